import type { ReviewTemplate } from '../template.ts';

export const googleSre: ReviewTemplate = {
  id: 'google-sre',
  name: 'Google SRE',
  description:
    'The postmortem of the Site Reliability Engineering book: compact, action items early.',
  source: 'https://sre.google/sre-book/example-postmortem/',
  sections: [
    {
      heading: 'Date',
      level: 2,
      required: false,
      prompt: 'The day the incident began.',
      body: '${date}',
    },
    {
      heading: 'Authors',
      level: 2,
      concept: 'people',
      required: false,
      key: 'authors',
      prompt: 'Who wrote this and can answer questions about it.',
    },
    {
      heading: 'Status',
      level: 2,
      required: false,
      prompt:
        'Where the review stands, in one line: what is settled and what is still being looked into.',
    },
    {
      heading: 'Summary',
      level: 2,
      concept: 'summary',
      required: true,
      key: 'summary',
      prompt: 'One or two sentences: what was affected, for how long, and why.',
    },
    {
      heading: 'Impact',
      level: 2,
      concept: 'impact',
      required: true,
      key: 'impact.description',
      prompt:
        'What users, the business and the error budget lost, in numbers. Say how a number was estimated.',
    },
    {
      heading: 'Root Causes',
      level: 2,
      concept: 'causes',
      required: true,
      key: 'rootCauses',
      prompt:
        'Which conditions met so that this could happen. Name the properties of the system that allowed it.',
    },
    {
      heading: 'Trigger',
      level: 2,
      concept: 'trigger',
      required: true,
      key: 'trigger',
      prompt:
        'The event that turned those conditions into an incident: a rollout, a load peak, a date.',
    },
    {
      heading: 'Resolution',
      level: 2,
      concept: 'resolution',
      required: true,
      key: 'resolution',
      prompt: 'What ended the impact, and what was needed after that to be back to normal.',
    },
    {
      heading: 'Detection',
      level: 2,
      concept: 'detection',
      required: true,
      key: 'detection',
      prompt: 'Which monitor, person or customer reported it first, and how long after the start.',
    },
    {
      heading: 'Action Items',
      level: 2,
      concept: 'actions',
      required: true,
      key: 'actionItems',
      prompt:
        'One row for each, with one owner and its bug. Types: prevent, mitigate, process, other.',
      body: [
        '| Action Item | Type | Owner | Bug |',
        '| --- | --- | --- | --- |',
        '|  |  |  |  |',
      ].join('\n'),
    },
    {
      heading: 'Lessons Learned',
      level: 2,
      concept: 'lessons',
      required: true,
      key: 'lessons',
      prompt: 'What this incident taught about the system and about responding to it.',
    },
    {
      heading: 'What went well',
      level: 3,
      concept: 'wentWell',
      required: true,
      key: 'response.wentWell',
      prompt: 'What limited the damage or sped up the recovery, and deserves to be kept.',
    },
    {
      heading: 'What went wrong',
      level: 3,
      concept: 'wentBadly',
      required: true,
      key: 'response.wentBadly',
      prompt: 'What hid the problem, slowed the response or made the impact larger.',
    },
    {
      heading: 'Where we got lucky',
      level: 3,
      concept: 'lucky',
      required: true,
      key: 'response.lucky',
      prompt: 'What helped by chance. Next time it may not.',
    },
    {
      heading: 'Timeline',
      level: 2,
      concept: 'timeline',
      required: true,
      key: 'timeline',
      prompt:
        'Every step with its time, the ideas that were dropped included. The zone is stated once, here.',
      body: ['All times in ${zone}.', '', '- ${start} Impact starts'].join('\n'),
    },
    {
      heading: 'Supporting information',
      level: 2,
      concept: 'references',
      required: false,
      key: 'evidence',
      prompt: 'Links to graphs, logs, changes and threads.',
    },
  ],
};
