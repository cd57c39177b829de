import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { templateById, templates } from '../../../../src/core/templates/templates.ts';

describe('The built-in templates', () => {
  it('are found by their id', () => {
    assert.equal(templateById('howie')?.name, 'Howie learning review');
    assert.equal(templateById('nobody-knows'), undefined);
  });

  it('have an id of their own each', () => {
    assert.equal(new Set(templates.map(({ id }) => id)).size, templates.length);
    for (const { id } of templates) assert.match(id, /^[a-z]+(-[a-z]+)*$/);
  });

  it('tell a writer what belongs in each section in one or two sentences', () => {
    for (const template of templates) {
      for (const { heading, prompt } of template.sections) {
        const where = `${template.id}: ${heading}`;
        assert.match(prompt, /^[A-Z].*[.?]$/, where);
        assert.ok(prompt.split(/[.?](?:\s|$)/).length - 1 <= 3, `${where}: too many sentences`);
        assert.ok(prompt.length <= 200, `${where}: ${prompt.length} characters`);
        assert.doesNotMatch(prompt, /--|\$\{/, where);
      }
    }
  });

  it('all ask for a summary, an account of what happened and what follows from it', () => {
    for (const template of templates) {
      const concepts = new Set(template.sections.map(({ concept }) => concept));
      assert.ok(concepts.has('summary') && concepts.has('actions'), template.id);
      assert.ok(
        template.sections.some(({ key }) => key === 'timeline'),
        template.id,
      );
    }
  });
});
