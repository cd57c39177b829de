import type { FieldName } from '../../markdown/actions/fieldNames.ts';
import { remove, replace } from '../../text/splice.ts';
import type { Splice } from '../../text/splice.ts';
import type { NewAction } from '../change.ts';
import { Refusal } from '../plan.ts';
import { noFieldColumn } from '../reasons.ts';
import { fillField } from './updateAction.ts';
import type { ActionSite } from './actionSite.ts';
import { stateWords, wordForState } from './actionWords.ts';
import { applyWithin } from './eventTime.ts';
import { wholeEntry } from './site.ts';
import { cellText } from './writeText.ts';

/**
 * A new action item, written like another one.
 * @param labelled whether its owner and date stand behind labels, where there are no columns for them
 */
export function newActionEntry(model: ActionSite, action: NewAction, labelled: boolean): string {
  const whole = wholeEntry(model.document, model.action.span);
  if (model.entry.row) return applyWithin(model.text, whole, rowParts(model, action));
  const prefix = { start: whole.start, end: model.entry.text.start };
  return (
    applyWithin(model.text, prefix, prefixParts(model)) +
    actionWordsOf(action, !model.entry.box, labelled)
  );
}

function rowParts(model: ActionSite, action: NewAction): Splice[] {
  const { entry } = model;
  const values: Partial<Record<FieldName, string | undefined>> = {
    owner: action.owner,
    due: action.due,
    priority: action.priority,
    ticket: action.ticket,
    kind: action.kind,
    state: wordForState(model, action.state ?? 'open'),
  };
  const asked = (['owner', 'due', 'priority', 'ticket', 'kind'] as const).filter(
    (name) => values[name],
  );
  const missing = asked.find((name) => !entry.fields.has(name));
  if (missing) {
    throw new Refusal(noFieldColumn[missing]);
  }
  const cells = [...entry.fields].map(([name, field]) => {
    const value = values[name] ?? '';
    return value === '' ? remove(field.span) : fillField(model.text, field, value, true);
  });
  return [...numbered(model), replace(entry.text, cellText(action.title)), ...cells];
}

/** A first column that counts the rows goes on counting. */
function numbered({ text, entry }: ActionSite): Splice[] {
  const head = /^\s*\|?[ \t]*(\d+)(?=[ \t]*\|)/.exec(
    text.slice(entry.span.start, entry.text.start),
  );
  if (!head?.[1]) return [];
  const end = entry.span.start + head[0].length;
  return [replace({ start: end - head[1].length, end }, String(Number(head[1]) + 1))];
}

/** The marker of a list or heading, counted on, with an empty box. */
function prefixParts({ entry, text, document }: ActionSite): Splice[] {
  const splices: Splice[] = [];
  const { start } = wholeEntry(document, entry.span);
  const number = /^[\s#>*_]*(\d+)(?=[.)])/.exec(text.slice(start, entry.text.start));
  if (number?.[1]) {
    const end = start + number[0].length;
    splices.push(replace({ start: end - number[1].length, end }, String(Number(number[1]) + 1)));
  }
  if (entry.box) {
    const { span } = entry.box;
    splices.push(replace({ start: span.start + 1, end: span.end - 1 }, ' '));
  }
  return splices;
}

export function actionWordsOf(action: NewAction, withState: boolean, labelled: boolean): string {
  const { title, owner, due, priority, ticket, state } = action;
  const parts = [
    title.trim().replace(/\s*[\r\n]+\s*/g, ' '),
    ...(priority === undefined ? [] : [`(${priority})`]),
    ...(ticket === undefined ? [] : [`(${ticket})`]),
    ...(owner !== undefined && labelled ? [`(owner: ${owner})`] : []),
    ...(due === undefined ? [] : [labelled ? `(due: ${due})` : `by ${due}`]),
    ...(owner !== undefined && !labelled ? [owner] : []),
    ...(withState && state ? [`(${stateWords[state].toLowerCase()})`] : []),
  ];
  return parts.join(' ');
}
