/**
 * Takes the picture of the timeline editor for the README: `npm run look --
 * docs/images/takeTimeline.mjs --size 1240x840`, and again with `--theme light`. They land in
 * `out/look`; look at them, then move them here.
 */
export default async function take(workbench) {
  const { page } = workbench;
  const theme = (await page.locator('.monaco-workbench.vs-dark').count()) ? 'dark' : 'light';
  await page.waitForTimeout(1500);
  await workbench.openFile('postmortems/2026-03-18-checkout-timeouts.pir.yaml');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('PIR: Open Timeline');
  const event = workbench.webview().locator('.row', { hasText: 'Cache hit rate' });
  await event.locator('td.text').click();
  await page.waitForTimeout(4000); // A picture is of what has come to rest.
  await workbench.screenshot(`timeline-${theme}`);
}
