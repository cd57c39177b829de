import { TimeSlices } from '../core/index/slices.ts';
import { pause } from './pause.ts';

/** The thread is given back after so many milliseconds of work. */
const SLICE = 10;

/** Slices of the time of this thread, which extensions share. */
export function timeSlices(): TimeSlices {
  return new TimeSlices(() => performance.now(), pause, SLICE);
}
