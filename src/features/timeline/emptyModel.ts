import type { TimelineModel } from '../../core/timeline/model.ts';

/** What is shown of a file that is no review. */
export const emptyModel: TimelineModel = {
  services: [],
  dated: false,
  timelines: [],
  events: [],
  milestones: {},
  metrics: {},
  cannot: {},
};
