import type { FoundFigure } from '../types.ts';

type Hedge = FoundFigure['hedge'];

// "no more than" is a limit, so it is looked for before "more than".
const BEFORE: readonly (readonly [Exclude<Hedge, null>, RegExp])[] = [
  [
    'under',
    /\b(?:(?<!\b(?:go|goes|going|gone|went|rise|rises|rose|risen|move|moves|moved|raised?|push|pushed|put|putting)\s(?:it\s|them\s|this\s|that\s)?)up\sto|no\smore\sthan|at\smost|(?<!\bnot?\s)(?:fewer|less)\sthan|just\sunder|under|below|inside|within|maximum\sof|not\smore\sthan)\s(?:the\s|a\s|just\s)?$/i,
  ],
  [
    'over',
    /\b(?:more\sthan|(?<!\b(?:hand(?:ed|ing|s)?|took|taken|take|turned|held|put|carried|spread)\s)over|at\sleast|in\sexcess\sof|above|upwards\sof|not?\s(?:fewer|less)\sthan|minimum\sof|just\sover|well\sover|past)\s(?:the\s|a\s)?$/i,
  ],
  ['almost', /\b(?:almost|nearly|close\sto|approaching|not\squite)\s(?:a\s)?$/i],
  [
    'about',
    /\b(?:about|around|roughly|some|approx(?:imately|\.)?|circa|or\sso|an\sestimated|estimated\sat|perhaps|in\sthe\sregion\sof|c\.)\s?(?:a\s)?$/i,
  ],
];
const PLUS_AFTER = /^(?:\+|\s?plus\b|\sor\smore\b)/i;
// "two sides at most", "20 words or fewer".
const MOST_AFTER = /^(?:\s[a-z]{2,14}){0,2}\s(?:at\smost|or\s(?:fewer|less)|maximum\b)/i;
const LEAST_AFTER = /^(?:\s[a-z]{2,14}){1,2}\s(?:at\sleast|or\smore|minimum\b)/i;
const ODD_AFTER = /^(?:-odd|\sodd|\sor\sso)\b/i;

/** The word that makes a number rough, just before or after it; null where it is said as exact. */
export function hedgeOf(before: string, after: string): Hedge {
  if (PLUS_AFTER.test(after)) return 'over';
  if (ODD_AFTER.test(after)) return 'about';
  const said = BEFORE.find(([, pattern]) => pattern.test(before))?.[0];
  if (said !== undefined) return said;
  if (MOST_AFTER.test(after)) return 'under';
  return LEAST_AFTER.test(after) ? 'over' : null;
}
