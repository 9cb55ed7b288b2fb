import type { Measure } from '../../core/reports/fact.ts';
import type { Unit } from './units.ts';

const NEW_MEMBERS = /\b(?:new\s(?:members|joiners|recruits)|joiners|recruits|joined|membership\ssurge)\b/i;
const MEMBERS = /\b(?:members|membership)\b/i;
const CANDIDATES = /\bcandidates\b/i;
const TURNOUT = /\bturnout\b/i;
const VOTE_SHARE =
  /\b(?:vote\sshare|share\sof\sthe\svote|projected|national\sshare|poll|polls|polled|lead|swing|ahead|behind|our\sshare|of\sthe\svote)\b/i;
const CONFERENCE = /\bconference\b/i;
const PERCENTAGES: readonly Unit[] = ['percent', 'points'];

/** Which of the figures that are followed from report to report this is; null when none. `near` is the clause around it. */
export function measureOf(unit: Unit, near: string): Measure | null {
  if (unit === 'GBP' || unit === 'EUR') return 'finance';
  if (PERCENTAGES.includes(unit))
    return TURNOUT.test(near) ? 'turnout' : VOTE_SHARE.test(near) ? 'vote-share' : null;
  if (unit === 'seats' || unit === 'councillors' || unit === 'councils') return 'seats';
  if (unit !== 'people') return null;
  if (NEW_MEMBERS.test(near)) return 'new-members';
  if (CANDIDATES.test(near)) return 'candidates';
  if (CONFERENCE.test(near)) return 'conference';
  return MEMBERS.test(near) ? 'membership' : null;
}
