import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { conceptOf } from '../../../../src/core/review/concepts.ts';
import { templates } from '../../../../src/core/templates/templates.ts';

function concepts(titles: Record<string, string | undefined>): void {
  for (const [title, concept] of Object.entries(titles)) {
    assert.equal(conceptOf(title, { heading: true }), concept, title);
  }
}

describe('The concept of a section title', () => {
  it('does not depend on case, plural, punctuation, apostrophes and hyphens', () => {
    concepts({
      IMPACT: 'impact',
      'root causes:': 'causes',
      'What didn’t go so well?': 'wentBadly',
      "What didn't go so well": 'wentBadly',
      'Follow-ups': 'actions',
      'Follow up': 'actions',
      'Lead-up': 'background',
      'Time line': 'timeline',
      'TL;DR': 'summary',
    });
  });

  it('does not depend on accents', () => {
    concepts({
      'Causa raiz': 'causes',
      Cronologia: 'timeline',
      'Lecciones aprendidas': 'lessons',
      'Que salio mal': 'wentBadly',
      'Resume executif': 'summary',
    });
  });

  it('does not depend on numbering, emoji, shortcodes and anchors', () => {
    concepts({
      '4. Timeline': 'timeline',
      '2.3 Detection': 'detection',
      'IV. Root cause': 'causes',
      'b) Impact': 'impact',
      ':eye: Detection': 'detection',
      'Detection 🔍': 'detection',
      '🕵️‍♀️ Investigation': 'response',
      'Impact {#impact}': 'impact',
    });
  });

  it('is found in any of the forms that names and questions have', () => {
    concepts({
      'Résumé de l’incident': 'summary',
      'Causa del guasto': 'causes',
      'Impatto su tutti': 'impact',
      'Strategies impacted': 'impact',
      'Corrective steps with owners': 'actions',
      'Things still to be done': 'actions',
      'Our vendor’s timeline': 'timeline',
      'Which users were affected?': 'impact',
      'The outage': 'summary',
      'Plan to prevent this': 'actions',
      'Diagnosing the leak': 'response',
    });
  });

  it('is found behind words that say whose or which, and before what it concerns', () => {
    concepts({
      'Incident summary': 'summary',
      'Customer impact': 'impact',
      'Impact on our users': 'impact',
      'Causes of the outage': 'causes',
      'Detailed timeline of events': 'timeline',
      'Root cause analysis': 'causes',
      'Organisational causes': 'causes',
      'Revised root cause hypothesis': 'causes',
      'Impact scope': 'impact',
      'Not impacted': undefined,
      'What is still to do': 'actions',
      'Work left to be done': 'actions',
      "Description de l'incident": 'summary',
      'Cronología del incidente': 'timeline',
      'Auswirkungen des Vorfalls': 'impact',
      "Plan d'amélioration pour éviter une récidive": 'actions',
      'Plan de acción': 'actions',
      'Lessons captured': 'lessons',
      'Resolution details': 'resolution',
      'Contributing factors (findings)': 'causes',
    });
  });

  it('is that of the repair, the causes or the follow-up in other words for them', () => {
    concepts({
      'Fix applied': 'resolution',
      'Temporary fix': 'resolution',
      'Recovery steps': 'resolution',
      'Origin of the incident': 'causes',
      'Aggravating factors': 'causes',
      'Regression prevention': 'actions',
      'Follow-up priorities': 'actions',
      'Lessons learned from moving the cluster': 'lessons',
      'What did not go smoothly': 'wentBadly',
      'What could have been faster?': 'wentBadly',
      'Closing thoughts': 'lessons',
    });
  });

  it('is absent for what to do about such a part, and for a timeline of what never happened', () => {
    concepts({
      'Streamlining status pages, messaging & communication': undefined,
      'Ideal timeline': undefined,
      'Expected sequence of events': undefined,
      'What should have happened (ideal timeline)': undefined,
      'Timeline of the expected maintenance': 'timeline',
    });
  });

  it('is that of a timeline whatever zone, dates and remarks follow', () => {
    concepts({
      'Timeline (all times PST) 01/16/2024 - 02/28/2024. All times approximations': 'timeline',
      'Timeline of the day (AEST - UTC+10)': 'timeline',
      'Follow-up timeline (times in BST)': 'timeline',
      'Incident timeline': 'timeline',
    });
  });

  it('is that of the first part that names one in a title of several', () => {
    concepts({
      'Detection & response': 'detection',
      'Root causes and trigger': 'causes',
      'What went well & where did we get lucky': 'wentWell',
      'Problems/Timeline': 'timeline',
      'Impact: none': 'impact',
      'Appendix A: Timeline': 'timeline',
      'Working theory (root cause)': 'causes',
    });
  });

  it('understands questions', () => {
    concepts({
      'How did we fix it?': 'resolution',
      'Why did it happen?': 'causes',
      'How was the problem detected?': 'detection',
      'How do we prevent this in the future?': 'actions',
      'What have we learned?': 'lessons',
      'Who was affected?': 'impact',
      'Where were we lucky?': 'lucky',
    });
  });

  it('is absent for titles that only contain such words', () => {
    concepts({
      'Mirror production closer in the CI cycle': undefined,
      'How errors in moderation are handled': undefined,
      'Reflections on external collaboration': undefined,
      'CVE - Description of the vulnerability': undefined,
      'Q&A': undefined,
      Misc: undefined,
      'State of the volume (post-fix)': undefined,
      'Check the numbers first (curl /metrics)': undefined,
      'What is the team doing to mitigate malware?': undefined,
      'How can you support our work?': undefined,
      '': undefined,
      ['Impact '.repeat(100)]: undefined,
    });
  });

  it('gives way to a list of times under a title that could mean one', () => {
    const listsTimes = () => true;
    assert.equal(conceptOf('Context'), 'background');
    assert.equal(conceptOf('Context', { listsTimes }), 'timeline');
    assert.equal(conceptOf('What happened', { listsTimes }), 'timeline');
    assert.equal(conceptOf('Status updates', { listsTimes }), 'timeline');
    assert.equal(conceptOf('Impact', { listsTimes }), 'impact');
    assert.equal(conceptOf('Deployment', { listsTimes }), undefined);
    const day = '29-09-2021 (all times CEST)';
    assert.equal(conceptOf(day, { listsTimes, parent: 'timeline' }), undefined);
  });

  it('is absent below action items for titles that only group them', () => {
    const hints = { parent: 'actions', heading: true } as const;
    assert.equal(conceptOf('Detection', hints), undefined);
    assert.equal(conceptOf('Technical improvements', hints), undefined);
    assert.equal(conceptOf('Corrective actions', hints), 'actions');
    assert.equal(conceptOf('Lessons learned', hints), 'lessons');
  });

  it('is not repeated for each question below it', () => {
    const why = 'Why did the cache not answer?';
    assert.equal(conceptOf(why, { parent: 'causes', heading: true }), undefined);
    assert.equal(conceptOf(why, { heading: false }), undefined);
    const how = 'How was the full disk not noticed by anybody?';
    assert.equal(conceptOf(how, { parent: 'causes', heading: true }), undefined);
    assert.equal(conceptOf('How was it detected?', { parent: 'causes' }), 'detection');
  });

  it('knows every section of the built-in templates', () => {
    for (const { id, sections } of templates) {
      for (const { heading, concept } of sections) {
        // What a heading means only to its own template is not asked of one that knows none.
        if (!concept || ['What Happened', 'Responders'].includes(heading)) continue;
        assert.equal(conceptOf(heading, { heading: true }), concept, `${id}: ${heading}`);
      }
    }
  });
});

