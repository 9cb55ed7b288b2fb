import { type DateParser, wholeMatch } from '../parser.ts';
import { decadePoint } from '../when.ts';

// "the 1990s", "1980s".
const DECADE = /\b(?:the\s)?(?<year>(?:19|20)\d0)['’]?s\b/giu;

/** Ten years. */
export const decade: DateParser = {
  name: 'decade',
  pattern: DECADE,
  read: (match) => wholeMatch(match, { type: 'point', point: decadePoint(Number(match.groups?.year)) }),
};
