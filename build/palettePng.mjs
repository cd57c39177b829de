/**
 * Writes a picture of few colours as a PNG with a palette, which is half as large as one with four bytes a
 * pixel: the package has a limit.
 */
import { crc32 } from 'node:zlib';
import { zlibAsync } from '@gfx/zopfli';

/** What one byte a pixel can name. */
const COLORS = 256;
/** More of them gain nothing. */
const ITERATIONS = 500;

/**
 * @param pixels red, green, blue and opacity of each, row by row
 * @returns the file; colours beyond the 256 most frequent ones become the nearest of these
 */
export async function palettePng(pixels, width, height) {
  const all = Array.from({ length: width * height }, (_, at) => pixels.slice(4 * at, 4 * at + 4));
  const counts = new Map();
  for (const color of all) counts.set(color.join(), (counts.get(color.join()) ?? 0) + 1);
  const frequent = new Set(
    [...counts.keys()].sort((one, other) => counts.get(other) - counts.get(one)).slice(0, COLORS),
  );
  // In the order in which they are met, colours that stand together have names that pack well.
  const palette = [...counts.keys()]
    .filter((color) => frequent.has(color))
    .map((color) => color.split(',').map(Number))
    // The opacities of the first ones are written; of those that are solid nothing is.
    .sort((one, other) => Number(one[3] === 255) - Number(other[3] === 255));
  const indexes = new Map();
  const indexOf = (color) => {
    const key = color.join();
    if (!indexes.has(key)) indexes.set(key, nearest(palette, color));
    return indexes.get(key);
  };
  const rows = Array.from({ length: height }, (_, row) => [
    0, // No filter: neighbours in a palette are not alike.
    ...all.slice(row * width, (row + 1) * width).map(indexOf),
  ]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Eight bits a pixel, which name a colour of the palette.
  const content = await zlibAsync(Buffer.from(rows.flat()), { numiterations: ITERATIONS });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((color) => color.slice(0, 3)))),
    chunk('tRNS', Buffer.from(palette.map((color) => color[3]).filter((alpha) => alpha < 255))),
    chunk('IDAT', Buffer.from(content)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function nearest(palette, color) {
  const distances = palette.map((one) =>
    one.reduce((sum, part, at) => sum + (part - color[at]) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(name, content) {
  const named = Buffer.concat([Buffer.from(name), content]);
  const whole = Buffer.alloc(named.length + 8);
  whole.writeUInt32BE(content.length, 0);
  named.copy(whole, 4);
  whole.writeUInt32BE(crc32(named), named.length + 4);
  return whole;
}
