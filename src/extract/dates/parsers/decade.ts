import { type DateParser, wholeMatch } from '../parser.ts';
import { decadePoint } from '../when.ts';

// "the 1990s", "1980s", "the Eighties".
const DECADE =
  /\b(?:(?:the\s)?(?<year>(?:19|20)\d0)['’]?s|the\s(?<name>Twenties|Thirties|Forties|Fifties|Sixties|Seventies|Eighties|Nineties))\b/gi;
const NAMES = ['twen', 'thir', 'fort', 'fift', 'sixt', 'seve', 'eigh', 'nine'];

/** Ten years. */
export const decade: DateParser = {
  name: 'decade',
  needs: ['decade'],
  pattern: DECADE,
  read(match) {
    const name = NAMES.indexOf(match.groups?.name?.slice(0, 4).toLowerCase() ?? '');
    const year = name < 0 ? Number(match.groups?.year) : 1920 + 10 * name;
    return wholeMatch(match, { type: 'point', point: decadePoint(year) });
  },
};
