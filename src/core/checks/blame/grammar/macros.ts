/** Parts that many patterns share. */
export const macros: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ADV: '@adverb|.ly|@erringly|@accidentally*',
    DIDNOT: "( did|do|does not|never / didn't|don't|didnt|doesn't / never )",
    DIDNT: "( did not|never / didn't|didnt )",
    HADNOT: "( 'd|had not|never ADV / hadn't )",
    HASNOT: "( 'd|'ve|had|have|has not|never ADV / hadn't|hasn't|haven't )",
    HAVE: "'ve|of|have|has",
    CAUSEDBY:
      '( caused|triggered|occasioned|precipitated|provoked by / due|thanks|owing to / because|consequence|result of / ' +
      'resulted|arose|resulting|stemmed|stemming|stems from / attributable|attributed to / was|is|came|boiled|boils|comes down to / traced|tracked back? to )',
    HUMANERR:
      '( human|operator|employee|admin|engineer|manual|personnel|administrator|pilot|programmer|sysadmin|technician mistake+|error+|failing+|lapse|slip / people|staff|individual|developer|dba|operational|procedural mistake|error|failing|lapse|slip / human failure|factor|fallibility / user mistake|error|oversight|misunderstanding / fat finger+|fingering / pebkac )',
    BYPEOPLE:
      '( made|committed? by / of|from|among|within / on the part of ) #y !page|api|app|tool|console|dashboard',
    PREVENT:
      'prevented|less|avoid+|rule|against|possible|remove+|chance+|prevent+|risk+|excluded|potential|prone|ruled|unlikely|avoiding|catch|catches|decrease+|decreasing|eliminate+|eliminating|exclude|fewer|guard+|likelihood|limit+|lower+|lowering|minimise+|minimize+|minimizing|mitigate+|possibility|preventing|prevention|protect+|reduce+|reducing|removing|room|susceptible|tolerant|tolerate|vulnerable',
    NEG: "not|never|no|without|nobody|wasn't|instead|isn't|rather|hardly|weren't|neither|nor|aren't",
    USERS: 'user+|customer+|client+',
    RULES: 'policy|procedure+|process|protocol|rules|checklist|guidelines',
    MAKESURE:
      '( ^ to|and|please|we* make sure|certain / ^ to|and|please|we* ensure / OBLIGE make sure|certain / OBLIGE ensure )',
    EXTRA:
      'the|a|more|better|careful|much|enough|very|even|extra|due|greater|bit|really|special|close|especially|particular|particularly|additional|closer|lot|utmost*',
    OBLIGE: "( need+|needed to? / have|has|ought to / 'll|should|must|will|shall )",
    PEOPLE:
      '( the|our|all|any|every|each|some*  #y / everybody|everyone|people|them|myself|ourselves|yourself|colleagues|others )',
  }),
);
