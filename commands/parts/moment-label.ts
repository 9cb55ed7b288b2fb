import { dayLabel, timeLabel } from '../../src/core/dates/labels.ts';
import { londonDay, londonTime } from '../../src/core/dates/london.ts';

/** "Friday 14 February 2020, 5pm", in London. */
export function momentLabel(instant: Date): string {
  return `${dayLabel(londonDay(instant))}, ${timeLabel(londonTime(instant))}`;
}
