import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { dayPoint, monthPoint } from '../when.ts';

// "Christmas", "the turn of the year", "between now and Christmas", "early in the New Year", "from now until the New Year"; not "Christmas card", "New Year honours".
const FEAST =
  /\b(?:(?<now>from\snow\s(?:until|till|to)\s(?:the\s)?new\syear)|(?<!(?:happy|a\sgood|prosperous|peaceful)\s)(?:early\sin\s)?(?:the\s)?(?:turn\sof\sthe\s(?<newyear2>year)|(?<newyear>new\syear))|(?<!(?:happy|merry|good|very)\s)(?<christmas>christmas|xmas))(?!['’]s|\s(?:card|cards|honours|message|messages|party|parties|raffle|tree|eve|recess|dinner|meal|appeal|social|drinks|quiz|fair|greetings|to\s(?:all|you|everyone))\b)\b/gi;

/** Feasts stand for about a day or a month. */
export const feast: DateParser = {
  name: 'feast',
  needs: ['feast'],
  pattern: FEAST,
  read(match) {
    if (groupOf(match, 'now') !== null) return wholeMatch(match, { type: 'until', end: 'new-year' });
    const point = groupOf(match, 'christmas') === null ? monthPoint(1, null) : dayPoint(25, 12, null);
    return wholeMatch(match, { type: 'point', point }, { approximate: true, cue: 'this' });
  },
};
