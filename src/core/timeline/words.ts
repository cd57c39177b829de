import type { Message } from '../messages.ts';
import { message } from '../messages.ts';
import type { EventKind, MilestoneName } from '../review/vocabulary.ts';
import type { PhaseName } from './model.ts';

/** Turns a message into the words of the person's language. */
export type Translate = (message: Message) => string;

export const kindWords: Readonly<Record<EventKind, Message>> = {
  change: message('kind.change', 'Change'),
  impact: message('kind.impact', 'Impact'),
  detection: message('kind.detection', 'Detection'),
  response: message('kind.response', 'Response'),
  investigation: message('kind.investigation', 'Investigation'),
  finding: message('kind.finding', 'Finding'),
  decision: message('kind.decision', 'Decision'),
  communication: message('kind.communication', 'Communication'),
  recovery: message('kind.recovery', 'Recovery'),
  note: message('kind.note', 'Note'),
};

export const milestoneWords: Readonly<Record<MilestoneName, Message>> = {
  started: message('milestone.started', 'Started'),
  detected: message('milestone.detected', 'Detected'),
  acknowledged: message('milestone.acknowledged', 'Acknowledged'),
  mitigated: message('milestone.mitigated', 'Mitigated'),
  resolved: message('milestone.resolved', 'Resolved'),
};

export const phaseWords: Readonly<Record<PhaseName, Message>> = {
  undetected: message('phase.undetected', 'Undetected'),
  diagnosing: message('phase.diagnosing', 'Diagnosing'),
  mitigating: message('phase.mitigating', 'Mitigating'),
  recovering: message('phase.recovering', 'Recovering'),
};
