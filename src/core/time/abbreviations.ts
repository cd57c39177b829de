/** What an abbreviation of a time zone stands for. */
export interface Abbreviation {
  /**
   * What `Temporal` takes: an offset for a name that means one (`CEST`), an IANA zone for a name that
   * covers both halves of the year (`ET`). Absent where several are in common use.
   */
  readonly id?: string;
  /** All it is commonly used for, the most likely first; only where there is more than one. */
  readonly candidates?: readonly string[];
  /** Whether it is a zone in small letters too: `utc`, but not `est` or `pet`. */
  readonly anyCase: boolean;
}

/**
 * Abbreviations in use, by offset. IANA no longer keeps such a list because they clash; this one holds
 * those people write in reviews. Names that are more often a word or a technical term than a zone (`GET`, `ACT`,
 * `BOT`, `MIT`) are left out.
 */
const offsets: Readonly<Record<string, string>> = {
  '-10:00': 'HST',
  '-09:00': 'AKST HDT',
  '-08:00': 'PST AKDT',
  '-07:00': 'MST PDT',
  '-06:00': 'MDT',
  '-05:00': 'EST CDT PET COT',
  '-04:00': 'EDT CLT',
  '-03:30': 'NST',
  '-03:00': 'ADT BRT ART CLST UYT',
  '-02:30': 'NDT',
  '+00:00': 'WET',
  '+01:00': 'CET MEZ WEST WAT',
  '+02:00': 'CEST MESZ EET CAT SAST',
  '+03:00': 'EEST MSK EAT TRT IDT',
  '+03:30': 'IRST',
  '+04:00': 'GST',
  '+05:00': 'PKT',
  '+05:45': 'NPT',
  '+07:00': 'ICT WIB',
  '+08:00': 'SGT HKT AWST PHT MYT WITA',
  '+09:00': 'JST KST WIT',
  '+09:30': 'ACST',
  '+10:00': 'AEST',
  '+10:30': 'ACDT',
  '+11:00': 'AEDT',
  '+12:00': 'NZST',
  '+13:00': 'NZDT',
};

/** Names for a region's clock at any time of the year. */
const regions: Readonly<Record<string, string>> = {
  PT: 'America/Los_Angeles',
  MT: 'America/Denver',
  CT: 'America/Chicago',
  ET: 'America/New_York',
  AET: 'Australia/Sydney',
  NZT: 'Pacific/Auckland',
};

/** Names that several parts of the world use for themselves, the most common first. */
const clashes: Readonly<Record<string, readonly string[]>> = {
  IST: ['+05:30', '+02:00', '+01:00'], // India, Israel, Ireland in summer
  CST: ['-06:00', '+08:00', '-05:00'], // Central North America, China, Cuba
  BST: ['+01:00', '+06:00', '+11:00'], // Britain in summer, Bangladesh, Bougainville
  AST: ['-04:00', '+03:00'], // Atlantic, Arabia
  SST: ['-11:00', '+08:00'], // Samoa, Singapore
};

/** `est`, `ist` and `art` are words in languages that reviews are written in; these are not. */
const anyCase = new Set(
  'UTC GMT CET CEST EET EEST PST PDT EDT CST CDT MDT BST AEST AEDT JST SGT NZST NZDT MSK HKT'.split(
    ' ',
  ),
);

const abbreviations = new Map<string, Abbreviation>();
for (const name of ['UTC', 'GMT', 'Z', 'UCT']) {
  abbreviations.set(name, { id: 'UTC', anyCase: anyCase.has(name) });
}
for (const [id, names] of Object.entries(offsets)) {
  for (const name of names.split(' ')) abbreviations.set(name, { id, anyCase: anyCase.has(name) });
}
for (const [name, id] of Object.entries(regions)) abbreviations.set(name, { id, anyCase: false });
for (const [name, candidates] of Object.entries(clashes)) {
  abbreviations.set(name, { candidates, anyCase: anyCase.has(name) });
}

/** What an abbreviation stands for; `undefined` for one that is no time zone as far as we know. */
export function findAbbreviation(name: string): Abbreviation | undefined {
  const exact = abbreviations.get(name);
  if (exact) return exact;
  const upper = abbreviations.get(name.toUpperCase());
  return upper?.anyCase ? upper : undefined;
}

