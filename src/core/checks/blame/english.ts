import { isAsciiLetter } from '../../text/characters.ts';

/** Words that come in every sentence or two of a language, and in few others. */
const english = new Set(
  'the and was were of to is that this with for from by not we it be been which at are have has had when'.split(
    ' ',
  ),
);
const others = new Set(
  (
    'der das und ist nicht mit ein eine einen wurde wurden wir auf dem den des zu für von sich auch bei nach ' +
    'le la les des une est et du que qui dans pour sur pas nous avons été ' +
    'el los las una por con para como fue más del se en y ' +
    'il che di non per sono della nel è gli ' +
    'o os um uma não com foi são ao ' +
    'het een van niet dat zijn voor werd te wij ' +
    'och att det som på är inte av jag og ikke til ' +
    'nie się jest na w z że do ' +
    'ja ei on oli että'
  ).split(' '),
);

/** More than this need not be counted. */
const ENOUGH = 1_500;
/** No word that is counted is longer. */
const LONGEST = 7;
const LETTER = /\p{L}/uy;

/**
 * Whether a text is in English, or too short to tell: judged by its commonest words, and by whether it
 * is written in Latin letters.
 */
export function isEnglish(text: string): boolean {
  let ours = 0;
  let theirs = 0;
  let latin = 0;
  let foreign = 0;
  const end = Math.min(text.length, ENOUGH);
  for (let at = 0; at < end; at++) {
    const start = at;
    while (at < end && isLetter(text, at)) at += text.charCodeAt(at) >> 10 === 0x36 ? 2 : 1;
    if (at === start) continue;
    if (text.charCodeAt(start) < 0x250) latin++;
    else foreign++;
    if (at - start > LONGEST) continue;
    const word = text.slice(start, at).toLowerCase();
    if (english.has(word)) ours++;
    else if (others.has(word)) theirs++;
  }
  if (foreign > latin) return false;
  return theirs <= ours || theirs < 3;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x80) return isAsciiLetter(code);
  LETTER.lastIndex = at;
  return LETTER.test(text);
}
