/**
 * Takes the moving picture of a drag for the README: `npm run look -- docs/images/takeDrag.mjs --size
 * 1000x620`. The frames land in `out/look/drag-*.png`; Debian's `webp` makes one picture of them:
 *
 *   img2webp -loop 0 -lossless -d 80 out/look/drag-*.png -o docs/images/timeline-drag.webp
 */
const review = 'postmortems/2026-03-18-checkout-timeouts.pir.yaml';

export default async function take(workbench) {
  const { page } = workbench;
  await page.waitForTimeout(1500);
  await workbench.openFile(review);
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.runCommand('PIR: Open Timeline');
  const { frame, mark } = await timelineOf(workbench);
  const from = await middleOf(mark('Decide to roll back'));
  const goal = (await middleOf(mark('Cache hit rate'))).x + 14;
  await showPointer(page);
  let taken = 0;
  const frames = async (count = 1) => {
    for (let time = 0; time < count; time++) {
      await workbench.screenshot(`drag-${String(taken++).padStart(3, '0')}`);
    }
  };
  const move = async (x, y) => {
    await page.mouse.move(x, y);
    await page.evaluate(([left, top]) => globalThis.movePointer(left, top), [x, y]);
    await page.waitForTimeout(60); // What follows the pointer has done so by then.
  };
  for (let step = 0; step <= 6; step++) {
    await move(from.x + 90 - 15 * step, from.y + 72 - 12 * step);
    await frames();
  }
  await frames(5);
  await page.mouse.down();
  for (let step = 1; step <= 22; step++) {
    const share = (1 - Math.cos((Math.PI * step) / 22)) / 2;
    await move(from.x + (goal - from.x) * share, from.y + 2 * Math.sin(step / 3));
    await frames();
  }
  await frames(5);
  await page.mouse.up();
  await frame.locator('.row.current, .row', { hasText: 'Decide to roll back' }).first().waitFor();
  await page.waitForTimeout(400); // The text has it, and the picture has come to rest.
  await frames(10);
}

async function timelineOf(workbench) {
  const frame = workbench.webview();
  await frame.locator('body[data-state="ready"]').waitFor();
  const mark = (text) => frame.locator(`[role="option"][aria-label*="${text}"]`);
  await mark('Decide to roll back').waitFor();
  await workbench.page.waitForTimeout(1500);
  return { frame, mark };
}

async function middleOf(what) {
  const { x, y, width, height } = await what.locator('.dot').boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Screenshots have no pointer: one is drawn over the page. */
async function showPointer(page) {
  await page.evaluate(() => {
    const pointer = globalThis.document.createElement('div');
    pointer.style.cssText =
      'position:fixed;z-index:1000000;width:0;height:0;pointer-events:none;border:solid transparent;border-width:0 5px 16px 0;border-left:11px solid #fff;filter:drop-shadow(0 0 1px #000)';
    globalThis.document.body.append(pointer);
    globalThis.movePointer = (left, top) => {
      pointer.style.left = `${left}px`;
      pointer.style.top = `${top}px`;
    };
  });
}
