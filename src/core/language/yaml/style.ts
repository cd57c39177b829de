import { lineEndOf } from '../../text/lines.ts';
import type { QuoteStyle } from '../../yaml/edit/scalar.ts';
import type { WriteStyle } from '../../yaml/edit/write.ts';

/** The habits of a text show in its beginning. */
const LOOKED_AT = 20_000;

/** How a YAML text is laid out, judged without parsing it; two blanks where it does not show. */
export function styleOfText(whole: string): WriteStyle {
  const text = whole.slice(0, LOOKED_AT);
  const list = /^( *)[^\s#-][^\r\n]*:[ \t]*(?:#.*)?\r?\n( *)- /m.exec(text);
  const nested = /^( *)[^\s#-][^\r\n]*:[ \t]*(?:#.*)?\r?\n( +)[^\s#-][^\r\n]*:(?:\s|$)/m.exec(text);
  const step = nested ? nested[2]!.length - nested[1]!.length : 0;
  const listIndent = list ? list[2]!.length - list[1]!.length : -1;
  const usualStep = step > 0 ? step : listIndent > 0 ? listIndent : 2;
  return {
    eol: lineEndOf(text),
    quotes: quotesOfText(text),
    step: usualStep,
    listIndent: listIndent >= 0 ? listIndent : usualStep,
  };
}

function quotesOfText(text: string): QuoteStyle {
  return /(?:: |- |\[|, )(["'])[^"'\r\n]*\1/.exec(text)?.[1] === "'" ? 'single' : 'double';
}
