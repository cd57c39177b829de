import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { schemaAt } from '../../../../src/core/schema/lookup.ts';

function insertOf(path: (string | number)[], name: string): string | undefined {
  return schemaAt('review', path)?.properties.find((property) => property.name === name)?.insert;
}

describe('Looking a place up in the schema', () => {
  it('gives the keys of a review, required ones first', () => {
    const keys = schemaAt('review', [])?.properties.map(({ name, required }) => [name, required]);
    assert.deepEqual(keys?.slice(0, 2), [
      ['pir', true],
      ['title', true],
    ]);
    assert.ok(keys?.slice(2).every(([, required]) => required === false));
  });

  it('says which words there are and what they mean', () => {
    const kind = schemaAt('review', ['timeline', 3, 'kind']);
    const finding = kind?.values.find(({ value }) => value === 'finding');
    assert.equal(finding?.description, 'Something became known.');
    assert.equal(kind?.open, false);
  });

  it('joins the alternatives of a place', () => {
    const impact = schemaAt('review', ['impact']);
    assert.deepEqual(impact?.types, ['string', 'object']);
    assert.ok(impact.properties.some(({ name }) => name === 'slo'));
    assert.match(impact.description ?? '', /Who felt it/);
  });

  it('tells times and days from other text', () => {
    assert.equal(schemaAt('review', ['incident', 'started'])?.format, 'time');
    assert.equal(schemaAt('review', ['timeline', 0, 'until'])?.format, 'time');
    assert.equal(schemaAt('review', ['actionItems', 0, 'due'])?.format, 'date');
    assert.equal(schemaAt('review', ['title'])?.format, undefined);
  });

  it('leaves a role open to other words', () => {
    const role = schemaAt('front-matter', ['reviewTeam', 0, 'role']);
    assert.equal(role?.open, true);
    assert.ok(role.values.some(({ value }) => value === 'facilitator'));
  });

  it('knows nothing below unknown and extension keys', () => {
    assert.equal(schemaAt('review', ['nonsense']), undefined);
    assert.equal(schemaAt('review', ['x-cost', 'total']), undefined);
    assert.equal(schemaAt('review', ['toString']), undefined);
  });

  it('starts a value the way it is written', () => {
    assert.equal(insertOf([], 'title'), 'title: $1');
    assert.equal(insertOf([], 'status'), 'status: ${1|draft,in-review,published|}');
    assert.equal(insertOf([], 'summary'), 'summary: |\n  $1');
    assert.equal(insertOf([], 'timeline'), 'timeline:\n  - at: $1\n    text: $2');
    assert.equal(insertOf([], 'incident'), 'incident:\n  started: $1');
    assert.equal(insertOf([], 'lessons'), 'lessons:\n  - $1');
    assert.equal(insertOf(['timeline', 0], 'deadEnd'), 'deadEnd: true');
    assert.equal(insertOf([], '$schema'), '\\$schema: $1');
  });
});
