import { l10n, Uri, window, workspace } from 'vscode';
import type { QuickPickItem } from 'vscode';
import type { ReviewFacts } from '../../core/facts/reviewFacts.ts';
import { DisposableStore } from '../../platform/disposables.ts';
import type { DisposableLike } from '../../platform/disposables.ts';
import { loadEngine } from '../../platform/engine.ts';
import type { Services } from '../../platform/services.ts';
import { activeFile } from '../../platform/activeFile.ts';
import { localZone } from '../../platform/localZone.ts';

const LAST_REVIEW = 'lastReview';

/**
 * “Add Event Now”: during an incident, one line with the current time in the review at hand, from wherever
 * a person is and without anything being opened.
 */
export function registerAddEventSupport(services: Services): DisposableLike {
  const { commands, context, reviews } = services;
  const remember = (): void => {
    const uri = activeFile();
    if (uri && reviews.verdictOf(uri) === 'included') {
      void context.workspaceState.update(LAST_REVIEW, uri.toString());
    }
  };
  return new DisposableStore(
    window.onDidChangeActiveTextEditor(remember),
    commands.register({
      id: 'pir.addEventNow',
      // A key binding can bring the text along; then nothing is asked.
      execute: (text?: unknown) =>
        addEventNow(services, typeof text === 'string' ? text : undefined),
    }),
  );
}

async function addEventNow(services: Services, given: string | undefined): Promise<void> {
  const review = await reviewAtHand(services);
  if (!review) return;
  const uri = Uri.parse(review.uri);
  // The moment that counts is the one before somebody starts to type.
  const now = Date.now();
  const text = given ?? (await askText(services, uri, review.name, now));
  if (text === undefined) return;
  const { eventNow } = await loadEngine();
  const zone = zoneFor(services, uri);
  const { refused, unsaved } = await services.editor.apply([
    {
      uri: review.uri,
      name: text,
      change: (document) => eventNow(document, text.trim(), now, zone),
    },
  ]);
  const [problem] = refused;
  if (problem) {
    const open = l10n.t('Open File');
    const sentence = l10n.t('The event was not added to “{0}”: {1}', review.name, problem.reason);
    if ((await window.showErrorMessage(sentence, open)) === open)
      await window.showTextDocument(uri);
    return;
  }
  const sentence =
    unsaved.length > 0
      ? l10n.t('Event added to “{0}”, which has unsaved changes', review.name)
      : l10n.t('Event added to “{0}”', review.name);
  window.setStatusBarMessage(sentence, 5_000);
}

async function askText(
  { reviews, settings }: Services,
  uri: Uri,
  name: string,
  now: number,
): Promise<string | undefined> {
  const { zoneOfEvents, wallAt } = await loadEngine();
  const document = await workspace.openTextDocument(uri);
  const review = await reviews.reviewOf(document);
  const local = zoneFor({ settings }, uri);
  const zone = review ? zoneOfEvents(review, local) : local;
  const { hour, minute } = wallAt(now, zone).clock;
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const typed = await window.showInputBox({
    title: l10n.t('Add event now: {0}', name),
    prompt: l10n.t('What happens at {0} ({1})', clock, zone),
    validateInput: (text) =>
      text.trim() === '' ? l10n.t('Say in a few words what happens.') : undefined,
  });
  return typed;
}

interface AtHand {
  readonly uri: string;
  readonly name: string;
}

/** The review that is open, else the one that was open last, else the one that a person chooses. */
async function reviewAtHand({ context, index, reviews }: Services): Promise<AtHand | undefined> {
  const active = activeFile();
  const document =
    active && workspace.textDocuments.find(({ uri }) => uri.toString() === active.toString());
  const open = document && (await reviews.reviewOf(document));
  if (open)
    return { uri: active.toString(), name: open.review.metadata.title?.value ?? open.fileName };
  await index.whenReady();
  // It may have come or changed a moment ago.
  const key = context.workspaceState.get<string>(LAST_REVIEW);
  const last = key === undefined ? undefined : await index.lookAt(key);
  if (last) return { uri: last.uri, name: nameOf(last) };
  return await chooseReview(index.all());
}

async function chooseReview(all: Iterable<ReviewFacts>): Promise<AtHand | undefined> {
  const rows = [...all]
    .sort((one, other) => ((one.date ?? '') > (other.date ?? '') ? -1 : 1))
    .map((review): QuickPickItem & AtHand => ({
      label: nameOf(review),
      description: [review.date, review.severity].filter(Boolean).join(' · '),
      detail: review.path,
      uri: review.uri,
      name: nameOf(review),
    }));
  if (rows.length === 0) {
    void window.showInformationMessage(
      l10n.t('There is no review in this workspace yet: create one first.'),
    );
    return undefined;
  }
  return await window.showQuickPick(rows, {
    title: l10n.t('Add event now'),
    placeHolder: l10n.t('To which review?'),
    matchOnDetail: true,
  });
}

function nameOf({ title, path }: ReviewFacts): string {
  return title ?? path;
}

/** The zone that new reviews are written in counts for old ones that state none. */
function zoneFor({ settings }: Pick<Services, 'settings'>, uri: Uri): string {
  const zone = settings.read('create.timezone', uri);
  return zone === 'local' ? localZone() : zone;
}
