import type { FoundDate, FoundVote, Sentence } from '../types.ts';
import type { RawFigure } from './parse-figures.ts';
import { isNotCounted, unitAfter } from './units.ts';

// Names and references that hold a number: "Section 21", "Clauses 4 and 5", "No. 10", "top 100", "Agenda item 3", "pages 10-12".
const NAME_BEFORE =
  /\b(?:sections?|clauses?|rules?|chapters?|items?|no\.?|number|nos?\.|articles?|schedule|part|pages?|pp\.|paras?|paragraphs?|appendi(?:x|ces)|rooms?|floor|top|aged?|over\s18|age\sof|channel|stage|phase|version|tel|telephone|phone|call|ring|text|fax|form|list|table|figure|point|group|gate|route|option|question|motions?|amendments?|resolutions?|recommendations?|card\svote|composites?|annex|exhibit|slides?|suite|flat|studio|platform|ext\.?|extension|code|passcode|PIN|ID|ref\.?|PO\sbox|scale\sof|votes?\sat|voting\sat|COP|Covid-?|Agenda|Vision|Project|Radio|BBC)\s?[:#]?\s?(?:\d{1,3}(?:\.\d{1,2})?(?:,\s|\s(?:and|or|to|of|&)\s))?$/i;
// "those under 27", "the under 27s", "a third are over 60", "votes at 16", "she is 19"; not "under 27 members".
const AGE_BEFORE =
  /(?<!\b(?:just|well)\s)\bunder[\s-]$|\bage\s(?:is|was|of)\s$|\b(?:people|those|anyone|everyone|women|men|voters)\s(?:aged\s)?over\s$|\b(?:are|is|was|were)\s(?:now\s|all\s|aged\s)?(?:over|under)\s$|\b(?:she|he|who)\s(?:is|was)\s(?:only\s|just\s|now\s)?$/i;
const AGE_AFTER = /^(?:s\b|[.,;:)]|$|\s(?:and|or|can|may|who|were|are|is)\b)/i;
const OLDEST = 80;
// "the first three", "the last two": no count of its own.
const ORDERED_BEFORE = /\b(?:first|last|next|past|previous)\s$/i;
// "39 Example Row", "105 Victoria Street".
const ADDRESS_AFTER =
  /^\s(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’'.]{1,15}\s){1,3}(?:Street|St|Road|Rd|Row|Avenue|Ave|Lane|Square|House|Place|Way|Drive|Gate|Court|Hall|Terrace|Crescent|Gardens|Yard|Hill|Embankment)\b/u;
// "First 100 Days", "the 1922 Committee", "the 40 group", "1, Downing".
const NAME_AFTER = /^\s(?:Days|[Gg]roup|Club|Committee|Downing|Pledges|Plan)\b/u;
// "Jo Bly, 84, joined": an age stands between commas after a name.
const AGED_BEFORE = /[A-ZÀ-Þ][a-zß-ÿ]+,\s$/u;
const AGED_AFTER = /^,/;
const LONGEST_LIFE = 105;
// "from 7.30 members may come in".
const CLOCK_BEFORE = /\b(?:at|from|by|until|till|after|before|about|around)\s$/i;
const CLOCK = /^\d{1,2}[.:][0-5]\d$/;
// "The coach leaves at 7 and", "doors open at 6."
const HOUR_BEFORE =
  /\b(?:meet|met|left|leaves?|starts?|began|begins?|arriv\w{1,3}|opens?|closes?|doors|finish\w{0,3}|ends?|ended|back|ready)\b[^.;]{0,30}\bat\s$/i;
const HOUR_AFTER = /^(?:[.,;:)]|$|\s(?:and|for|in|on|sharp|till|until)\b)/i;
const NOON = 12;
// "020", "0345": a telephone number begins so.
const DIALLED = /^0\d/;
// "6pm", "1-10", "14-12", "7.30", "07700 900123", "16 and 17 year olds".
const TIME_AFTER =
  /^(?:[.:]\d|\s?(?:[ap]\.?m\b|noon|midnight|o['’]clock)|\s(?:and|or|to)\s\d{1,3}[\s-]year|\s(?:till|until)\s\d|[-–/]\d|\s\d|\+\d|:\d|\shours?\b)/i;
const RANGE_BEFORE =
  /(?:[A-Za-zÀ-ɏ]|[A-ZÀ-Þ]\.|\d[-–/:.]|\d\.[0-5]\d\sfor\s|\d\s(?:till|until)\s|\d\s|#|@|\/|[^\s(,]\+|\bwas\sone\sof\s|\w[-–])$/u;
// "2. The minutes", "(3) Rules": the number of an entry.
const ENTRY_BEFORE = /^\(?$/u;
const ENTRY_AFTER = /^[.)](?:\s|$)/u;
const ORDINAL = /^(?:st|nd|rd|th)\b/i;
const POINTS_OF_TALK =
  /\b(?:key|main|following|these|action|talking|power|made|settled|raised|agreed|bullet|other)\s$/i;
// A number of a vote: "by 14 votes to 5", "21 votes for, 3 against", "with 2 abstentions", "two not voting".
const TALLY_AFTER =
  /^\s?(?:votes?\b(?!\swere\s(?:cast|recorded|counted))|hands\b|(?:members\s|people\s|of\sus\s|delegates\s)?(?:(?:were|voted|voting)\s)?(?:for|against|in\sfavour|opposed|supported|backed)\b|[-–:]\s?\d|to\s\d|for\b|against\b|in\sfavour|opposed|abst\w{3,8}|not\svoting|to\b)/i;
const TALLY_BEFORE =
  /(?:\d\s?(?:[-–:]|to|votes\sto)\s?|\bby\s|\bvotes\sto\s|\bvoted\s|\bagainst\s|\bfor,?\s|\b(?:ayes|noes|abst\w{0,8}):?\s)$/i;
// "two abstentions", "18 votes to 14", "voted by 240 to 95": of a vote, whether or not the vote was understood.
const ABSTAINED_AFTER =
  /^\s?(?:members?\s|people\s|of\sus\s)?(?:abs(?:t\w{0,8})?\b|s[ia]t(?:ting)?\son\s(?:their|our)\shands|votes?\sto\s(?:\d|[a-z]))/i;
const VOTED_TO_AFTER = /^\s?(?:to|-|–)\s?\d/;
const VOTED_BEFORE = /\bvoted\s(?:by\s)?$/i;
const VOTED_TO_BEFORE = /\d\svotes\sto\s$|\bvoted\s(?:by\s)?\d[\d,]{0,6}\s?(?:to|-|–)\s?$/i;
// "30-40 people": the noun after the second number counts both; the first is the smaller.
const RANGE_TO = /^[-–](\d{1,3}(?:,\d{3})?)(?=\s[A-Za-zÀ-ɏ]|\s?%)/u;
const PERCENT_NEXT = /^\s?(?:%|per\s?cent\b|points\b|hours\b)/i;
const RANGE_FROM = /(?<![\d.,/-])(\d{1,3}(?:,\d{3})?)[-–]$/;
const NEAR_BEFORE = 40;
const NEAR_AFTER = 60;

/** The dates and votes that are known of a sentence. */
export type Known = { dates: readonly FoundDate[]; votes: readonly FoundVote[] };

/** Whether a number is a quantity: not part of a date, a vote, a name, a time, a rule, a list or a span of time. */
export function isFigure(sentence: Sentence, raw: RawFigure, known: Known): boolean {
  const { text } = sentence;
  const before = text.slice(Math.max(0, raw.start - NEAR_BEFORE), raw.start);
  const after = text.slice(raw.end, raw.end + NEAR_AFTER);
  if (isOfDate(sentence, raw, known.dates)) return false;
  if (raw.unit === 'points') return !POINTS_OF_TALK.test(before);
  if (raw.unit !== null) return true;
  return !(
    isOfVote(sentence, raw, known.votes, before, after) ||
    isName(raw, before, after, text) ||
    isClock(text.slice(raw.start, raw.end), before) ||
    (raw.value <= NOON && HOUR_BEFORE.test(before) && HOUR_AFTER.test(after)) ||
    (!isRange(raw.value, before, after) && (TIME_AFTER.test(after) || RANGE_BEFORE.test(before))) ||
    ORDINAL.test(after) ||
    isNotCounted(after, raw.value) ||
    (raw.value === 0 && !raw.digits)
  );
}

/** "30-40 people": a range of what is counted, not a tally, a time or a score. */
function isRange(value: number, before: string, after: string): boolean {
  const to = RANGE_TO.exec(after);
  if (to?.[1]) {
    const rest = after.slice(to[0].length);
    return value < toNumber(to[1]) && (PERCENT_NEXT.test(rest) || unitAfter(rest) !== null);
  }
  const from = RANGE_FROM.exec(before);
  return from?.[1] !== undefined && toNumber(from[1]) < value && unitAfter(after) !== null;
}

const toNumber = (digits: string): number => Number(digits.replace(',', ''));

const isClock = (words: string, before: string): boolean =>
  DIALLED.test(words) || (CLOCK.test(words) && CLOCK_BEFORE.test(before));

// "the Grassroots Five", "the Big Three": a number word with a capital, not at the start.
const CAPITAL = /^\p{Lu}/u;
const GOES_ON = /\p{L}\s$/u;

const isTitle = ({ start }: RawFigure, before: string, text: string): boolean =>
  CAPITAL.test(text.charAt(start)) && GOES_ON.test(before);

function isName(raw: RawFigure, before: string, after: string, text: string): boolean {
  if (NAME_BEFORE.test(before) || NAME_AFTER.test(after) || ADDRESS_AFTER.test(after)) return true;
  if (raw.value <= OLDEST && AGE_BEFORE.test(before) && AGE_AFTER.test(after)) return true;
  if (ENTRY_BEFORE.test(before) && ENTRY_AFTER.test(after)) return true;
  if (raw.value <= LONGEST_LIFE && AGED_AFTER.test(after) && AGED_BEFORE.test(before)) return true;
  return !raw.digits && (ORDERED_BEFORE.test(before) || isTitle(raw, before, text));
}

function isOfDate({ start }: Sentence, raw: RawFigure, dates: readonly FoundDate[]): boolean {
  const [from, to] = [start + raw.start, start + raw.end];
  return dates.some((date) => from < date.wordsStart + date.words.length && date.wordsStart < to);
}

function isOfVote(
  { start }: Sentence,
  raw: RawFigure,
  votes: readonly FoundVote[],
  before: string,
  after: string,
): boolean {
  if (ABSTAINED_AFTER.test(after) || VOTED_TO_BEFORE.test(before)) return true;
  if (VOTED_BEFORE.test(before) && VOTED_TO_AFTER.test(after)) return true;
  const [from, to] = [start + raw.start, start + raw.end];
  const inVote = votes.some((vote) => from >= vote.start && to <= vote.end);
  return inVote && (TALLY_AFTER.test(after.trimStart()) || TALLY_BEFORE.test(before));
}
