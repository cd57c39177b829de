import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkReview } from '../../../../../src/core/checks/check.ts';
import type { Finding } from '../../../../../src/core/checks/finding.ts';
import type { CheckOptions } from '../../../../../src/core/checks/rule.ts';
import { blameRules } from '../../../../../src/core/checks/blame/blameRules.ts';
import type { ReviewFormat } from '../../../../../src/core/review/model.ts';
import { readReview } from '../../../../../src/core/review/read.ts';

function blameIn(
  text: string,
  format: ReviewFormat = 'markdown',
  options?: CheckOptions,
): Finding[] {
  const document = readReview(text, format, { fileName: 'review' });
  return checkReview(document, options).filter(({ rule }) => rule.startsWith('blame/'));
}

/** The rules and marked words of a sentence under a heading. */
function found(sentence: string, heading = 'Root cause'): string[] {
  const text = `# Outage\n\n## ${heading}\n\n${sentence}\n`;
  return blameIn(text).map(({ rule, span }) => `${rule}: ${text.slice(span.start, span.end)}`);
}

interface Labelled {
  readonly section: string;
  readonly sentence: string;
  readonly label: 'blame' | 'not';
}

const labelled = readFileSync(
  new URL('../../../../fixtures/language/development.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

describe('The rules about people', () => {
  it('stay silent on sentences that tell what happened, and speak on four of five of the others', () => {
    const silent = labelled.filter(
      ({ sentence, section, label }) => label === 'blame' && found(sentence, section).length === 0,
    );
    const judging = labelled.filter(({ label }) => label === 'blame');
    assert.ok(
      silent.length < judging.length / 5,
      silent.map(({ sentence }) => sentence).join('\n'),
    );
    for (const { sentence, section, label } of labelled) {
      if (label === 'not') assert.deepEqual(found(sentence, section), [], sentence);
    }
  });

  it('know common given names, with and without a last name, and no software that bears a name', () => {
    assert.deepEqual(found('Priya should have checked the dashboard.'), [
      'blame/counterfactual-person: Priya should have checked',
    ]);
    assert.deepEqual(found('Then Kevin Abara forgot to renew the certificate.'), [
      'blame/person-failure: Kevin Abara forgot',
    ]);
    assert.deepEqual(found('Travis should have checked the branch.'), []);
    assert.deepEqual(found('Cassandra forgot to flush the tombstones.'), []);
    assert.deepEqual(found("Priya's exporter failed to start."), []);
    assert.deepEqual(found('Martin Cluster failed to restart.'), []);
    assert.deepEqual(found('The job named kevin failed to start.'), []);
    assert.deepEqual(found('Priya rolled the release back at 10:04.'), []);
  });

  it('mark the words that judge, and who is judged beside them', () => {
    assert.deepEqual(found('At 10:02 the on-call engineer should have noticed the alert.'), [
      'blame/counterfactual-person: the on-call engineer should have noticed',
    ]);
  });

  it('find the same words through emphasis, links and wrapped lines', () => {
    const text =
      '## Root cause\n\n- The **on-call\n  [engineer](https://example.com/a_b)** should\n  have _noticed_ it.\n';
    const [finding] = blameIn(text);
    assert.equal(
      text.slice(finding!.span.start, finding!.span.end),
      'The **on-call\n  [engineer](https://example.com/a_b)** should\n  have _noticed',
    );
  });

  it('leave code, quotations, blockquotes, comments and pasted chat alone', () => {
    const texts = [
      'The log says `the operator failed to notice` twice.',
      'The customer wrote “your engineer should have checked this” to us.',
      '> The engineer should have checked this.',
      '<!-- The engineer should have checked this. -->',
      '```\nThe engineer should have checked this.\n```',
      '[10:42] <alice> the engineer should have checked this',
    ];
    for (const text of texts) assert.deepEqual(found(text), [], text);
  });

  it('tell programs from people', () => {
    const texts = [
      'The AdminClient failed to check the lease.',
      'The awx-operator forgot the annotation.',
      'The user pod failed to notify the hub.',
      'The manager ignored the second heartbeat.',
      'The Prometheus Operator mistakenly removed the rule.',
      'The engineer restarted the server, which hung and failed to check the lease.',
    ];
    for (const text of texts) assert.deepEqual(found(text), [], text);
  });

  it('see a sanction, whoever it is for, and none in what is done to machines', () => {
    const sanctions = [
      'Punish anyone',
      'Discipline developers',
      'Penalise teams',
      'Sanction engineers',
    ];
    for (const words of sanctions) {
      assert.deepEqual(found(`${words} who skip the review.`, 'Action items'), [
        `blame/punitive: ${words}`,
      ]);
    }
    const harmless = [
      'Penalise hosts that fail their health checks.',
      'Dismiss reviewers when the branch is updated.',
      'Fire events when the state changes.',
      'Terminate clients that hold a connection for too long.',
    ];
    for (const text of harmless) assert.deepEqual(found(text, 'Action items'), [], text);
  });

  it('never mind what was known at the time', () => {
    const texts = [
      'We did not realise that both share a disk.',
      'The engineer did not know that the flag had changed.',
      'This change seemed safe because the staging run had passed.',
      'Nobody could see the queue, as the panel had been removed.',
      'Alice rolled back v2 at 10:04.',
    ];
    for (const text of texts) assert.deepEqual(found(text), [], text);
  });

  it('only note what the writers say of themselves together that they did not do', () => {
    const levelOf = (sentence: string) => blameIn(`## Root cause\n\n${sentence}\n`)[0]?.level;
    for (const failed of [
      'forgot to renew it',
      'did not read the warning',
      'also failed to follow the runbook',
      'failed our customers',
    ]) {
      assert.equal(levelOf(`We ${failed}.`), 'info', failed);
      assert.equal(levelOf(`I ${failed}.`), 'warning', failed);
    }
  });

  it('look at cells and items as sentences of their own', () => {
    const text =
      '## Timeline\n\n| Time | Event |\n|---|---|\n| 10:02 | Ops forgot the failover |\n';
    assert.deepEqual(
      blameIn(text).map(({ span }) => text.slice(span.start, span.end)),
      ['Ops forgot'],
    );
  });

  it('read the prose of YAML, block scalars included, and no other values', () => {
    const text = `pir: 1
title: Ledger outage
impact: The engineer should have checked this.
rootCauses:
  - text: |
      Half of the shards were moved.
      The engineer should
      have checked this.
    category: The engineer should have checked this.
lessons:
  - 'We''re to be more careful next time.'
actionItems:
  - title: Remind everyone of the policy
    owner: the engineer who forgot
`;
    assert.deepEqual(
      blameIn(text, 'yaml').map(({ rule, span }) => [rule, text.slice(span.start, span.end)]),
      [
        ['blame/counterfactual-person', 'The engineer should\n      have checked'],
        ['blame/try-harder', 'be more careful'],
        ['blame/try-harder', 'Remind everyone'],
      ],
    );
  });

  it('read what is to be done in a table, and not who is to do it', () => {
    const text =
      '# Outage\n\n## Action items\n\n| Action | Owner |\n| --- | --- |\n' +
      '| Find out why the engineer forgot the shard | the engineer who forgot the shard |\n';
    const [only, none] = blameIn(text);
    assert.equal(text.slice(only?.span.start, only?.span.end), 'the engineer forgot');
    assert.equal(none, undefined);
  });

  it('read the apostrophes of single-quoted YAML as a person does, and mark them as they are written', () => {
    const text =
      'pir: 1\nid: 2026-01-01-ledger\ntitle: Ledger\nresponse:\n  wentBadly:\n' +
      "    - 'It''s late. The team didn''t bother to check, and it wasn''t the first time.'\n";
    const [finding] = blameIn(text, 'yaml');
    assert.equal(finding?.rule, 'blame/person-failure');
    assert.equal(text.slice(finding?.span.start, finding?.span.end), "The team didn''t bother");
  });

  it('are silent where the text is in another language', () => {
    const text =
      '## Root cause\n\nDer Fehler wurde von einem Team gemacht und die Ursache ist nicht klar. Das war ein human error in der Nacht, und wir haben das nicht gesehen.\n';
    assert.deepEqual(blameIn(text), []);
  });

  it('take the people that the review names for people', () => {
    const text =
      '---\npir: 1\nreviewTeam:\n  - { name: Thaddeus Oyelaran, role: Shift lead }\n---\n\n## Root cause\n\nThaddeus forgot the second shard.\n';
    const [finding] = blameIn(text).filter(({ rule }) => rule === 'blame/person-failure');
    assert.equal(text.slice(finding!.span.start, finding!.span.end), 'Thaddeus forgot');
    assert.deepEqual(
      finding!.fixes.map(({ splices: [splice] }) => splice!.text)[0],
      'The shift lead',
    );
  });

  it('name the people of a list only among the causes, and offer the role that the list gives them', () => {
    const text =
      '# Outage\n\n## Roles\n\n- **Incident commander:** Priya Shah\n- Ken Ito (scribe)\n- Platform Team\n\n' +
      '## Root cause\n\nPriya restarted the proxy while Ken Ito copied the key. Platform was busy.\n\n' +
      '## Timeline\n\n- 10:02 Priya restarted the proxy\n';
    const named = blameIn(text).map(({ rule, span, fixes }) => [
      rule,
      text.slice(span.start, span.end),
      fixes.map(({ splices }) => splices[0]!.text),
    ]);
    assert.deepEqual(named, [
      ['blame/named-individual', 'Priya', ['The incident commander']],
      ['blame/named-individual', 'Ken Ito', ['the scribe']],
    ]);
  });

  it('offer sentences that they do not mind themselves', () => {
    for (const { id, skeletons } of blameRules) {
      for (const skeleton of skeletons) assert.deepEqual(found(skeleton), [], `${id}: ${skeleton}`);
    }
  });

  it('insert a sentence behind the one that is marked, with places to type in', () => {
    const text = '## Lessons learned\n\n- Be more careful next time\n- Rest\n';
    const [fix] = blameIn(text)[0]!.fixes;
    assert.equal(
      fix!.splices[0]!.text,
      '. Add [guardrail] so that [action] stops before [effect].',
    );
    assert.equal(fix!.splices[0]!.start, text.indexOf('\n- Rest'));
    assert.equal(
      fix!.snippet,
      '. Add ${1:[guardrail]} so that ${2:[action]} stops before ${3:[effect]}.',
    );
  });
});

describe('What a team says of its language', () => {
  const text =
    '## Root cause\n\nThe cloud wrangler forgot the failover. The engineer should have known that.\n';

  function rulesOf(options: CheckOptions): string[] {
    return blameIn(text, 'markdown', options).map(({ rule }) => rule);
  }

  it('makes people of the roles it names', () => {
    assert.deepEqual(rulesOf({}), ['blame/hindsight']);
    assert.deepEqual(rulesOf({ roles: ['Cloud wrangler'] }), [
      'blame/person-failure',
      'blame/hindsight',
    ]);
  });

  it('lets phrases stand that it allows', () => {
    assert.deepEqual(rulesOf({ allowedPhrases: ['should  have kno*'] }), []);
  });

  it('adds rules of its own, for the parts of a review it names', () => {
    const review = readReview(
      '## Root cause\n\nThe *low hanging\nfruit* was gone, `low hanging fruit` too.\n\n## Lessons\n\nLow-hanging fruits.\n\nLow hanging fruits.\n',
      'markdown',
      { fileName: 'review' },
    );
    const rule = { id: 'fruit', phrases: ['low hanging fruit*'], message: 'Which one?' };
    const found = (options: CheckOptions): string[] =>
      checkReview(review, options)
        .filter(({ rule: id }) => id === 'language/fruit')
        .map(({ span, level }) => `${level} ${review.text.slice(span.start, span.end)}`);
    assert.deepEqual(found({ languageRules: [rule] }), [
      'warning low hanging\nfruit',
      'warning Low hanging fruits',
    ]);
    assert.deepEqual(found({ languageRules: [{ ...rule, scope: ['lessons'], level: 'info' }] }), [
      'info Low hanging fruits',
    ]);
    assert.deepEqual(found({ languageRules: [rule], allowedPhrases: ['hanging fruits'] }), [
      'warning low hanging\nfruit',
    ]);
  });
});
