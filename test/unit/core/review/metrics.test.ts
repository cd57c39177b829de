import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { metricsOf } from '../../../../src/core/review/metrics.ts';
import { readReview } from '../../../../src/core/review/read.ts';

function metrics(incident: string) {
  const text = `pir: 1\ntitle: Stalls\nincident:\n${incident}`;
  return metricsOf(readReview(text, 'yaml', { fileName: 'a.pir.yaml' }).review);
}

describe('metricsOf', () => {
  it('counts from the start to detection, mitigation and resolution, and from detection to acknowledgement', () => {
    assert.deepEqual(
      metrics(
        [
          '  started: 2026-03-18T14:02',
          '  detected: 2026-03-18T14:09',
          '  acknowledged: 2026-03-18T14:12',
          '  mitigated: 2026-03-18T15:09',
          '  resolved: 2026-03-19T00:02',
        ].join('\n'),
      ),
      { detect: 7, acknowledge: 3, mitigate: 67, resolve: 600 },
    );
  });

  it('leaves out what is not known or out of order', () => {
    assert.deepEqual(metrics('  started: 2026-03-18T14:02\n  resolved: 2026-03-18T13:00\n'), {});
    assert.deepEqual(metrics('  detected: 2026-03-18T14:02\n  acknowledged: 2026-03-18\n'), {});
  });
});
