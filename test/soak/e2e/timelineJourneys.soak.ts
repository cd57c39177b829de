import { describe } from 'node:test';
import { playJourneys } from '../../e2e/support/playJourneys.ts';
import { journeys } from '../../e2e/support/timelineJourneys.ts';

describe('The timeline editor, in every form', () => {
  for (const [group, list] of journeys) playJourneys(group, list);
});
