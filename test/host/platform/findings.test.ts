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
    const findings = new Findings(
      settings,
      // Looking for templates takes a while, in which another program writes the configuration.
      {
        onDidChange: new EventEmitter<void>().event,
        for: () => (change(), Promise.resolve([])),
      } as unknown as WorkspaceTemplates,
      {
        onDidChange: changed.event,
        for: () => Promise.resolve(config),
      } as unknown as WorkspaceConfig,
      {
        onDidChange: new EventEmitter<void>().event,
        around: () => ({}),
      } as unknown as WorkspaceWorld,
    );
    const review = readReview(text, 'markdown', { fileName: 'a.md' });
    const rules = async () =>
      (await findings.of(review, Uri.file('/a.md'))).map(({ rule }) => rule);
    assert.ok(!(await rules()).includes('action-vague'));
    assert.ok(!(await rules()).includes('action-vague'), 'nor later');
    findings.dispose();
    settings.dispose();
  });
});
