/**
 * Everything of the core that a shell calls at run time. The extension imports this module lazily, so
 * that the libraries for YAML and Markdown are evaluated when the first review is read and not
 * when a window opens.
 */
export { checkSteps } from './checks/check.ts';
export { bulkFixes, combineFixes, fixAll } from './checks/combine.ts';
export { ignoreHere } from './checks/ignore/ignoreHere.ts';
export { eventNow, zoneOfEvents } from './create/eventNow.ts';
export { pathFromPattern, problemOfPath } from './create/path.ts';
export { dayAt, reviewId } from './create/reviewId.ts';
export { isKnownZone, readTypedTime } from './create/typedTime.ts';
export { planEach } from './edit/planEach.ts';
export { factsIn } from './facts/factsIn.ts';
export { factsOf, findAction } from './facts/reviewFacts.ts';
export { optionsFrom } from './config/config.ts';
export { readConfig } from './config/readConfig.ts';
export { completionsAt, configCompletionsAt } from './language/completion.ts';
export { toMarkdown } from './language/documentation.ts';
export { configHoverAt, hoverAt, whyOf } from './language/hover.ts';
export { inlayHintsIn } from './language/inlayHints.ts';
export { linksOf } from './language/links.ts';
export { symbolsOf } from './language/symbols.ts';
export { Tickets } from './language/tickets.ts';
export { vocabularyOf } from './language/vocabulary.ts';
export { detectReview } from './review/detect.ts';
export { sourceNameOf } from './review/files.ts';
export { readReview } from './review/read.ts';
export { parseTemplate, templateFolder } from './templates/own/parseTemplate.ts';
export { renderReview } from './templates/render.ts';
export { defaultTemplate, templateById, templates } from './templates/templates.ts';
export { wallAt } from './time/instant.ts';
export { inverseOf } from './text/inverse.ts';
export { metricsOf } from './review/metrics.ts';
export { formatDuration } from './time/duration.ts';
export { LineIndex } from './text/lines.ts';
export { planIntent } from './timeline/planIntent.ts';
export { eventAt, timelineModelOf, withFindings } from './timeline/readModel.ts';
export { applySplices } from './text/splice.ts';
