import { type DateParser, wholeMatch } from '../parser.ts';
import { dayPoint } from '../when.ts';

/** Days with a name and a fixed date: day, month. */
const FIXED: Record<string, readonly [number, number]> = {
  "new year's day": [1, 1],
  'burns night': [25, 1],
  "valentine's day": [14, 2],
  "st david's day": [1, 3],
  "international women's day": [8, 3],
  "st patrick's day": [17, 3],
  "st george's day": [23, 4],
  "workers' memorial day": [28, 4],
  lammas: [1, 8],
  michaelmas: [29, 9],
  "hallowe'en": [31, 10],
  halloween: [31, 10],
  'bonfire night': [5, 11],
  "st andrew's day": [30, 11],
  'christmas eve': [24, 12],
  'christmas day': [25, 12],
  'boxing day': [26, 12],
  hogmanay: [31, 12],
  "new year's eve": [31, 12],
};
/** Days counted from Easter Sunday. */
const FROM_EASTER: Record<string, number> = {
  'shrove tuesday': -47,
  'ash wednesday': -46,
  'palm sunday': -7,
  'good friday': -2,
  'easter saturday': -1,
  'easter monday': 1,
  'whit sunday': 49,
  whitsun: 49,
};
const NAMES = [...Object.keys(FIXED), ...Object.keys(FROM_EASTER)];
// "Good Friday", "Hogmanay", "St Andrew’s Day"; not "the Good Friday agreement", "Boxing Day sales".
const HOLY_DAY = new RegExp(
  String.raw`\b(?<name>${NAMES.join('|').replaceAll("'", "['’]").replaceAll('st ', String.raw`st\.?\s`)})(?!\s(?:agreement|accords?|sales?|matches|honours|party|special|procession|walks?\sclub)\b)(?![A-Za-zÀ-ɏ])`,
  'gi',
);
const APOSTROPHE = /’/gu;
const STOP = /\./u;

/** A day known by its name, with a date of its own or counted from Easter. */
export const holyDay: DateParser = {
  name: 'holy day',
  pattern: HOLY_DAY,
  read(match) {
    const name = match[0].toLowerCase().replace(APOSTROPHE, "'").replace(STOP, '');
    const fixed = FIXED[name];
    if (fixed) return wholeMatch(match, { type: 'point', point: dayPoint(fixed[0], fixed[1], null) });
    return wholeMatch(match, { type: 'easter', year: null, days: FROM_EASTER[name] ?? 0 });
  },
};
