/** Parts that many patterns share. */
export const macros: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ADV: '@adverb|.ly|@erringly|@accidentally*',
    DIDNOT: "( did|do|does not|never / didn't|didnt|don't|doesn't / never )",
    DIDNT: "( did not|never / didn't|didnt )",
    HADNOT: "( had|'d not|never ADV / hadn't )",
    HASNOT: "( had|has|have|'d|'ve not|never ADV / hadn't|hasn't|haven't )",
    HAVE: "have|'ve|of|has",
    CAUSEDBY:
      '( caused|triggered|provoked|precipitated|occasioned by / due|owing|thanks to / because|result|consequence of / ' +
      'resulted|resulting|stemmed|stems|stemming|arose from / attributed|attributable to / came|comes|boils|boiled|was|is down to / traced|tracked back? to )',
    HUMANERR:
      '( human|operator|pilot|administrator|admin|sysadmin|engineer|personnel|technician|manual|employee|programmer error|errors|mistake|mistakes|failing|failings|slip|lapse / developer|staff|operational|procedural|people|individual|dba error|mistake|failing|slip|lapse / human failure|fallibility|factor / user error|mistake|oversight|misunderstanding / fat finger|fingers|fingering / pebkac )',
    BYPEOPLE:
      '( made|committed? by / of|from|within|among / on the part of ) #y !console|page|api|dashboard|tool|app',
    PREVENT:
      'prevent|prevents|preventing|prevented|prevention|avoid|avoids|avoiding|reduce|reduces|reducing|decrease|decreases|decreasing|lower|lowers|lowering|minimise|minimize|minimises|minimizes|minimizing|eliminate|eliminates|eliminating|mitigate|mitigates|prone|against|risk|risks|possibility|chance|chances|likelihood|potential|possible|room|susceptible|catch|catches|guard|guards|remove|removes|removing|limit|limits|rule|ruled|vulnerable|protect|protects|tolerate|tolerant|exclude|excluded|unlikely|fewer|less',
    NEG: "not|never|no|nor|isn't|wasn't|aren't|weren't|hardly|without|rather|instead|neither|nobody",
    MAKESURE:
      '( ^ (and|please|we|to*) make sure|certain / ^ (and|please|we|to*) ensure / OBLIGE make sure|certain / OBLIGE ensure )',
    EXTRA:
      'more|extra|greater|special|particular|particularly|due|better|utmost|additional|especially|much|very|even|really|closer|close|careful|enough|a|bit|lot|the*',
    OBLIGE: "( need|needs|needed to? / have|has|ought to / must|should|shall|will|'ll )",
    PEOPLE:
      '( all|the|our|every|each|some|any*  #y / everyone|everybody|people|them|ourselves|yourself|myself|colleagues|others )',
  }),
);