/** The names of a region's clock in winter and in summer, and the zone that changes between them. */
const seasons: Readonly<Record<string, string>> = {
  'PST PDT': 'America/Los_Angeles',
  'MST MDT': 'America/Denver',
  'CST CDT': 'America/Chicago',
  'EST EDT': 'America/New_York',
  'CET CEST': 'Europe/Berlin',
  'EET EEST': 'Europe/Bucharest',
  'WET WEST': 'Europe/Lisbon',
  'GMT BST': 'Europe/London',
  'AEST AEDT': 'Australia/Sydney',
  'NZST NZDT': 'Pacific/Auckland',
};

/** The zone whose clock has these two names over the year, in either order. */
export function findSeasons(one: string, other: string): string | undefined {
  return seasons[`${one} ${other}`] ?? seasons[`${other} ${one}`];
}

/**
 * Zones by name, in lower case: `Central European Time`, `Pacific`, `British Summer Time`. A region's name
 * without `standard` or `daylight` means its clock at any time of the year.
 */
const phrases = new Map<string, string>([
  ['coordinated universal time', 'UTC'],
  ['universal time', 'UTC'],
  ['greenwich mean time', 'UTC'],
  ['british summer time', '+01:00'],
  ['british time', 'Europe/London'],
  ['uk time', 'Europe/London'],
  ['london time', 'Europe/London'],
  ['dublin time', 'Europe/Dublin'],
  ['paris time', 'Europe/Paris'],
  ['heure de paris', 'Europe/Paris'],
  ['berlin time', 'Europe/Berlin'],
  ['amsterdam time', 'Europe/Amsterdam'],
  ['brussels time', 'Europe/Brussels'],
  ['zurich time', 'Europe/Zurich'],
  ['vienna time', 'Europe/Vienna'],
  ['madrid time', 'Europe/Madrid'],
  ['hora de madrid', 'Europe/Madrid'],
  ['rome time', 'Europe/Rome'],
  ['ora di roma', 'Europe/Rome'],
  ['oslo time', 'Europe/Oslo'],
  ['stockholm time', 'Europe/Stockholm'],
  ['copenhagen time', 'Europe/Copenhagen'],
  ['helsinki time', 'Europe/Helsinki'],
  ['warsaw time', 'Europe/Warsaw'],
  ['prague time', 'Europe/Prague'],
  ['budapest time', 'Europe/Budapest'],
  ['lisbon time', 'Europe/Lisbon'],
  ['athens time', 'Europe/Athens'],
  ['central european time', 'Europe/Berlin'],
  ['central european summer time', '+02:00'],
  ['eastern european time', 'Europe/Bucharest'],
  ['eastern european summer time', '+03:00'],
  ['western european time', 'Europe/Lisbon'],
  ['west african time', '+01:00'],
  ['west africa time', '+01:00'],
  ['east african time', '+03:00'],
  ['east africa time', '+03:00'],
  ['central africa time', '+02:00'],
  ['central african time', '+02:00'],
  ['south africa standard time', '+02:00'],
  ['india standard time', '+05:30'],
  ['indian standard time', '+05:30'],
  ['japan standard time', '+09:00'],
  ['singapore time', '+08:00'],
  ['china standard time', '+08:00'],
  ['australian eastern standard time', '+10:00'],
  ['australian eastern daylight time', '+11:00'],
]);
for (const [region, zone, standard, daylight] of [
  ['pacific', 'America/Los_Angeles', '-08:00', '-07:00'],
  ['mountain', 'America/Denver', '-07:00', '-06:00'],
  ['central', 'America/Chicago', '-06:00', '-05:00'],
  ['eastern', 'America/New_York', '-05:00', '-04:00'],
] as const) {
  phrases.set(`${region} time`, zone);
  phrases.set(`us ${region} time`, zone);
  phrases.set(`us ${region}`, zone);
  phrases.set(region, zone);
  phrases.set(`${region} standard time`, standard);
  phrases.set(`${region} daylight time`, daylight);
}

/** Whether a word in lower case can begin the name of a zone: `pacific`, `utc`. */
export function startsZoneName(word: string): boolean {
  return zoneStarts.has(word);
}

/** The zone a phrase of up to four words in lower case names. */
export function findZonePhrase(words: string): string | undefined {
  return phrases.get(words);
}

const zoneStarts = new Set<string>();
for (const name of abbreviations.keys()) zoneStarts.add(name.toLowerCase());
for (const phrase of phrases.keys()) zoneStarts.add(phrase.split(' ')[0]!);
