import type { ReviewTemplate } from '../template.ts';

export const azurePir: ReviewTemplate = {
  id: 'azure-pir',
  name: 'Azure PIR',
  description: 'Five questions, written for customers to read.',
  source: 'https://aka.ms/AzurePIRs',
  sections: [
    {
      heading: 'What happened?',
      level: 2,
      concept: 'summary',
      required: true,
      key: 'summary',
      prompt: 'Between when and when, which customers of which service saw what.',
    },
    {
      heading: 'What went wrong and why?',
      level: 2,
      concept: 'causes',
      required: true,
      key: 'rootCauses',
      prompt:
        'How the part that failed works, what it met that day, and why the safeguards let it through. Explain terms that customers do not know.',
    },
    {
      heading: 'How did we respond?',
      level: 2,
      concept: 'response',
      required: true,
      key: 'timeline',
      prompt:
        'From the first customer impact to the last: how it was found, what was tried, what worked.',
      body: [
        '**Timeline:** all times in ${zone}.',
        '',
        '- **${start}** – Customer impact begins',
      ].join('\n'),
    },
    {
      heading: 'How are we making incidents like this less likely or less impactful?',
      level: 2,
      concept: 'actions',
      required: true,
      key: 'actionItems',
      prompt: 'What is done, what is coming, and an estimated date for each.',
      body: '- ',
    },
    {
      heading: 'How can customers make incidents like this less impactful?',
      level: 2,
      concept: 'lessons',
      required: true,
      key: 'lessons',
      prompt: 'What customers can set up on their side: redundancy, alerts, guidance that applies.',
      body: '- ',
    },
  ],
};
