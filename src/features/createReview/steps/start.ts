import { env, l10n, ThemeIcon } from 'vscode';
import type { TypedTime } from '../../../core/create/typedTime.ts';
import type { Engine } from '../../../platform/engine.ts';
import { translate } from '../../../platform/translate.ts';
import type { Dialog, Remark, StepFrame } from '../dialog.ts';
import type { Draft } from '../draft.ts';
import type { StepOutcome } from '../runSteps.ts';

/** When it started, as a person types it; how that is understood is said while they do. */
export async function askStart(
  dialog: Dialog,
  draft: Draft,
  frame: StepFrame,
  engine: Engine,
  clock: () => number,
): Promise<StepOutcome> {
  const localZone = draft.zone;
  let zone = localZone;
  const read = (typed: string) => engine.readTypedTime(typed, { now: clock(), zone });
  const answer = await dialog.input({
    ...frame,
    prompt: l10n.t(
      'When did the impact start, in {0}? Leave empty if that is not known yet.',
      localZone,
    ),
    placeholder: l10n.t('now, 14:02, 2:02 pm, yesterday 14:00, 20 min ago, 18 Mar 14:02 …'),
    value: draft.startTyped,
    remark(typed): Remark | undefined {
      if (typed.trim() === '') {
        const switched = zone !== localZone;
        return switched
          ? { text: l10n.t('Times in the review are in {0}.', zone), severity: 'info' }
          : undefined;
      }
      const { time, problem } = read(typed);
      return time
        ? { text: describe(time, zone, clock()), severity: 'info' }
        : { text: translate(problem), severity: 'error' };
    },
    ...(localZone !== 'UTC' && {
      button: {
        icon: new ThemeIcon('globe'),
        tooltip: l10n.t('Switch Between {0} and UTC', localZone),
        press: () => (zone = zone === 'UTC' ? localZone : 'UTC'),
      },
    }),
  });
  if (typeof answer === 'string') return answer;
  draft.zone = zone;
  draft.startTyped = answer.value;
  draft.start = answer.value.trim() === '' ? undefined : read(answer.value).time;
  return 'next';
}

/** `Wed, March 18, 2026, 14:02 GMT+1 (Europe/Berlin) · 2 hours ago`. */
function describe({ wall, instant }: TypedTime, zone: string, now: number): string {
  const day: Intl.DateTimeFormatOptions = {
    timeZone: zone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  };
  if (!wall.clock) return l10n.t('{0}, time not known', format(instant, day));
  const moment = format(instant, {
    ...day,
    hour: '2-digit',
    minute: '2-digit',
    ...(wall.clock.second !== undefined && { second: '2-digit' }),
    hourCycle: 'h23',
    // UTC by its name, any other zone by how far it is from that.
    timeZoneName: zone === 'UTC' ? 'short' : 'shortOffset',
  });
  const named = zone === 'UTC' ? moment : `${moment} (${zone})`;
  return `${named} · ${howLongAgo(now - instant)}`;
}

function format(instant: number, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(env.language, options).format(instant);
}

function howLongAgo(milliseconds: number): string {
  const relative = new Intl.RelativeTimeFormat(env.language, { numeric: 'auto' });
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes < 120) return relative.format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 48
    ? relative.format(-hours, 'hour')
    : relative.format(-Math.floor(hours / 24), 'day');
}
