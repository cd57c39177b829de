/**
 * Takes the pictures of the views for the README: `npm run look -- docs/images/takeViews.mjs --size
 * 1100x620`. They land in `out/look`, in four themes; look at them, then move two of them here.
 */
const themes = ['dark', 'light', 'high contrast dark', 'high contrast light'];

export default async function take(workbench) {
  const { page } = workbench;
  await page.waitForTimeout(1500);
  await workbench.openFile('postmortems/2026-04-09-login-loop.pir.md');
  await workbench.runCommand('View: Show Post-Incident Reviews');
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Overdue' }).first().waitFor();
  const sash = page.locator('.monaco-sash.vertical:not(.disabled)').first();
  const box = await sash.boundingBox();
  await page.mouse.move(box.x + 2, 300);
  await page.mouse.down();
  await page.mouse.move(box.x + 190, 300, { steps: 5 });
  await page.mouse.up();
  await workbench.goTo(77);
  await page.mouse.move(900, 500);
  for (const theme of themes) {
    await workbench.useTheme(theme);
    await page.waitForTimeout(900); // A picture is of what has come to rest.
    await workbench.screenshot(`views-${theme}`);
  }
}
