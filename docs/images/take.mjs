/**
 * Takes the pictures of the README: `npm run look -- docs/images/take.mjs --size 1100x620`, and again
 * with `--theme light`. They land in `out/look`; look at them, then move them here.
 */
export default async function take(workbench) {
  const { page } = workbench;
  const isDark = await page.locator('.monaco-workbench.vs-dark').count();
  await workbench.set({
    'workbench.colorTheme': isDark ? 'Dark Modern' : 'Light Modern',
    'editor.minimap.enabled': false,
    'editor.wordBasedSuggestions': 'off',
    'pir.create.timezone': 'Europe/Berlin',
  });
  const shot = async (name) => {
    await page.waitForTimeout(700); // A picture is of what has come to rest.
    await workbench.screenshot(`${name}-${isDark ? 'dark' : 'light'}`);
  };
  /** Puts the cursor behind some text of the open file, which is also on disk. */
  const goBehind = async (file, text) => {
    const before = workbench.read(file).split(text)[0] + text;
    const lines = before.split('\n');
    await workbench.goTo(lines.length, lines.at(-1).length + 1);
    await page.mouse.move(180, 490);
  };
  await page.waitForTimeout(1500);

  const flawed = 'postmortems/2026-03-29-nightly-export-gap.pir.yaml';
  await workbench.openFile(flawed);
  await page.locator('.squiggly-error').first().waitFor({ timeout: 30_000 });
  await goBehind(flawed, 'status: in r');
  await workbench.press('.');
  await page.getByText('Quick Fix', { exact: true }).waitFor();
  await shot('fix');
  await page.keyboard.press('Escape');

  const review = 'postmortems/2026-03-18-checkout-timeouts.pir.yaml';
  await workbench.openFile(review);
  await goBehind(
    review,
    'text: Cache hit rate at 31 % since the rollout; key prefix differs from v3',
  );
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('Delete');
  await workbench.type(' ');
  await page.keyboard.press('Control+Space');
  await workbench.suggestions();
  const details = page.locator('.suggest-details:visible');
  if ((await details.count()) === 0) await page.keyboard.press('Control+Space');
  await details.waitFor();
  await shot('completion');
  await page.keyboard.press('Escape');
  await workbench.runCommand('File: Revert File');
  await page.locator('.pane-header', { hasText: 'Outline' }).click();
  await page.locator('.explorer-folders-view').waitFor();
  await page.locator('.pane-header', { hasText: 'samples' }).click();
  await page.mouse.move(700, 560);
  await shot('outline');

  await workbench.runCommand('PIR: Create Post-Incident Review');
  await workbench.pick('Post-incident review');
  await workbench.pick('Markdown');
  await workbench.answer('Checkout timeouts');
  await workbench.pick('sev2');
  await page.locator('.quick-input-title', { hasText: '(5/6)' }).waitFor();
  await workbench.quickInput.fill('yesterday 2:02 pm');
  await shot('create');
}
