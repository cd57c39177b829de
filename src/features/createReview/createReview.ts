import { l10n, window, workspace } from 'vscode';
import type { Memento, Uri, WorkspaceFolder } from 'vscode';
import type { ReviewFormat } from '../../core/review/model.ts';
import type { NewReview } from '../../core/templates/newReview.ts';
import type { ReviewTemplate } from '../../core/templates/template.ts';
import type { CalendarDate } from '../../core/time/wallTime.ts';
import type { Engine } from '../../platform/engine.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Settings } from '../../platform/settings.ts';
import type { Dialog } from './dialog.ts';
import { valuesOf } from './draft.ts';
import type { Draft, Target } from './draft.ts';
import { runSteps } from './runSteps.ts';
import type { Step } from './runSteps.ts';
import { askFolder, targetOf } from './steps/folder.ts';
import { askFormat } from './steps/format.ts';
import { askPath } from './steps/path.ts';
import { askSeverity } from './steps/severity.ts';
import { askStart } from './steps/start.ts';
import { askTemplate } from './steps/template.ts';
import { askTitle } from './steps/title.ts';
import { isWritable, openUnsaved, writeNewFile } from './writeReview.ts';
import { zoneOf } from './zone.ts';

/** What the flow needs of its surroundings; tests bring their own. */
export interface Surroundings {
  readonly dialog: Dialog;
  readonly settings: Settings;
  /** Remembers what was chosen last. */
  readonly memory: Memento;
  /** The templates that the folder, or any folder of the workspace, has of its own. */
  ownTemplates(folder?: Uri): Promise<readonly ReviewTemplate[]>;
  /** The folders of the workspace; none where no folder is open. */
  folders(): readonly WorkspaceFolder[];
  /** Milliseconds since 1970. */
  now(): number;
}

const lastTemplateKey = 'createReview.template';
const lastFormatKey = 'createReview.format';

/**
 * Asks for what a new review starts from, step by step, and opens it. Nothing is written before the last
 * step is answered.
 * @param preset a folder that the review shall lie in, as chosen in the explorer
 * @returns where it lies; nothing where the person cancelled
 */
export async function createReview(
  surroundings: Surroundings,
  preset?: Uri,
): Promise<Uri | undefined> {
  const { memory } = surroundings;
  const engine = await loadEngine();
  const flow = new Flow(surroundings, engine, preset);
  if (!(await flow.ask())) return undefined;
  const { template, format } = flow.draft;
  await memory.update(lastTemplateKey, template.id);
  await memory.update(lastFormatKey, format);
  return flow.write();
}

class Flow {
  readonly draft: Draft;
  readonly #surroundings: Surroundings;
  readonly #engine: Engine;
  readonly #preset: Uri | undefined;

  constructor(surroundings: Surroundings, engine: Engine, preset: Uri | undefined) {
    this.#surroundings = surroundings;
    this.#engine = engine;
    this.#preset = preset;
    const format = surroundings.memory.get<ReviewFormat>(lastFormatKey);
    this.draft = {
      template: engine.defaultTemplate,
      format: format === 'yaml' ? 'yaml' : 'markdown',
      title: '',
      startTyped: '',
      zone: zoneOf(surroundings.settings.read('create.timezone', preset), engine),
      target: targetFrom(preset, surroundings.folders()),
    };
  }

