import { atlassian } from './builtIn/atlassian.ts';
import { awsCoe } from './builtIn/awsCoe.ts';
import { azurePir } from './builtIn/azurePir.ts';
import { googleSre } from './builtIn/googleSre.ts';
import { howie } from './builtIn/howie.ts';
import { kubernetes } from './builtIn/kubernetes.ts';
import { pagerDuty } from './builtIn/pagerDuty.ts';
import { pir } from './builtIn/pir.ts';
import { wikimedia } from './builtIn/wikimedia.ts';
import type { ReviewTemplate } from './template.ts';

/** The built-in templates, the default first. Their headings are the published ones, their words are ours. */
export const templates: readonly ReviewTemplate[] = [
  pir,
  googleSre,
  pagerDuty,
  atlassian,
  awsCoe,
  azurePir,
  howie,
  wikimedia,
  kubernetes,
];

/** What a review is created from where nobody chose. */
export const defaultTemplate: ReviewTemplate = pir;

/**
 * The template of that id.
 * @param among the templates to look in, a workspace's own before the built-in ones
 */
export function templateById(
  id: string,
  among: readonly ReviewTemplate[] = templates,
): ReviewTemplate | undefined {
  return among.find((template) => template.id === id);
}
