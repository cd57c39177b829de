import type { LanguageRule, SupportHours } from '../checks/house.ts';
import type { LevelSettings } from '../checks/levels.ts';
import type { CheckOptions } from '../checks/rule.ts';
import type { FilePatterns } from '../review/files.ts';
import type { SectionConcept } from '../review/vocabulary.ts';

/** Where a repository keeps what its team has agreed on, from the root of the repository. */
export const configPaths = ['.pir/config.yaml', '.pir/config.yml'];

/** What a team has agreed on for its reviews. */
export interface Config {
  readonly rules: LevelSettings;
  readonly files: FilePatterns;
  readonly requiredSections: readonly SectionConcept[];
  readonly supportHours?: SupportHours;
  readonly tickets: Readonly<Record<string, string>>;
  readonly roles: readonly string[];
  readonly allowedPhrases: readonly string[];
  readonly languageRules: readonly LanguageRule[];
}

/** What holds where nothing was agreed on. */
export const noConfig: Config = {
  rules: {},
  files: { include: [], exclude: [] },
  requiredSections: [],
  tickets: {},
  roles: [],
  allowedPhrases: [],
  languageRules: [],
};

/** What a person set for themselves; it wins over what the team agreed on. */
export interface PersonalChoices {
  readonly levels?: LevelSettings;
  readonly tickets?: Readonly<Record<string, string>>;
  readonly supportHours?: SupportHours;
  readonly roles?: readonly string[];
  readonly allowedPhrases?: readonly string[];
  /** Phrase → what to say where it is found. */
  readonly phrases?: Readonly<Record<string, string>>;
}

/** The options of a check under a configuration and what a person set. */
export function optionsFrom(config: Config, personal: PersonalChoices = {}): CheckOptions {
  const supportHours = personal.supportHours ?? config.supportHours;
  return {
    levels: { ...config.rules, ...personal.levels },
    requiredSections: config.requiredSections,
    ...(supportHours && { supportHours }),
    tickets: { ...config.tickets, ...personal.tickets },
    roles: [...config.roles, ...(personal.roles ?? [])],
    allowedPhrases: [...config.allowedPhrases, ...(personal.allowedPhrases ?? [])],
    languageRules: [...config.languageRules, ...rulesFor(personal.phrases)],
  };
}

/** Each phrase that a person does not want to read as a rule of one id, `language/phrase`. */
function rulesFor(phrases: Readonly<Record<string, string>> = {}): LanguageRule[] {
  return Object.entries(phrases).map(([phrase, message]) => ({
    id: 'phrase',
    phrases: [phrase],
    message,
  }));
}