  /** Whether all questions were answered. */
  async ask(): Promise<boolean> {
    const { dialog, memory } = this.#surroundings;
    const { draft } = this;
    const engine = this.#engine;
    const own = await this.#surroundings.ownTemplates(this.#preset);
    const builtIn = engine.templates.filter(({ id }) => own.every((other) => other.id !== id));
    const lastUsed = memory.get<string>(lastTemplateKey);
    draft.template = engine.templateById(lastUsed ?? '', [...own, ...builtIn]) ?? draft.template;
    const steps: Step[] = [
      (frame) => askTemplate(dialog, draft, frame, { own, builtIn, lastUsed }),
      (frame) => askFormat(dialog, draft, frame),
      (frame) => askTitle(dialog, draft, frame),
      (frame) => askSeverity(dialog, draft, frame),
      (frame) => askStart(dialog, draft, frame, engine, () => this.#surroundings.now()),
    ];
    const folders = this.#preset ? [] : this.#surroundings.folders();
    if (folders.length > 1) steps.push((frame) => askFolder(dialog, draft, frame, folders));
    if (draft.target || folders.length > 1) {
      steps.push((frame) => askPath(dialog, draft, frame, draft.target!, this.#proposal(), engine));
    }
    return runSteps(l10n.t('Create Post-Incident Review'), steps);
  }

  /** Writes the review where it shall lie, or opens it unsaved where that cannot be, and says so. */
  async write(): Promise<Uri> {
    const { target, path } = this.draft;
    const wanted = path?.typed ?? this.#proposal();
    const contentFor = (finalPath: string) => this.#render(finalPath);
    if (!target) return openUnsaved(wanted, contentFor);
    if (!isWritable(target.uri)) {
      const opened = await openUnsaved(wanted, contentFor);
      void window.showInformationMessage(
        l10n.t(
          '{0} is read-only. The review is open unsaved: save it where you can write.',
          target.name,
        ),
      );
      return opened;
    }
    try {
      return await writeNewFile(target.uri, wanted, contentFor);
    } catch (error) {
      const opened = await openUnsaved(wanted, contentFor);
      void window.showWarningMessage(
        l10n.t(
          '{0} could not be written ({1}). The review is open unsaved: save it where you can write.',
          wanted,
          error instanceof Error ? error.message : String(error),
        ),
      );
      return opened;
    }
  }

  /** The path by the pattern of the settings; in a folder chosen in the explorer only its name. */
  #proposal(): string {
    const { format, template, target } = this.draft;
    const pattern = this.#surroundings.settings.read('create.path', target?.uri);
    const values = valuesOf(this.draft, this.#today(), '');
    const path = this.#engine.pathFromPattern(pattern, format, values, template.id);
    if (!this.#preset) return path;
    const name = path.slice(path.lastIndexOf('/') + 1);
    return target?.inside ? `${target.inside}/${name}` : name;
  }

  /** The review as a file of this path, whose number, if it got one, its id gets too. */
  #render(path: string): NewReview {
    const { format, template, title, start } = this.draft;
    const number = numberAdded(this.#proposal(), path);
    const id = `${this.#engine.reviewId(start?.wall.date ?? this.#today(), title)}${number}`;
    return this.#engine.renderReview(template, format, valuesOf(this.draft, this.#today(), id));
  }

  #today(): CalendarDate {
    return this.#engine.dayAt(this.#surroundings.now(), this.draft.zone);
  }
}

/** The `-2` by which the name of `path` differs from the proposed one, if it does by nothing else. */
function numberAdded(proposed: string, path: string): string {
  const [before, after] = [proposed, path].map((whole) =>
    whole.slice(whole.lastIndexOf('/') + 1).replace(/(?:\.pir)?\.[^.]*$/i, ''),
  ) as [string, string];
  const added = after.startsWith(before) ? after.slice(before.length) : '';
  return /^-\d+$/.test(added) ? added : '';
}

/** Where the review goes if nobody needs to be asked. */
function targetFrom(
  preset: Uri | undefined,
  folders: readonly WorkspaceFolder[],
): Target | undefined {
  if (!preset) return folders.length === 1 ? targetOf(folders[0]!) : undefined;
  const folder = workspace.getWorkspaceFolder(preset);
  if (!folder) return { uri: preset, name: preset.path.split('/').at(-1) ?? '', inside: '' };
  const inside = preset.path.slice(folder.uri.path.length).replace(/^\/+|\/+$/g, '');
  return targetOf(folder, inside);
}
