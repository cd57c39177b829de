import { message } from '../../../messages.ts';
import type { BlameRule } from '../blameRule.ts';
import { ANYBODY } from '../grammar/people.ts';

export const hindsight: BlameRule = {
  id: 'hindsight',
  title: message('blame.hindsight.title', 'The outcome treated as foreseeable'),
  why: message(
    'blame.hindsight.why',
    'Once the end is known, the signals that pointed to it stand out and those that did not are gone. Nobody on the day had the list of which was which.',
  ),
  source: {
    name: 'Sidney Dekker, The Field Guide to Understanding “Human Error”, ch. 3',
    url: 'https://www.routledge.com/The-Field-Guide-to-Understanding-Human-Error/Dekker/p/book/9781472439055',
  },
  level: 'warning',
  scope: 'analysis',
  message: message(
    'blame.hindsight.found',
    'This is known now. Was it visible at the time, and where?',
  ),
  skeletons: [
    'At [time] [signal] showed [state]; [other signal] was not on [dashboard].',
    '[Signal] was one of [number] alerts that [period].',
  ],
  groups: [
    {
      subject: ANYBODY,
      patterns: [
        'should|ought|could ADV (to)? HAVE ADV (easily / been able to)? ADV (known|foreseen|anticipated|predicted|realised|realized|guessed|suspected|recognised|recognized|expected / been aware|suspicious|alert / thought of)',
        'must HAVE known',
        '(ignored|missed|overlooked|dismissed|disregarded) ~4 (warnings|signs|flags|omens)',
        'had every|ample (reason|chance|opportunity|warning)',
        '(could|should) ~2 see|seen it|this|that coming',
        '(chose|preferred|decided) to (ignore|disregard|overlook)',
        'obviously|clearly ~2 DIDNOT|failed|forgot|ignored|missed',
      ],
    },
    {
      patterns: [
        '( obviously|clearly|evidently|plainly / of course ) ,? # ADV (DIDNOT / failed|forgot|ignored|missed|should)',
        '(easily|entirely|completely|perfectly|clearly|totally|wholly|eminently) (avoidable|preventable|foreseeable|predictable)',
        '(could|should|might) ADV HAVE ADV easily been (avoided|prevented|foreseen|detected|caught|spotted|noticed)',
        '(could|should) ADV easily ADV HAVE been (avoided|prevented|foreseen|detected|caught|spotted|noticed)',
        '(was|were) ADV (bound|obvious|evident|foreseeable|predictable) to (happen|fail|break|go)',
        '(should|ought) ADV (to)? HAVE been ADV (obvious|evident|clear|apparent|foreseen|foreseeable|anticipated|expected|predicted|self-evident)',
        '(was|were|is) ADV (obvious|evident|plain|self-evident|foreseeable|predictable) ~3 (that|from|to) ~12 (yet|but|should|anyone|everyone|nobody|ignored|still)',
        '(anyone|anybody|everyone|everybody / any @role ) ~6 (could|would|should) ~1 (have ~1 .n / see|known)',
        '(hindsight|retrospect) ,? ~8 (should|obvious|obviously|clearly|clear|mistake|wrong|careless|naive|bad|dangerous|risky|poor|unwise|reckless|foolish|costly|error)',
        '(the|all|many|clear|several|early|obvious) ~1 (warnings|signs|flags) were ~2 (there|ignored|missed|obvious|visible|overlooked)',
        'common sense',
        '(it|this|that|which) (was|is) ADV (foreseeable|predictable)',
        '(accident|disaster|outage|incident|breach) waiting to happen',
        '(failed|failing) to see the (obvious|writing|signs|warning)',
        'how could (we|they|he|she|i|anyone|anybody|nobody|somebody|someone) ~2 (miss|overlook|forget|ignore|not)',
        "( obviously|clearly|evidently|plainly / of course ) ,? # ( had not|never / hadn't ) ADV .n",
        'no excuse',
        'inexcusable|unforgivable|inexcusably',
        '(nobody|no-one) thought ~5 would',
      ],
      unless: [
        'if|that (anyone|anybody|everyone|everybody)',
        'no (obvious|evident|clear)',
        'not|never (obvious|clear|evident|apparent|foreseeable|predictable)',
      ],
    },
  ],
};
