/**
 * Takes the picture of a judging sentence for the README: `npm run look --
 * docs/images/takeBlame.mjs --size 1100x620`, and again with `--theme light`. They land in
 * `out/look`; look at them, then move them here.
 */
const text = `---
pir: 1
id: 2026-05-06-ledger-lag
status: in-review
reviewTeam:
  - name: Priya Nair
    role: Incident lead
---

# Ledger lag after a failed failover

## Root causes

The replica was promoted nine minutes behind.
Priya should have noticed the lag.

## Contributing factors

- The runbook lists the failover before the check of the lag.
- Human error was the cause of the second restart.
`;

export default async function take(workbench) {
  const { page } = workbench;
  const theme = (await page.locator('.monaco-workbench.vs-dark').count()) ? 'dark' : 'light';
  const shot = async (name) => {
    await page.waitForTimeout(900); // A picture is of what has come to rest.
    await workbench.screenshot(`${name}-${theme}`);
  };
  await page.waitForTimeout(1500);
  const file = 'postmortems/2026-05-06-ledger-lag.pir.md';
  workbench.write(file, text);
  await workbench.openFile(file);
  await page.locator('.squiggly-warning').first().waitFor({ timeout: 30_000 });
  await workbench.runCommand('View: Toggle Minimap');
  await workbench.goTo(15, 9);
  await page.mouse.move(180, 560);
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  await page.locator('.monaco-hover:visible').first().waitFor();
  await shot('blame');
}
