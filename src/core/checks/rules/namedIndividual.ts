import { message } from '../../messages.ts';
import { namedInCauses, roleFix } from '../blame/namedPeople.ts';
import type { Rule } from '../rule.ts';

const question = message(
  'blame.named-individual.found',
  'A name among the causes. Would a role do here?',
);

/** Somebody of the review's own people by name where its causes are told. */
export const namedIndividual: Rule = {
  id: 'blame/named-individual',
  title: message('blame.named-individual.title', 'A name among the causes'),
  why: message(
    'blame.named-individual.why',
    'Who it was teaches nobody anything: another person in the role would have seen and done the same. Names belong where they help, with the owners and in the timeline.',
  ),
  source: {
    name: 'PagerDuty, Postmortem Guide: The Blameless Postmortem',
    url: 'https://postmortems.pagerduty.com/culture/blameless/',
  },
  rewordings: [
    '[Role] expected [outcome], because [signal] showed [state].',
    '[Condition] let [action] reach [system].',
  ],
  levels: 'info',
  fixable: true,
  *check(context) {
    for (const { span, role } of context.get(namedInCauses)) {
      const fixes = role === undefined ? [] : [roleFix(context.document.text, span, role)];
      yield { span, message: question, fixes };
    }
  },
};