describe('The concept of a title in words of its own', () => {
  it('is that of what an analysis, a description or details are of', () => {
    concepts({
      'Analysis of causes': 'causes',
      'Details of mitigation': 'resolution',
      'Details of the vulnerability': 'causes',
      'Description of impact': 'impact',
      'Analysis of the outage': 'causes',
      'Details of the office move': undefined,
    });
  });

  it('is that of a part that belongs to somebody', () => {
    concepts({
      'Acme’s response': 'response',
      "The vendor's timeline": 'timeline',
      "Acme's new office": undefined,
    });
  });

  it('is the impact, whatever was affected', () => {
    concepts({ 'Affected packages': 'impact', 'Vaults impacted': 'impact' });
  });

  it('looks ahead to actions', () => {
    concepts({ 'Looking forward': 'actions', 'Proposal improvements': 'actions' });
  });

  it('is what is done against a recurrence, whatever that is called', () => {
    concepts({
      'Preventive enhancements': 'actions',
      'Corrective actions taken': 'actions',
      'Corrective actions with owners': 'actions',
      'Tracking of preventative measures': 'actions',
      'Backlog check': 'actions',
    });
  });

  it('comes from questions and from words around a name', () => {
    concepts({
      'What was the problem?': 'summary',
      'How it is fixed': 'resolution',
      'What did not help': 'wentBadly',
      'Root cause identification': 'causes',
      'Contributing factors on our side': 'causes',
      'Investigation findings': 'response',
      'Background context': 'background',
    });
  });

  it('is none where a title says when', () => {
    concepts({ 'After containment: the shop closed': undefined, 'Company overview': undefined });
  });

  it('is none where a name only comes second in a topic', () => {
    concepts({
      'Deployment transparency and rollback': undefined,
      'What happened that we did not expect?': undefined,
    });
  });
});
