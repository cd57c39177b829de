import type { SectionConcept } from '../../review/vocabulary.ts';

const keyOfConcept: Readonly<Partial<Record<SectionConcept, string>>> = {
  summary: 'summary',
  background: 'background',
  impact: 'impact.description',
  trigger: 'trigger',
  causes: 'rootCauses',
  detection: 'detection',
  response: 'response.description',
  resolution: 'resolution',
  timeline: 'timeline',
  wentWell: 'response.wentWell',
  wentBadly: 'response.wentBadly',
  lucky: 'response.lucky',
  lessons: 'lessons',
  actions: 'actionItems',
  people: 'reviewTeam',
  references: 'evidence',
};

/**
 * The YAML key that holds what a heading is about; several headings about causes are told apart by
 * whether they speak of factors.
 */
export function keyFor(heading: string, concept: SectionConcept | undefined): string | undefined {
  if (concept === 'causes' && /factor|contribut|enabler/i.test(heading))
    return 'contributingFactors';
  return concept && keyOfConcept[concept];
}

/** Whether a team marks a section as one that a review may lack: its prompt starts with “Optional”. */
export function isOptional(prompt: string): boolean {
  return /^optional\b/i.test(prompt);
}
