import type { SupportHours } from '../core/checks/house.ts';
import { readSupportHours } from '../core/config/supportHours.ts';
import { levels } from '../core/checks/finding.ts';
import type { Level } from '../core/checks/finding.ts';
import { defaultPathPattern } from '../core/create/defaults.ts';

/** The settings under `pir.`, as the manifest documents them. */
export interface SettingValues {
  /** Glob → whether it counts. Objects, so that a workspace adds to the defaults without repeating them. */
  readonly 'files.include': Readonly<Record<string, boolean>>;
  readonly 'files.exclude': Readonly<Record<string, boolean>>;
  /** Rule id without prefix → level; a rule that is not named has its own default. */
  readonly rules: Readonly<Record<string, Level>>;
  /** When the team answers, as a configuration has it. */
  readonly supportHours: SupportHours | undefined;
  /** Ticket pattern → URL template. */
  readonly tickets: Readonly<Record<string, string>>;
  /** Where a new ticket is made, with `${…}` for what is known of the item. */
  readonly 'ticket.newUrl': string;
  /** Whether files that had nothing unsaved are saved after an action item in them was changed. */
  readonly 'actions.save': boolean;
  /** Whether the explorer marks reviews with overdue items. */
  readonly 'actions.decorations': boolean;
  /** Filters with a name. */
  readonly 'actions.filters': Readonly<Record<string, string>>;
  /** Words for people, besides the usual ones. */
  readonly 'language.roles': readonly string[];
  /** Phrases that no rule about language is to mind. */
  readonly 'language.allow': readonly string[];
  /** Phrase → what to say where it is found. */
  readonly 'language.phrases': Readonly<Record<string, string>>;
  /** Whether the editor shows beside the time of an event how long after the start it was. */
  readonly 'inlayHints.elapsed': boolean;
  /** Where new reviews go, with `${…}` for what is known of them. */
  readonly 'create.path': string;
  /** The zone that new reviews are written in: a name, or `local`. */
  readonly 'create.timezone': string;
}

/** Settings files are written by hand: what does not fit is as if it were not there. */
export const settingReaders: {
  readonly [K in keyof SettingValues]: (raw: unknown) => SettingValues[K];
} = {
  'files.include': recordOf(isBoolean),
  'files.exclude': recordOf(isBoolean),
  rules: recordOf(isLevel),
  supportHours: readSupportHours,
  tickets: recordOf(isString),
  'ticket.newUrl': textOr(''),
  'actions.save': switchOr(true),
  'actions.decorations': switchOr(true),
  'actions.filters': recordOf(isString),
  'language.roles': listOfTexts,
  'language.allow': listOfTexts,
  'language.phrases': recordOf(isString),
  'inlayHints.elapsed': switchOr(true),
  'create.path': textOr(defaultPathPattern),
  'create.timezone': textOr('local'),
};

function recordOf<T>(fits: (value: unknown) => value is T): (raw: unknown) => Record<string, T> {
  return (raw) => {
    if (!isObject(raw)) return {};
    return Object.fromEntries(
      Object.entries(raw).filter((entry): entry is [string, T] => fits(entry[1])),
    );
  };
}

function switchOr(otherwise: boolean): (raw: unknown) => boolean {
  return (raw) => (isBoolean(raw) ? raw : otherwise);
}

function listOfTexts(raw: unknown): string[] {
  return Array.isArray(raw) ? raw.filter(isString) : [];
}

function textOr(otherwise: string): (raw: unknown) => string {
  return (raw) => (isString(raw) && raw.trim() !== '' ? raw.trim() : otherwise);
}

/** Whether a value has named entries. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBoolean(value: unknown): value is boolean {
  return typeof value === 'boolean';
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

function isLevel(value: unknown): value is Level {
  return levels.includes(value as Level);
}
