import { EventEmitter, Uri } from 'vscode';
import { noConfig } from '../../../src/core/config/config.ts';
import type { Config } from '../../../src/core/config/config.ts';
import { readReview } from '../../../src/core/review/read.ts';
import { Findings } from '../../../src/platform/findings.ts';
import { Settings } from '../../../src/platform/settings.ts';
import type { WorkspaceConfig } from '../../../src/platform/workspaceConfig.ts';
import type { WorkspaceTemplates } from '../../../src/platform/workspaceTemplates.ts';
import type { WorkspaceWorld } from '../../../src/platform/workspaceWorld.ts';
import assert from '../support/assert.ts';

const text = '# Slow logins\n\n## Action items\n\n- Improve monitoring\n';

/** Takes so long to check that others need a turn. */
const long = `# Slow logins\n\n## Root causes\n\n${Array.from(
  { length: 4000 },
  (_, index) => `In step ${index} the engineer forgot to check the queue.\n\n`,
).join('')}`;

const unchanging = { onDidChange: new EventEmitter<void>().event };

/** The checks with what is around a review as a test wants it. */
function findingsWith(
  settings: Settings,
  {
    templates = { ...unchanging, for: () => Promise.resolve([]) } as unknown as WorkspaceTemplates,
    config = { ...unchanging, for: () => Promise.resolve(noConfig) } as unknown as WorkspaceConfig,
  } = {},
): Findings {
  const world = { ...unchanging, around: () => ({}) } as unknown as WorkspaceWorld;
  return new Findings(settings, templates, config, world);
}

describe('What the checks say of a review', () => {
  it('follows what the team agreed on while the check was waiting', async () => {
    const changed = new EventEmitter<void>();
    let config: Config = noConfig;
    let change = (): void => {
      config = { ...noConfig, rules: { 'action-vague': 'off' } };
      changed.fire();
      change = () => undefined;
    };
    const settings = new Settings();
    const findings = findingsWith(settings, {
      // Looking for templates takes a while, in which another program writes the configuration.
      templates: {
        ...unchanging,
        for: () => (change(), Promise.resolve([])),
      } as unknown as WorkspaceTemplates,
      config: {
        onDidChange: changed.event,
        for: () => Promise.resolve(config),
      } as unknown as WorkspaceConfig,
    });
    const review = readReview(text, 'markdown', { fileName: 'a.md' });
    const rules = async () =>
      (await findings.of(review, Uri.file('/a.md')))!.map(({ rule }) => rule);
    assert.ok(!(await rules()).includes('action-vague'));
    assert.ok(!(await rules()).includes('action-vague'), 'nor later');
    findings.dispose();
    settings.dispose();
  });

  describe('of a long one', () => {
    const uri = Uri.file('/a.md');
    const settings = new Settings();
    const review = readReview(long, 'markdown', { fileName: 'a.md' });
    let findings: Findings;

    beforeEach(() => {
      findings = findingsWith(settings);
    });
    afterEach(() => findings.dispose());
    after(() => settings.dispose());

    it('is found in pieces: others have their turn in between', async () => {
      const turns: string[] = [];
      const checked = findings.of(review, uri).then(() => turns.push('checked'));
      const turn = new Promise<void>((resolve) => setTimeout(resolve, 0));
      await turn.then(() => turns.push('another'));
      await checked;
      assert.deepEqual(turns, ['another', 'checked']);
    });

    it('is found once for all who ask meanwhile', async () => {
      const [one, other] = await Promise.all([findings.of(review, uri), findings.of(review, uri)]);
      assert.ok(one!.length >= 4000);
      assert.ok(one === other && one === findings.knownOf(review), 'not the same list');
    });

    it('is not found to the end where nobody wants it any more, and anew for the next', async () => {
      let isWanted = true;
      const outdated = findings.of(review, uri, () => isWanted);
      setTimeout(() => (isWanted = false), 0);
      assert.equal((await outdated)?.length, undefined);
      assert.equal(findings.knownOf(review)?.length, undefined);
      assert.ok((await findings.of(review, uri))!.length >= 4000);
    });

    it('is found to the end where only one of those who asked has gone', async () => {
      let isWanted = true;
      const gone = findings.of(review, uri, () => isWanted);
      const stays = findings.of(review, uri);
      setTimeout(() => (isWanted = false), 0);
      await gone;
      assert.ok((await stays)!.length >= 4000);
    });

    it('is what holds by what the team agreed on while it was looked for', async () => {
      const changed = new EventEmitter<void>();
      let config: Config = noConfig;
      const changing = findingsWith(settings, {
        config: {
          onDidChange: changed.event,
          for: () => Promise.resolve(config),
        } as unknown as WorkspaceConfig,
      });
      const checked = changing.of(review, uri);
      setTimeout(() => {
        config = { ...noConfig, rules: { 'blame/person-failure': 'off' } };
        changed.fire();
      }, 0);
      const rules = new Set((await checked)!.map(({ rule }) => rule));
      assert.ok(!rules.has('blame/person-failure'), [...rules].join());
      changing.dispose();
    });
  });
});
