import { EventEmitter } from 'vscode';
import type { Uri } from 'vscode';
import type { Finding } from '../core/checks/finding.ts';
import type { PersonalChoices } from '../core/config/config.ts';
import type { ReviewDocument } from '../core/review/document.ts';
import { DisposableStore } from './disposables.ts';
import type { DisposableLike } from './disposables.ts';
import { loadEngine } from './engine.ts';
import { timeSlices } from './timeSlices.ts';
import type { Settings } from './settings.ts';
import type { WorkspaceConfig } from './workspaceConfig.ts';
import type { WorkspaceTemplates } from './workspaceTemplates.ts';
import type { WorkspaceWorld } from './workspaceWorld.ts';

/** The settings that decide what is found. */
const deciding = ['pir.rules', 'pir.language', 'pir.supportHours', 'pir.tickets'];

/** The checks of a long review on their way. */
interface Run {
  /** Whether those who wait for it still want it. */
  readonly isWanted: (() => boolean)[];
  readonly findings: Promise<readonly Finding[] | undefined>;
}

/**
 * What the checks say of a review; each version of a document is checked once, whoever asks. Others have their
 * turn on the thread while a long one is.
 */
export class Findings implements DisposableLike {
  readonly #settings: Settings;
  readonly #templates: WorkspaceTemplates;
  readonly #config: WorkspaceConfig;
  readonly #world: WorkspaceWorld;
  readonly #changed = new EventEmitter<void>();
  readonly #disposables: DisposableStore;
  #known = new WeakMap<ReviewDocument, readonly Finding[]>();
  #runs = new WeakMap<ReviewDocument, Run>();

  /** Settings, templates, what the team has agreed on or the files around changed: what was found before may no longer hold. */
  readonly onDidChange = this.#changed.event;

  constructor(
    settings: Settings,
    templates: WorkspaceTemplates,
    config: WorkspaceConfig,
    world: WorkspaceWorld,
  ) {
    this.#world = world;
    this.#settings = settings;
    this.#templates = templates;
    this.#config = config;
    this.#disposables = new DisposableStore(
      this.#changed,
      settings.onDidChange((event) => {
        if (deciding.some((name) => event.affectsConfiguration(name))) this.#forgetAll();
      }),
      templates.onDidChange(() => this.#forgetAll()),
      config.onDidChange(() => this.#forgetAll()),
      world.onDidChange(() => this.#forgetAll()),
    );
  }

  /**
   * @param isWanted whether the answer still matters, such as whether the document still is in that version
   * @returns nothing where it does not
   */
  async of(
    review: ReviewDocument,
    uri: Uri,
    isWanted = () => true,
  ): Promise<readonly Finding[] | undefined> {
    const { checkSteps, optionsFrom } = await loadEngine();
    const known = this.#known;
    const config = await this.#config.for(uri);
    const templates = await this.#templates.for(uri);
    // What was waited for is out of date where something changed meanwhile.
    if (known !== this.#known) return this.of(review, uri, isWanted);
    const findings = known.get(review);
    if (findings) return findings;
    const steps = () =>
      checkSteps(review, {
        ...optionsFrom(config, this.#personal(uri)),
        templates,
        today: today(),
        world: this.#world.around(uri),
      });
    const found = await this.#join(review, steps, isWanted);
    const holds = found && known === this.#known;
    return holds || !isWanted() ? found : this.of(review, uri, isWanted);
  }

  /** What the checks said of a review, where that is known already. */
  knownOf(review: ReviewDocument): readonly Finding[] | undefined {
    return this.#known.get(review);
  }

  #join(
    review: ReviewDocument,
    steps: () => Generator<void, Finding[]>,
    isWanted: () => boolean,
  ): Run['findings'] {
    const runs = this.#runs;
    const run = runs.get(review);
    if (run) {
      run.isWanted.push(isWanted);
      return run.findings;
    }
    const wanted = [isWanted];
    const findings = this.#run(review, steps(), wanted).finally(() => runs.delete(review));
    runs.set(review, { isWanted: wanted, findings });
    return findings;
  }

  async #run(
    review: ReviewDocument,
    steps: Generator<void, Finding[]>,
    isWanted: Run['isWanted'],
  ): Run['findings'] {
    const known = this.#known;
    const slices = timeSlices();
    while (known === this.#known && isWanted.some((still) => still())) {
      do {
        const { done, value } = steps.next();
        if (done) {
          known.set(review, value);
          return value;
        }
      } while (!slices.isOver);
      await slices.breathe();
    }
    return undefined;
  }

  #personal(uri: Uri): PersonalChoices {
    const supportHours = this.#settings.read('supportHours', uri);
    return {
      levels: this.#settings.read('rules', uri),
      tickets: this.#settings.read('tickets', uri),
      roles: this.#settings.read('language.roles', uri),
      allowedPhrases: this.#settings.read('language.allow', uri),
      phrases: this.#settings.read('language.phrases', uri),
      ...(supportHours && { supportHours }),
    };
  }

  dispose(): void {
    this.#disposables.dispose();
  }

  #forgetAll(): void {
    this.#known = new WeakMap();
    this.#runs = new WeakMap();
    this.#changed.fire();
  }
}

function today(): { year: number; month: number; day: number } {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
