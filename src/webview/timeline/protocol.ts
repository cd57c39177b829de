/**
 * Everything that the timeline editor's view and its host say to each other, and the checks that both
 * hold what arrives to. The document is the host's; the view only ever has a state of it, named by
 * its version, and says what a person wants in terms of that state.
 */
import type { Intent } from '../../core/timeline/intent.ts';
import type { ModelPatch } from '../../core/timeline/modelPatch.ts';
import { eventFields } from '../../core/timeline/model.ts';
import type { EventModel, TimelineModel } from '../../core/timeline/model.ts';
import { eventKinds, milestoneNames, severities, statuses } from '../../core/review/vocabulary.ts';
import {
  isBoolean,
  isEither,
  isFinite,
  isListOf,
  isMessage,
  isNull,
  isObject,
  isOneOf,
  isPlace,
  isString,
} from '../validate.ts';
import type { Check } from '../validate.ts';

/** Why a document cannot be edited here. */
export type Obstacle =
  | 'read-only'
  /** There are merge-conflict markers in it. */
  | 'conflict'
  /** It cannot be read as its format demands. */
  | 'broken'
  /** It is none of the files that are reviews. */
  | 'no-review';

/** The document as a person may see and change it at one version. */
export interface DocumentState {
  readonly version: number;
  readonly obstacle?: Obstacle;
  /** In a person's words, with the obstacle: what is wrong and where. */
  readonly explanation?: string;
}

/** What the host says. */
export type HostMessage =
  | {
      readonly type: 'document';
      readonly state: DocumentState;
      readonly model: TimelineModel;
    }
  | {
      /** The document has changed since `from`, the version of the state before. */
      readonly type: 'change';
      readonly from: number;
      readonly state: DocumentState;
      readonly patch: ModelPatch;
    }
  | {
      /** What came of an edit: absent reasons mean that it was made. */
      readonly type: 'edited';
      readonly request: number;
      readonly refused?: string;
    }
  | {
      /** The cursor in the text went to an event, or to none. */
      readonly type: 'cursor';
      readonly version: number;
      readonly event: number | null;
    }
  | {
      /** A command of the editor's that the view carries out: keys and menus call it. */
      readonly type: 'run';
      readonly command: ViewCommand;
    };

export const viewCommands = ['add-event', 'fit', 'help', 'export-svg'] as const;
export type ViewCommand = (typeof viewCommands)[number];

/** What the view says. */
export type ViewMessage =
  | { readonly type: 'ready' }
  | {
      readonly type: 'edit';
      readonly request: number;
      /** The version that the intent's places count in. */
      readonly version: number;
      readonly intent: Intent;
    }
  | {
      /** A fix of one of an event's findings. */
      readonly type: 'fix';
      readonly request: number;
      readonly version: number;
      readonly event: number;
      readonly rule: string;
      readonly fix: number;
    }
  | {
      /** An event was chosen: the text shows it too. */
      readonly type: 'reveal';
      readonly version: number;
      readonly event: number;
      /** Whether to go there, and not only to show it. */
      readonly open: boolean;
    }
  | {
      /** A hand took hold of something: where it lets go, an edit of the same place follows. */
      readonly type: 'hold';
      readonly version: number;
      /** What that may be. */
      readonly intent: Intent;
    }
  | { readonly type: 'open-text' }
  | { readonly type: 'open-link'; readonly url: string }
  | { readonly type: 'copy'; readonly text: string; readonly what: 'table' | 'mermaid' | 'events' }
  | { readonly type: 'save-svg'; readonly svg: string }
  | { readonly type: 'failed'; readonly error: string };

/** What the host writes into the page, besides its scripts. */
export interface PageData {
  /** The zone of the machine that the person sits at is the browser's; this is the editor's language. */
  readonly language: string;
  /** Sentences in that language by their English; absent where that is English. */
  readonly sentences?: Readonly<Record<string, string>>;
}

const type = (name: string): Check<string> => isOneOf([name]);
const isPlaces = isListOf(isPlace, 100_000);
const isCannot = isObject({}, Object.fromEntries(eventFields.map((field) => [field, isString])));
const isZone = isObject({ id: isString, written: isString });

