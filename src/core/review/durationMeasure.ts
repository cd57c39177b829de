import type { MetadataName } from './metadataNames.ts';
import type { DurationMeasure } from './vocabulary.ts';

/** What a duration in a field of that name measures; nothing for fields that hold none. */
export function measureOfField(name: MetadataName, label: string): DurationMeasure | undefined {
  if (name === 'duration') return /impact|outage|downtime/i.test(label) ? 'impact' : 'total';
  return fields[name];
}

const fields: Readonly<Partial<Record<MetadataName, DurationMeasure>>> = {
  timeToDetect: 'detect',
  timeToAcknowledge: 'acknowledge',
  timeToMitigate: 'mitigate',
  timeToResolve: 'resolve',
};

const ABOUT =
  /(?:(?:for|of|about|around|approximately|approx\.?|roughly|round|circa|ca\.?|nearly|almost|some|over|more|less|than|up|to|at|least|most|just|under|within|only|another|a|an|the|total|period|duration|entire|further|additional|whole|in|estimated|~|≈|<|>|\*|_)\s*)*/
    .source;
const INCIDENT =
  /(?:outages?|incidents?|downtime|disruptions?|interruptions?|degradations?|unavailability|failures?|service loss|maintenance window)/
    .source;
const STATE =
  /(?:unavailable|down|offline|unreachable|inaccessible|unusable|unresponsive|inoperative|inoperable|degraded|(?:out of|without) service|not (?:\w+ )?(?:accessible|available|reachable|usable|working)|affected|impacted|disrupted|interrupted)/
    .source;

/** How a sentence goes on before a duration that speaks of the incident, the most telling first. */
const before: readonly (readonly [DurationMeasure, RegExp])[] = [
  [
    'detect',
    new RegExp(
      String.raw`\b(?:un(?:noticed|detected)|without (?:being )?(?:noticed|detected))\W+${ABOUT}$`,
      'i',
    ),
  ],
  ['detect', timeTo('detect(?:ion)?')],
  ['acknowledge', timeTo('(?:acknowledge|acknowledgement|respond|response)')],
  ['mitigate', timeTo('mitigat(?:e|ion)')],
  ['resolve', timeTo('(?:resolve|resolution|recover|recovery|repair|restore|restoration)')],
  [
    'total',
    new RegExp(
      String.raw`\b${INCIDENT}\b[^.;]{0,60}\b(?:lasted|lasting|lasts|spanned|spanning|went on)\W+${ABOUT}$`,
      'i',
    ),
  ],
  [
    'impact',
    new RegExp(
      String.raw`^\W*(?:\w+\s+){0,4}(?:impact|effects?|it|this)\b[^.;,]{0,40}\b(?:lasted|spanned|went on)\W+${ABOUT}$`,
      'i',
    ),
  ],
  [
    'impact',
    new RegExp(
      String.raw`\b${STATE}\b(?:\s+[^\s.;,]+){0,6}?\s+(?:for|during|over)\s+${ABOUT}$`,
      'i',
    ),
  ],
  [
    'total',
    new RegExp(
      String.raw`\b(?:total|overall|whole|full|incident|outage|impact) (?:duration|downtime|outage|length)\b(?: of (?:the )?[a-z]+)?\s*(?:was|is|to|of|:|came to|amounted to)\s*${ABOUT}$`,
      'i',
    ),
  ],
];

function timeTo(what: string): RegExp {
  return new RegExp(
    String.raw`\btime to ${what}\b[\s*_]*(?:was|is|of|[:=-])?[\s*_]*${ABOUT}$`,
    'i',
  );
}

/** What follows a duration that speaks of the incident: `40 min of total outage`. */
const outageBehind = new RegExp(
  String.raw`^[\s-]*(?:long )?(?:of )?(?:(?:an?|the|total|complete|full|partial|major|public|global|service|certificate|intermittent|cascading|unplanned|site|API|database)\s+){0,3}${INCIDENT}\b`,
  'i',
);
/** A part of the outage, or the time until it: `within two minutes of the outage`. */
const part =
  /\b(?:within|after|first|last|next|additional|another|further)(?:\s+(?:about|the|roughly))*\s*$/i;
const resolvedBehind =
  /^[\s-]*(?:for \w+ )?to (?:fully )?(?:resolve|fix|recover|restore|repair)\b/i;
const detectedBehind =
  /^[\s-]*(?:for \w+ |before \w+ )?(?:to )?(?:detect|notice|realise|realize|noticed|realised|realized)\b/i;

/** What one of `before` needs: most sentences have nothing of it. */
const telling =
  /notic|detect|time to|lasted|lasting|lasts|spann|went on|\s(?:for|during|over)\s|duration|downtime|outage|length/i;

/** Sentences that speak of other incidents, or of what could have been. */
const elsewhere =
  /\b(?:previous(?:ly)?|earlier|last (?:week|month|year|time)|would|could|might|may|should|expect(?:ed)?|typical(?:ly)?|usual(?:ly)?|normally|generally|often|each|every|per|if|when a|maximum|limit|timeout|occurred once)\b/i;

/**
 * What a duration in prose measures, as far as its sentence says that it speaks of the incident.
 * @param head the sentence up to the duration
 * @param tail the sentence behind it
 */
export function measureOfProse(head: string, tail: string): DurationMeasure | undefined {
  if (
    elsewhere.test(head) ||
    /^[\s-]*(?:ago|later|earlier|old|intervals?|timeout|per|each)\b/i.test(tail)
  ) {
    return undefined;
  }
  if (telling.test(head)) {
    for (const [measure, pattern] of before) if (pattern.test(head)) return measure;
  }
  const took = /\btook(?: us| \w+)?\s+[^.;,]{0,12}$/i.test(head);
  if (took && resolvedBehind.test(tail)) return 'resolve';
  if (took && detectedBehind.test(tail)) return 'detect';
  return outageBehind.test(tail) && !part.test(head) ? 'impact' : undefined;
}
