import type { Engine } from '../../platform/engine.ts';

/**
 * The zone that new reviews are written in: the one of the settings, or that of the machine the
 * extension runs on where they say `local`, nothing, or a name that no zone has.
 */
export function zoneOf(setting: string, engine: Engine): string {
  if (setting !== 'local' && engine.isKnownZone(setting)) return setting;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const isUtc = timeZone === 'Etc/UTC' || timeZone === 'Etc/GMT' || timeZone === 'GMT';
  return !isUtc && timeZone && engine.isKnownZone(timeZone) ? timeZone : 'UTC';
}
