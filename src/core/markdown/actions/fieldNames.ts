import { onDemand } from '../../onDemand.ts';
import { spellings } from '../../text/spellings.ts';

/** What the columns and labels of action items are called. */
export type FieldName = 'owner' | 'due' | 'state' | 'priority' | 'ticket' | 'kind' | 'title';

/** English, then German, French, Spanish, Italian, Portuguese and Dutch. */
const names: Readonly<Record<FieldName, string>> = {
  owner:
    'owner(s|)(| team| repo| repository| role| group| squad),assignee(s|),assigned(| to),responsible(| party| person| team| engineer),owned by,dri,who,action owner,poc,lead,contact,owning team,team,accountable,driver,owner/team,person,people,stakeholder(s|),resource,champion,verantwortlich(|e|er),zust(a|ä)ndig(|keit),eigent(u|ü)mer,responsable(s|),porteur,pilote,encargad(o|a),responsabil(e|i),respons(a|á)vel,verantwoordelijk(e|),eigenaar',
  due: 'due(| date| by| on),deadline,eta,target(| date| completion| completion date| resolution date| quarter),expected(| date| by| completion| completion date| delivery),when,by when,by,date,completion date,complete(d|) (on|by|date),planned(| date| for),scheduled(| for),timeframe,timeline,delivery(| date),estimated completion(| date),est(.|) completion,estimate,finish date,resolution date,sla,frist,f(a|ä)llig(| am|keit),termin,bis(| wann),(e|é)ch(e|é)ance,date limite,délai,fecha(| limite| límite),plazo,scadenza,prazo,data limite,vervaldatum',
  state:
    'status,state,progress,done,complete(d|),resolved,current status,stage,action status,follow(-| |)up status,stand,statut,estado,stato,état,situa(c|ç)(a|ã)o',
  priority:
    'priority,prio,pri,severity,urgency,importance,p,criticality,impact,action priority,priorität,priorité,prioridad,priorità,prioridade,prioriteit',
  ticket:
    'ticket(s|)(| id| link| number| #| url| no),bug(s|)(| id| link| number| #),issue(s|)(| id| link| number| #| tracker),jira(| ticket| issue| link| id| key),link(s|),tracking(| issue| link| bug| ticket| id| number| url),pr(s|),pull request(s|),(github|gitlab)(| issue| issues),reference(s|),ref,url,issue/pr,card,story,task (id|link),tracker,linear,asana,phabricator,phab,work item(| id| link),tracked (in|by)',
  kind: 'type,kind,category,action type,class,classification,type of action,area,theme',
  title:
    'action(s|)(| item| items| point| points| required| to(| be) take(n|)),item(s|),task(s|),description(s|),what,todo,to do,corrective action(s|),prevent(|at)ive action(s|),corrective and prevent(|at)ive (action|measure)(s|),follow(-| |)up(s|)(| action| actions| item| items| task| tasks),title(s|),summary,improvement(s|),recommendation(s|),measure(s|),next step(s|),work items,deliverable(s|),remediation(s|)(| item| items),mitigation(s|),action description,repair item(s|),activity,detail(s|),actionable(s|),accionable(s|),change,prevention,lesson(s|)(| learned),ma(ß|ss)nahme(n|),aufgabe(n|),t(a|â)che(s|),acci(o|ó)n(|es),medida(s|),mesure(s|),tarea(s|),azion(e|i),attività,a(c|ç)(ão|ões),tarefa(s|),maatregel(|en),actie(s|)',
};

const fields = onDemand(
  (): ReadonlyMap<string, FieldName> =>
    new Map(
      (Object.keys(names) as FieldName[]).flatMap((field) =>
        names[field]
          .split(',')
          .flatMap(spellings)
          .map((name): [string, FieldName] => [name, field]),
      ),
    ),
);

/** A label without brackets, marks and letters of other languages. */
const PLAIN = /^[a-z\d#/. -]*$/i;

/** What a field of an action is, by the name of its column or label: `Assigned to`, `ETA`, `Jira`. */
export function fieldOf(label: string): FieldName | undefined {
  const words = PLAIN.test(label)
    ? label
    : label.replace(/\([^()]*\)/g, '').replace(/[^\p{L}\p{N}#/. -]+/gu, ' ');
  const name = words.replace(/ {2,}/g, ' ').trim().toLowerCase();
  if (name.length > 40) return undefined;
  return (
    fields().get(name) ?? (/^(?:bug|issue|ticket|jira)\/\w+$/.test(name) ? 'ticket' : undefined)
  );
}
