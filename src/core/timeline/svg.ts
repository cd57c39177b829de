import type { Drawing, Shape } from './shapes.ts';

/** A drawing as an SVG file that stands on its own: its look is in it, for light and for dark pages. */
export function toSvg({ width, height, gutter, names, track }: Drawing, title: string): string {
  const label = escaped(title);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${label}">`,
    `<title>${label}</title>`,
    `<style>${style}</style>`,
    '<defs><pattern id="hatching" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch-line" d="M0 0V6"/></pattern></defs>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...names.map(written),
    `<svg x="${gutter}" width="${width - gutter}" height="${height}">`,
    ...track.map(written),
    '</svg>',
    '</svg>',
    '',
  ].join('\n');
}

function written({ tag, look, attributes, text, children = [] }: Shape): string {
  const given = Object.entries(attributes).map(
    ([name, value]) => ` ${name}="${escaped(String(value))}"`,
  );
  const content = (text === undefined ? '' : escaped(text)) + children.map(written).join('');
  return `<${tag} class="${escaped(look)}"${given.join('')}>${content}</${tag}>`;
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // oxlint-disable-next-line no-control-regex -- XML knows none of them, escaped or not.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
  );
}

const light =
  '--page:#fff;--ink:#1f2328;--quiet:#656d76;--line:#e4e7eb;--red:#cf222e;--yellow:#946c00;--blue:#0a64c2;--green:#1a7f37;--purple:#7a3fc4;--orange:#b25500;--teal:#0d7d74;--gray:#6e7781';
const dark =
  '--page:#1f1f1f;--ink:#e6e6e6;--quiet:#9d9d9d;--line:#333;--red:#f14c4c;--yellow:#cca700;--blue:#3794ff;--green:#89d185;--purple:#b180d7;--orange:#d18616;--teal:#4ec9b0;--gray:#a0a0a0';

const kindColours: Readonly<Record<string, string>> = {
  change: 'purple',
  impact: 'red',
  detection: 'yellow',
  response: 'blue',
  investigation: 'teal',
  finding: 'teal',
  decision: 'orange',
  communication: 'gray',
  recovery: 'green',
  note: 'gray',
  none: 'blue',
  mixed: 'quiet',
};
const stateColours: Readonly<Record<string, string>> = {
  started: 'red',
  detected: 'yellow',
  acknowledged: 'blue',
  mitigated: 'green',
  resolved: 'green',
  undetected: 'red',
  diagnosing: 'teal',
  mitigating: 'orange',
  recovering: 'green',
};

function colours(prefix: string, names: Readonly<Record<string, string>>): string {
  return Object.entries(names)
    .map(([name, colour]) => `.${prefix}${name}{--c:var(--${colour})}`)
    .join('');
}

const style = [
  `svg{${light};font-family:system-ui,sans-serif}`,
  `@media(prefers-color-scheme:dark){svg{${dark}}}`,
  colours('kind-', kindColours),
  colours('', stateColours),
  '.page{fill:var(--page)}text{font-size:12px;fill:var(--ink)}',
  '.lane-name,.tick-name,.day-name,.mark-words{fill:var(--quiet)}.tick-name,.day-name,.band-name,.pill-name,.milestone-name,.cluster-count{font-size:11px}',
  '.mark-words{font-size:11.5px}.lane-line,.tick{stroke:var(--line)}.tick.half{stroke-opacity:.45}.day{stroke:var(--quiet);stroke-opacity:.6}',
  '.phase{fill:var(--c);fill-opacity:.07}.band{fill:var(--c);fill-opacity:.2}',
  '.milestone{stroke:var(--c);stroke-dasharray:2 3}.milestone-name{fill:var(--c)}',
  '.hatch{fill:url(#hatching)}.hatch-line{stroke:var(--line);stroke-width:2}.pill{fill:var(--line)}',
  '.dot,.bar-body,.diamond{fill:var(--c);stroke:var(--page);stroke-width:1.5}.bar-body{fill-opacity:.8}.day-only{fill:var(--page);stroke:var(--c)}',
  '.about .dot,.about .diamond,.about .bar-body{fill:var(--page);stroke:var(--c);stroke-dasharray:3 2}.dead-end .bar-body,.dead-end .dot{fill-opacity:.35}',
  '.grip{fill:none}.star{fill:var(--yellow)}.sign{fill:var(--yellow)}.sign.error{fill:var(--red)}.sign.info{fill:var(--blue)}',
  '.cluster-body{fill:var(--page);stroke:var(--c)}.cluster-count{font-weight:600}.ring{display:none}.dimmed{opacity:.3}',
].join('');
