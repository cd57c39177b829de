import { describe, it } from 'node:test';
import { killCampaign } from '../support/killCampaign.ts';

describe('An extension host that is killed while it indexes and edits', () => {
  it(
    'leaves every review as it was or correctly changed, and a cache that the next start can use',
    { timeout: 240_000 },
    async () => {
      // The soak kills it fifty times.
      await killCampaign(3, 20_260_410);
    },
  );
});
