import { describe, it } from 'node:test';
import { killCampaign } from '../support/killCampaign.ts';

const KILLS = Number(process.env['PIR_SOAK_KILLS'] ?? 50);

describe(`An extension host that is killed ${KILLS} times while it indexes and edits`, () => {
  it('leaves every review as it was or correctly changed, and a cache that the next start can use', async () => {
    await killCampaign(KILLS, Date.now());
  });
});
