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
const WORD = /\p{L}+/gu;

/**
 * Whether a text is in English, or too short to tell: judged by its commonest words, and by whether it
 * is written in Latin letters.
 */
export function isEnglish(text: string): boolean {
  let ours = 0;
  let theirs = 0;
  let latin = 0;
  let foreign = 0;
  for (const [word] of text.slice(0, ENOUGH).matchAll(WORD)) {
    const lower = word.toLowerCase();
    if (english.has(lower)) ours++;
    else if (others.has(lower)) theirs++;
    if (word.charCodeAt(0) < 0x250) latin++;
    else foreign++;
  }
  if (foreign > latin) return false;
  return theirs <= ours || theirs < 3;
}
