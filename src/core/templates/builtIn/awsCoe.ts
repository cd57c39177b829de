import type { ReviewTemplate } from '../template.ts';

export const awsCoe: ReviewTemplate = {
  id: 'aws-coe',
  name: 'AWS correction of error',
  description:
    'Impact first, pointed questions on detection and diagnosis, five whys, dated actions.',
  source: 'https://aws.amazon.com/blogs/mt/creating-a-correction-of-errors-document/',
  sections: [
    {
      heading: 'Summary',
      level: 2,
      concept: 'summary',
      required: true,
      key: 'summary',
      prompt:
        'The whole story in one paragraph that stands on its own: what happened, the impact, how it was found and ended.',
    },
    {
      heading: 'Customer impact',
      level: 2,
      concept: 'impact',
      required: true,
      key: 'impact.description',
      prompt: 'Which customers were affected in what way, counted, with start and end.',
    },
    {
      heading: 'Incident questions',
      level: 2,
      concept: 'response',
      required: true,
      prompt: 'Three questions about how the incident was handled.',
    },
    {
      heading: 'Detection',
      level: 3,
      concept: 'detection',
      required: true,
      key: 'detection',
      prompt: 'When did we learn of the impact and from what? How could that time be halved?',
    },
    {
      heading: 'Diagnosis',
      level: 3,
      concept: 'response',
      required: true,
      key: 'response.description',
      prompt:
        'What led to the cause, and which other leads were followed? How could that time be halved?',
    },
    {
      heading: 'Mitigation',
      level: 3,
      concept: 'resolution',
      required: true,
      key: 'resolution',
      prompt:
        'What ended the impact, and how did we know that it had? How could that time be halved?',
    },
    {
      heading: 'Timeline',
      level: 2,
      concept: 'timeline',
      required: true,
      key: 'timeline',
      prompt:
        'From the first change that mattered to full recovery, with times and a link for each event. Explain gaps longer than ten minutes.',
      body: [
        '| Time (${zone}) | Event | Link |',
        '| --- | --- | --- |',
        '| ${start} | Impact starts |  |',
      ].join('\n'),
    },
    {
      heading: 'Five Whys',
      level: 2,
      concept: 'causes',
      required: true,
      key: 'rootCauses',
      prompt:
        'Why did it happen, and why that, until the answer is something the system can be changed in. Stop at no person.',
      body: ['1. ', '2. ', '3. ', '4. ', '5. '].join('\n'),
    },
    {
      heading: 'Lessons learned',
      level: 2,
      concept: 'lessons',
      required: true,
      key: 'lessons',
      prompt: 'What others can learn from this, each lesson linked to the answer it follows from.',
    },
    {
      heading: 'Action items',
      level: 2,
      concept: 'actions',
      required: true,
      key: 'actionItems',
      prompt: 'One owner and one due date for each, and which answer above it addresses.',
      body: [
        '| Action item | Owner | Due date | Priority |',
        '| --- | --- | --- | --- |',
        '|  |  |  |  |',
      ].join('\n'),
    },
  ],
};
