import { inWorkbench } from './e2e.ts';
import { TimelineEditor, timelineSettings } from './timeline.ts';
import { take } from './timelineJourneys.ts';
import type { Journey } from './timelineJourneys.ts';

/** A test that goes through journeys one after another, in one window. */
export function playJourneys(group: string, list: readonly Journey[]): void {
  inWorkbench(
    `writes only what is meant, undoes and redoes it, ${group} (${list.length} journeys)`,
    async (workbench) => {
      const failures: Error[] = [];
      for (const [index, journey] of list.entries()) {
        const name = `${group.replaceAll(/\W+/g, '-')}-${index}`;
        const file = `postmortems/${name}.pir.${journey.yaml ? 'yaml' : 'md'}`;
        try {
          await take(await TimelineEditor.open(workbench, file, journey.text), journey);
        } catch (cause) {
          // The others are gone on all the same.
          failures.push(new Error(`“${journey.name}”: ${String(cause)}`, { cause }));
          await workbench.screenshot(`journey-${journey.name}`);
          await workbench.runCommand('View: Revert and Close Editor').catch(() => undefined);
        }
      }
      if (failures.length > 0) throw new AggregateError(failures, failures.map(String).join('\n'));
    },
    // A busy machine needs ten seconds for one.
    { settings: timelineSettings, shares: true, seconds: 180 + 30 * list.length },
  );
}
