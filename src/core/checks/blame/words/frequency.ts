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
    'should failed fail time times new still only never being used use using run running set add added get got make made ' +
    'making take took taken update updated updates check checks checked test tests testing tested log logs close open start ' +
    'started stop stopped error errors issue issues change changed changes i user users team service server due cause caused ' +
    'failure failures read long better alert alerts could without even just process action actions steps step need needs ' +
    "needed work working problem problems incident incidents system systems system's down back over through because first " +
    "second able don't didn't report reported find found fix fixed left kept keep notice noticed following follow followed " +
    'review monitoring monitor deploy deployed release put sent send communication response management request requests ' +
    'production high low slow quickly quick experienced increased good best responsible people engineer engineers developer ' +
    'switch switched include merge merged move release released enable enabled disable disabled remove removed restart ' +
    'restarted handle handled track address fully too nobody who must might until'
  ).split(' '),
);

/** How often a word is met, roughly: the rules look for the rarest word that a pattern needs. */
export function frequencyOf(word: string): number {
  return everywhere.has(word) ? 5000 : often.has(word) ? 50 : 1;
}
