/** What the columns and labels of action items are called. */
export type FieldName = 'owner' | 'due' | 'state' | 'priority' | 'ticket' | 'kind' | 'title';

/** English, then German, French, Spanish, Italian, Portuguese and Dutch. */
const fieldNames: readonly (readonly [FieldName, RegExp])[] = [
  [
    'owner',
    /^(?:owners?(?: (?:team|repo|repository|role|group|squad))?|assignees?|assigned(?: to)?|responsible(?: (?:party|person|team|engineer))?|owned by|dri|who|action owner|poc|lead|contact|owning team|team|accountable|driver|owner\/team|owner \(team\)|person|people|stakeholders?|resource|champion|verantwortlich(?:er?)?|zust[aä]ndig(?:keit)?|eigent[uü]mer|responsables?|porteur|pilote|encargad[oa]|responsabil[ei]|respons[aá]vel|verantwoordelijke?|eigenaar)$/i,
  ],
  [
    'due',
    /^(?:due(?: (?:date|by|on))?|deadline|eta|target(?: (?:date|completion(?: date)?|resolution date|quarter))?|expected(?: (?:date|by|completion(?: date)?|delivery))?|when|by when|by|date|completion date|completed? (?:on|by|date)|planned(?: (?:date|for))?|scheduled(?: for)?|timeframe|timeline|delivery(?: date)?|estimated completion(?: date)?|est\.? completion|estimate|finish date|resolution date|sla|frist|f[aä]llig(?: am|keit)?|termin|bis(?: wann)?|[eé]ch[eé]ance|date limite|délai|fecha(?: l[ií]mite)?|plazo|scadenza|prazo|data limite|vervaldatum)$/i,
  ],
  [
    'state',
    /^(?:status|state|progress|done\??|completed?\??|resolved\??|current status|stage|action status|follow[- ]?up status|stand|statut|estado|stato|état|situa[cç][aã]o)$/i,
  ],
  [
    'priority',
    /^(?:priority|prio|pri|severity|urgency|importance|p|criticality|impact|action priority|priorität|priorité|prioridad|priorità|prioridade|prioriteit)$/i,
  ],
  [
    'ticket',
    /^(?:tickets?(?: (?:id|link|number|#|url|no))?|bugs?(?: (?:id|link|number|#))?|issues?(?: (?:id|link|number|#|tracker))?|jira(?: (?:ticket|issue|link|id|key))?|links?|tracking(?: (?:issue|link|bug|ticket|id|number|url))?|prs?|pull requests?|github(?: issues?)?|gitlab(?: issues?)?|references?|ref|url|issue\/pr|card|story|task(?: id| link)|tracker|linear|asana|phabricator|phab|work item(?: id| link)?|(?:bug|issue|ticket|jira)\/\w+|tracked in|tracked by)$/i,
  ],
  ['kind', /^(?:type|kind|category|action type|class|classification|type of action|area|theme)$/i],
  [
    'title',
    /^(?:actions?(?: items?| points?| required| to (?:be )?taken?)?|items?|tasks?|descriptions?|what|todo|to do|corrective actions?|preventi(?:ve|ative) actions?|corrective and preventi(?:ve|ative) (?:actions?|measures?)|follow[- ]?ups?(?: (?:actions?|items?|tasks?))?|titles?|summary|improvements?|recommendations?|measures?|next steps?|work items?|deliverables?|remediations?(?: items?)?|mitigations?|action description|repair items?|activity|details?|actionables?|accionables?|change|prevention|lessons?(?: learned)?|ma(?:ß|ss)nahmen?|aufgaben?|t[aâ]ches?|acci[oó]n(?:es)?|medidas?|mesures?|tareas?|azion[ei]|attività|a[cç](?:ão|ões)|tarefas?|maatregel(?:en)?|acties?)$/i,
  ],
];

/** What a field of an action is, by the name of its column or label: `Assigned to`, `ETA`, `Jira`. */
export function fieldOf(label: string): FieldName | undefined {
  const name = label
    .replace(/\([^()]*\)/g, '')
    .replace(/[^\p{L}\p{N}#/. -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (name === '' || name.length > 40) return undefined;
  return fieldNames.find(([, pattern]) => pattern.test(name))?.[0];
}
