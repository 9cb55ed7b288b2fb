import type { Kind } from '../core/reports/fact.ts';

/**
 * Days before at which each kind is reminded of when a place has not chosen; 0 is the morning of the day. A paper that merely
 * comes out, and history, are not reminded of.
 */
export const USUAL_LEADS: Readonly<Record<Kind, readonly number[]>> = {
  deadline: [14, 2, 0],
  window: [14, 2, 0],
  event: [7, 1],
  opens: [7, 1],
  publication: [],
  background: [],
};
