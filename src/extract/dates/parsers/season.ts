import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { SEASON, toSeason, YEAR } from '../vocabulary.ts';
import { type Cue, seasonPoint } from '../when.ts';

// "summer 2024", "the early summer", "next spring", "since the autumn", "an autumn election"; not "summer school".
const SEASON_YEAR = new RegExp(
  String.raw`(?:\b(?<lead>since|until|by|in|from|before|after|during|through|over|through\sto|throughout)\s)?(?:\b(?:(?<cue>next|last|this|coming)|(?<any>an)|the|a)\s)?(?:\b(?<part>early|late|mid|(?:the\s)?end\sof(?:\sthe)?)[\s-])?\b(?<season>${SEASON})(?:,?\s(?:of\s)?(?<year>${YEAR})|(?=\s(?<event>election|conference|elections)\b)|(?=\s(?<verb>is|was|will|may|would|could|looks)\b)|\b)`,
  'gi',
);
const WITHOUT_THE_LEAD =
  /^(?:since|until|by|in|from|before|after|during|through\sto|throughout|through|over)\s/i;

/** A season; without a year only where a small word or "next" shows that a time is meant. */
export const season: DateParser = {
  name: 'season',
  needs: ['season'],
  pattern: SEASON_YEAR,
  read(match) {
    const year = yearOf(match);
    const shown =
      ['lead', 'cue', 'part', 'verb'].some((name) => groupOf(match, name) !== null) ||
      (groupOf(match, 'any') !== null && groupOf(match, 'event') !== null);
    if (year === null && !shown) return [];
    const skip = WITHOUT_THE_LEAD.exec(match[0])?.[0].length ?? 0;
    const point = seasonPoint(toSeason(groupOf(match, 'season') ?? ''), year);
    // "an autumn election" has not been held yet.
    const unheld = groupOf(match, 'any') !== null && groupOf(match, 'event') !== null;
    const cue = unheld ? 'next' : ((groupOf(match, 'cue')?.toLowerCase() ?? null) as Cue);
    const [reading] = wholeMatch(
      match,
      { type: 'point', point },
      { cue, approximate: groupOf(match, 'part') !== null },
    );
    return reading ? [{ ...reading, index: skip, length: reading.length - skip }] : [];
  },
};
