import type { Rule } from './rule.ts';
import { blame } from './rules/blame.ts';
import { dateMismatch } from './rules/dateMismatch.ts';
import { durationMismatch } from './rules/durationMismatch.ts';
import { actionDoneInText } from './rules/actionDoneInText.ts';
import { actionDuplicate } from './rules/actionDuplicate.ts';
import { actionNoDue } from './rules/actionNoDue.ts';
import { actionNoOwner } from './rules/actionNoOwner.ts';
import { actionNone } from './rules/actionNone.ts';
import { actionOverdue } from './rules/actionOverdue.ts';
import { actionVague } from './rules/actionVague.ts';
import { idDuplicate } from './rules/idDuplicate.ts';
import { linkBroken } from './rules/linkBroken.ts';
import { personalData } from './rules/personalData.ts';
import { secretInText } from './rules/secretInText.ts';
import { ignoreUnknown } from './rules/ignoreUnknown.ts';
import { milestoneMissing } from './rules/milestoneMissing.ts';
import { milestoneOrder } from './rules/milestoneOrder.ts';
import { namedIndividual } from './rules/namedIndividual.ts';
import { placeholderLeft } from './rules/placeholderLeft.ts';
import { schemaRules } from './rules/schema.ts';
import { sectionEmpty } from './rules/sectionEmpty.ts';
import { sectionMissing } from './rules/sectionMissing.ts';
import { syntax } from './rules/syntax.ts';
import { timelineDateAmbiguous } from './rules/timelineDateAmbiguous.ts';
import { timelineDst } from './rules/timelineDst.ts';
import { timelineMidnight } from './rules/timelineMidnight.ts';
import { timelineOrder } from './rules/timelineOrder.ts';
import { timelineTimeAmbiguous } from './rules/timelineTimeAmbiguous.ts';
import { timelineZoneConflict } from './rules/timelineZoneConflict.ts';
import { timelineZoneMissing } from './rules/timelineZoneMissing.ts';

/** All rules, in the order of `docs/rules.md`. */
export const rules: readonly Rule[] = [
  syntax,
  ...schemaRules,
  sectionMissing,
  sectionEmpty,
  placeholderLeft,
  ...blame,
  namedIndividual,
  timelineOrder,
  timelineMidnight,
  timelineTimeAmbiguous,
  timelineDateAmbiguous,
  timelineZoneMissing,
  timelineZoneConflict,
  timelineDst,
  milestoneOrder,
  milestoneMissing,
  durationMismatch,
  dateMismatch,
  actionNone,
  actionNoOwner,
  actionNoDue,
  actionOverdue,
  actionVague,
  actionDuplicate,
  actionDoneInText,
  secretInText,
  personalData,
  linkBroken,
  idDuplicate,
  ignoreUnknown,
];
