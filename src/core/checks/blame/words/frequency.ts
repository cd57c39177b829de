import { formsOf } from './inflect.ts';

/** Words that come in most sentences of English. */
const everywhere = new Set(
  (
    'the a an of to in on and or was were is are be been by for with at from not no we it that this had has have did do ' +
    'does will would can could may as if than more very all any , : ( ) our their us you they them but so when while which ' +
    'there then also into one after before about out up'
  ).split(' '),
);

/** Words that come in every other paragraph of a review. */
const often = new Set(
  (
    'should new still only never i team service server due long better could without even just down back over through ' +
    "because first second able don't didn't communication response management production high low slow quickly quick " +
    'good best responsible people developer fully too nobody who must might until failure failures'
  ).split(' '),
);
for (const word of (
  'fail use run set add get make take update check test log close open start stop error issue change cause read alert ' +
  'process action step need work problem incident system request report find fix leave keep notice follow review time ' +
  'monitor deploy release put send experience increase user engineer switch include merge move enable disable remove ' +
  'restart handle track address'
).split(' ')) {
  const { base, s, past, participle, ing } = formsOf(word);
  for (const form of [base, s, past, participle, ing]) often.add(form);
}

/** How often a word is met, roughly: the rules look for the rarest word that a pattern needs. */
export function frequencyOf(word: string): number {
  return everywhere.has(word) ? 5000 : often.has(word) ? 50 : 1;
}
