import type { ReviewTemplate } from '../template.ts';

export const howie: ReviewTemplate = {
  id: 'howie',
  name: 'Howie learning review',
  description:
    'Fewest boxes, most story: for incidents worth understanding from several points of view.',
  source: 'https://howie-guide.pagerduty.com/',
  sections: [
    {
      heading: 'Summary',
      level: 2,
      concept: 'summary',
      required: true,
      key: 'summary',
      prompt:
        'A paragraph that makes a colleague want to read on: what happened and what surprised us.',
    },
    {
      heading: 'Key Roles',
      level: 2,
      concept: 'people',
      required: true,
      key: 'reviewTeam',
      prompt: 'Who did what during the incident, in roles rather than job titles.',
    },
    {
      heading: 'Narrative',
      level: 2,
      concept: 'timeline',
      required: true,
      key: 'timeline',
      prompt:
        'The story as the people in it lived it: what they saw, what it meant to them then, what they did next and why it made sense.',
      body: ['All times in ${zone}.', '', '- ${start} Impact starts'].join('\n'),
    },
    {
      heading: 'Participants',
      level: 2,
      concept: 'people',
      required: false,
      key: 'authors',
      prompt: 'Everyone who was interviewed or took part in the review meeting.',
    },
    {
      heading: 'Takeaways',
      level: 2,
      concept: 'lessons',
      required: true,
      key: 'lessons',
      prompt:
        'The themes that came up: how the system really works, who knows what, which trade-offs people make.',
    },
    {
      heading: 'Action items',
      level: 2,
      concept: 'actions',
      required: false,
      key: 'actionItems',
      prompt: 'What the people closest to the work want to do about it. It is fine to have none.',
      body: [
        '| Action item | Owner | Due | Status |',
        '| --- | --- | --- | --- |',
        '|  |  |  |  |',
      ].join('\n'),
    },
  ],
};