const isEvent = isObject(
  {
    timeline: isPlace,
    start: isFinite,
    precision: isOneOf(['day', 'minute', 'second']),
    approximate: isBoolean,
    text: isString,
    links: isListOf(isObject({ url: isString }, { title: isString })),
    findings: isListOf(
      isObject({
        rule: isString,
        level: isOneOf(['error', 'warning', 'info', 'hint']),
        message: isString,
        fixes: isListOf(isString),
      }),
    ),
  },
  {
    end: isFinite,
    zone: isZone,
    kind: isOneOf(eventKinds),
    actor: isString,
    key: isBoolean,
    deadEnd: isBoolean,
    cannot: isCannot,
  },
) as Check<EventModel>;

const rest = {
  services: isListOf(isString),
  dated: isBoolean,
  timelines: isListOf(isObject({}, { title: isString })),
  milestones: isObject({}, Object.fromEntries(milestoneNames.map((name) => [name, isFinite]))),
  metrics: isObject(
    {},
    { detect: isFinite, acknowledge: isFinite, mitigate: isFinite, resolve: isFinite },
  ),
  cannot: isCannot,
};
const optionalRest = {
  title: isString,
  severity: isObject({ written: isString }, { level: isOneOf(severities) }),
  status: isOneOf(statuses),
  date: isString,
  zone: isZone,
};
const isModel = isObject({ ...rest, events: isListOf(isEvent) }, optionalRest);
const isPatch = isObject({
  rest: isObject(rest, optionalRest),
  from: isPlace,
  removed: isPlace,
  added: isListOf(isEvent),
});
const isState = isObject(
  { version: isPlace },
  { obstacle: isOneOf(['read-only', 'conflict', 'broken', 'no-review']), explanation: isString },
);

/** Whether a message is one that the host may send. */
export const isHostMessage: Check<HostMessage> = isMessage<HostMessage>({
  document: isObject({ type: type('document'), state: isState, model: isModel }),
  change: isObject({ type: type('change'), from: isPlace, state: isState, patch: isPatch }),
  edited: isObject({ type: type('edited'), request: isPlace }, { refused: isString }),
  cursor: isObject({ type: type('cursor'), version: isPlace, event: isEither(isPlace, isNull) }),
  run: isObject({ type: type('run'), command: isOneOf(viewCommands) }),
});

const isPatchOfEvents = isObject(
  {},
  {
    text: isString,
    kind: isEither(isOneOf(eventKinds), isNull),
    actor: isEither(isString, isNull),
    link: isEither(isString, isNull),
    key: isBoolean,
    deadEnd: isBoolean,
  },
);

/** Whether what a person is said to want is something the planner knows. */
export const isIntent: Check<Intent> = isMessage<Intent>({
  shift: isObject({
    type: type('shift'),
    events: isPlaces,
    by: isFinite,
    edge: isOneOf(['both', 'start', 'end']),
  }),
  'set-time': isObject({ type: type('set-time'), event: isPlace, text: isString, zone: isString }),
  set: isObject({ type: type('set'), events: isPlaces, patch: isPatchOfEvents }),
  add: isObject(
    { type: type('add'), text: isString, zone: isString },
    { near: isFinite, timeline: isPlace },
  ),
  delete: isObject({ type: type('delete'), events: isPlaces }),
  duplicate: isObject({ type: type('duplicate'), events: isPlaces }),
  sort: isObject({ type: type('sort'), timeline: isPlace }),
  milestone: isObject({
    type: type('milestone'),
    name: isOneOf(milestoneNames),
    event: isEither(isPlace, isNull),
  }),
  'move-milestone': isObject({
    type: type('move-milestone'),
    name: isOneOf(milestoneNames),
    by: isFinite,
  }),
});

/** Whether a message is one that the view may send. */
export const isViewMessage: Check<ViewMessage> = isMessage<ViewMessage>({
  ready: isObject({ type: type('ready') }),
  edit: isObject({ type: type('edit'), request: isPlace, version: isPlace, intent: isIntent }),
  fix: isObject({
    type: type('fix'),
    request: isPlace,
    version: isPlace,
    event: isPlace,
    rule: isString,
    fix: isPlace,
  }),
  reveal: isObject({ type: type('reveal'), version: isPlace, event: isPlace, open: isBoolean }),
  hold: isObject({ type: type('hold'), version: isPlace, intent: isIntent }),
  'open-text': isObject({ type: type('open-text') }),
  'open-link': isObject({ type: type('open-link'), url: isString }),
  copy: isObject({
    type: type('copy'),
    text: isString,
    what: isOneOf(['table', 'mermaid', 'events']),
  }),
  'save-svg': isObject({ type: type('save-svg'), svg: isString }),
  failed: isObject({ type: type('failed'), error: isString }),
});
