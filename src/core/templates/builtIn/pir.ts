import type { ReviewTemplate } from '../template.ts';

/** Ours: the sections that the practice agrees on, and none that are filled in for form's sake. */
export const pir: ReviewTemplate = {
  id: 'pir',
  name: 'Post-incident review',
  description: 'Timeline, response, causes, lessons, owned actions: a good start for most.',
  sections: [
    {
      heading: 'Summary',
      level: 2,
      concept: 'summary',
      required: true,
      key: 'summary',
      prompt:
        'What happened, who felt it, for how long, and what ended it, in three or four sentences for someone who was not there. Easiest to write last.',
    },
    {
      heading: 'Impact',
      level: 2,
      concept: 'impact',
      required: true,
      key: 'impact.description',
      prompt:
        'Who could not do what, how many of them, and from when to when. A number with its source ages better than an adjective.',
    },
    {
      heading: 'Timeline',
      level: 2,
      concept: 'timeline',
      required: true,
      key: 'timeline',
      prompt:
        'What was seen and done, in order, with what people knew at that moment. Keep the ideas that led nowhere: they teach the most.',
      body: [
        '| Time (${zone}) | Kind | What happened | Who |',
        '| --- | --- | --- | --- |',
        '| ${start} | impact | Impact starts |  |',
      ].join('\n'),
    },
    {
      heading: 'Detection',
      level: 2,
      concept: 'detection',
      required: true,
      key: 'detection',
      prompt:
        'Which signal told us, how long after the start, and which signal could tell us sooner next time.',
    },
    {
      heading: 'Response',
      level: 2,
      concept: 'response',
      required: true,
      key: 'response.description',
      prompt:
        'How the trouble was understood and ended: which ideas were tried, what each of them showed, and what the decisions rested on.',
    },
    {
      heading: 'What went well',
      level: 3,
      concept: 'wentWell',
      required: false,
      key: 'response.wentWell',
      prompt: 'What helped, so that it is kept: an alert, a rehearsed rollback, a clear handover.',
    },
    {
      heading: 'What was difficult',
      level: 3,
      concept: 'wentBadly',
      required: false,
      key: 'response.wentBadly',
      prompt:
        'What stood in the way of understanding or acting: a missing view, an unclear owner, a slow tool.',
    },
    {
      heading: 'Where we got lucky',
      level: 3,
      concept: 'lucky',
      required: false,
      key: 'response.lucky',
      prompt:
        'What kept this from being worse that nobody had arranged. Luck points at work to do.',
    },
    {
      heading: 'Root causes',
      level: 2,
      concept: 'causes',
      required: true,
      key: 'rootCauses',
      prompt:
        'The conditions without which this does not happen, each as a statement about the system. Where the trail ends at something a person did, ask what made it the sensible thing to do.',
    },
    {
      heading: 'Contributing factors',
      level: 2,
      concept: 'causes',
      required: true,
      key: 'contributingFactors',
      prompt:
        'What made it likelier, larger, longer or harder to see: in detection, change, capacity, dependencies, process, knowledge or tools.',
    },
    {
      heading: 'Lessons learned',
      level: 2,
      concept: 'lessons',
      required: true,
      key: 'lessons',
      prompt:
        'What we know about our system now that we did not know before, in words another team can use.',
    },
    {
      heading: 'Action items',
      level: 2,
      concept: 'actions',
      required: true,
      key: 'actionItems',
      prompt:
        'Few, each with one owner and a date, worded so that anyone can tell when it is done. Kinds: process, response-protocol, automation, training, prevention, detection, mitigation.',
      body: [
        '| Action | Kind | Owner | Priority | Due | Status | Ticket |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '|  |  |  |  |  |  |  |',
      ].join('\n'),
    },
    {
      heading: 'Evidence',
      level: 2,
      concept: 'references',
      required: false,
      key: 'evidence',
      prompt: 'Dashboards, logs, threads and changes that the statements above rest on.',
    },
  ],
};
