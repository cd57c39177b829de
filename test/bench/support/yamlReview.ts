/** A YAML review of about as many lines as asked for: one in eight an event's, the rest of everything else. */
export function yamlReviewOf(lines: number): string {
  const head = `pir: 1
id: 2026-03-18-checkout-timeouts
title: Checkout timeouts after the cache tier rollout
status: in-review
severity: sev2
services: [checkout, payments]
tags: [cache, rollout]
timezone: Europe/Berlin
authors: ["@priya"]
reviewTeam:
  - name: Priya N.
    role: facilitator
incident:
  started: 2026-03-18T14:02
  detected: 2026-03-18T14:09
  resolved: 2026-03-18T16:02

summary: |
  A new cache tier used another key prefix, so nearly every lookup missed.
impact:
  description: 12 % of payments timed out for 67 minutes.
detection: The latency alert fired seven minutes after the first slow request.
response:
  wentWell:
    - The rollback was rehearsed and took twelve minutes.

timeline:
`;
  const tail = `
rootCauses:
  - The v4 client derives its key prefix from the pod template.
contributingFactors:
  - text: No alert on hit rate, only on latency.
    category: detection
lessons:
  - A cold cache looks like a slow database from where the on-call sits.
actionItems:
  - title: Alert on cache hit rate below 80 % for five minutes
    kind: detection
    owner: "@sam"
    due: 2026-04-01
    status: open
`;
  const rest = lines - countLines(head) - countLines(tail);
  const events = Array.from({ length: Math.max(1, Math.round(rest / 5)) }, (_, index) => {
    const minute = 13 * 60 + Math.floor(index / 2);
    const day = 18 + (Math.floor(minute / 1440) % 10);
    const clock = `${two(Math.floor(minute / 60) % 24)}:${two(minute % 60)}`;
    return `  - at: 2026-03-${two(day)}T${clock}
    kind: ${index % 3 === 0 ? 'finding' : 'investigation'}
    text: Cache hit rate at ${index % 100} % since the rollout; checked again
    actor: deploy-bot
    link: https://example.com/changes/${index}
`;
  });
  return head + events.join('') + tail;
}

function countLines(text: string): number {
  return text.split('\n').length - 1;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
