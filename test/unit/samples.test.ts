import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkReview } from '../../src/core/checks/check.ts';
import type { World } from '../../src/core/checks/world.ts';
import { factsOf } from '../../src/core/facts/reviewFacts.ts';
import { inEnglish } from '../../src/core/messages.ts';
import { detectReview } from '../../src/core/review/detect.ts';
import { defaultFilePatterns, selectPaths } from '../../src/core/review/files.ts';
import { readReview } from '../../src/core/review/read.ts';
import { templateOf } from '../../src/core/templates/infer.ts';
import { parseTemplate } from '../../src/core/templates/own/parseTemplate.ts';

const folder = fileURLToPath(new URL('../../samples', import.meta.url));
const paths = globSync('**/*.{md,yaml}', { cwd: folder }).sort();
const verdictOf = selectPaths(defaultFilePatterns);

/** When the samples are looked at: after the last of their incidents, before the next due date. */
const today = { year: 2026, month: 11, day: 22 };

const templateOfSample: Readonly<Record<string, string>> = {
  'checkout/incidents/2026-02-24-voucher-service-out-of-memory.md': 'atlassian',
  'checkout/incidents/2026-03-04-payment-provider-brownout.md': 'pagerduty',
  'platform/incident-reviews/2025-10-08-resolver-overload.md': 'azure-pir',
  'platform/incident-reviews/2026-05-14-warehouse-scanners.md': 'kubernetes',
  'postmortems/2025-11-02-cache-cold-start.pir.yaml': 'pir',
  'postmortems/2025-12-31-doubled-invoices.pir.md': 'howie',
  'postmortems/2026-01-27-search-index-freeze.pir.md': 'google-sre',
  'postmortems/2026-02-11-expired-intermediate-certificate.pir.md': 'pagerduty',
  'postmortems/2026-03-18-checkout-timeouts.pir.yaml': 'pir',
  'postmortems/2026-04-09-login-loop.pir.md': 'aws-coe',
  'postmortems/2026-11-18-image-resizer-queue.pir.md': 'pir',
};

/** What the two flawed ones are flawed in, as far as there are rules for it. */
const flawed: Readonly<Record<string, readonly string[]>> = {
  'checkout/incidents/2026-03-04-payment-provider-brownout.md': [
    'section-missing',
    'placeholder-left',
    'schema-value',
    'milestone-order',
    'timeline-time-ambiguous',
    'blame/person-as-cause',
    'blame/human-error-cause',
    'secret-in-text',
    'personal-data',
    'link-broken',
    'action-no-owner',
    'action-no-due',
    'action-vague',
    'action-duplicate',
    'action-overdue',
  ],
  'postmortems/2026-03-29-nightly-export-gap.pir.yaml': [
    'schema-value',
    'schema-type',
    'schema-unknown-key',
    'schema-missing-key',
    'schema-time',
    'section-missing',
    'section-empty',
    'timeline-dst',
    'timeline-order',
    'milestone-order',
    'link-broken',
    'id-duplicate',
  ],
};

function textOf(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

function isReview(file: string): boolean {
  const verdict = verdictOf(file, 'samples');
  return detectReview({ path: file, text: textOf(file), verdict }).format !== undefined;
}

function read(file: string) {
  const format = file.endsWith('.yaml') ? 'yaml' : 'markdown';
  return readReview(textOf(file), format, { fileName: path.basename(file) });
}

/** The other samples and their files, as the editor and the command line see them. */
function worldAround(file: string): World {
  const others = paths.filter((other) => isReview(other) && other !== file);
  return {
    reviews: others.map((other) => factsOf(read(other), other, other)),
    exists: (target) => existsSync(path.join(folder, path.dirname(file), target)),
  };
}

describe('The samples', () => {
  const reviews = paths.filter(isReview);

  it('are known as reviews, and their indexes are not', () => {
    const wanted = new Set([...Object.keys(templateOfSample), ...Object.keys(flawed)]);
    assert.deepEqual(reviews, [...wanted].sort());
    assert.ok(paths.includes('checkout/incidents/README.md'));
  });

  it('follow the templates that their README says', () => {
    for (const [file, id] of Object.entries(templateOfSample)) {
      assert.equal(templateOf(read(file))?.id, id, file);
    }
  });

  it('are clean, but for the flawed ones and what a draft still lacks', () => {
    for (const file of reviews.filter((name) => !flawed[name])) {
      const findings = checkReview(read(file), { today });
      const loud = findings.filter(({ level }) => level !== 'hint');
      assert.deepEqual(
        loud.map(({ rule, message }) => `${rule}: ${inEnglish(message)}`),
        [],
        file,
      );
    }
  });

  it('have the flaws that they are there for', () => {
    for (const [file, rules] of Object.entries(flawed)) {
      const world = worldAround(file);
      const found = new Set(checkReview(read(file), { today, world }).map(({ rule }) => rule));
      for (const rule of rules) assert.ok(found.has(rule), `${file}: ${rule}`);
    }
  });

  it('have timelines worth looking at', () => {
    for (const file of reviews.filter((name) => !flawed[name])) {
      const events = read(file).review.timelines.flatMap((timeline) => timeline.events);
      assert.ok(events.length >= 7, `${file}: ${events.length} events`);
    }
  });

  it('have a template of a team, ready to be chosen', () => {
    const template = parseTemplate(
      textOf('.pir/templates/checkout-incident.md'),
      'checkout-incident.md',
    );
    assert.equal(template?.name, 'Checkout incident');
    assert.ok(template.sections.every(({ prompt }) => prompt !== ''));
  });
});
