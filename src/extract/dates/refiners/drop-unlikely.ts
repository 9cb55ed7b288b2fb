import type { Finding } from '../parse.ts';

// "30 may go": a month or weekday in small letters that is also a plain word.
// "Rule 3 March", "Motion 12 May"; "carried 7/1".
const NUMBERED = /\b(?:Rule|Item|Clause|Section|Motion|No\.?|Page|Paragraph|Ward|Appendix|Chapter)\s$/i;
const TALLY_BEFORE = /\b(?:carried|lost|passed|defeated|agreed|rejected|vote\sof|voted|motion|by)\s\(?$/i;
const PLAIN_WORD = /\b(?:may|march|mar|dec|sun|sat|sep|jan|wed|fri|mon|thu)\b/u;
// Before a month that is also a name or a verb: "in May", "the March NEC", "April, June", "and May", "next May".
const MONTH_LEAD =
  /(?:\b(?:in|by|until|till|since|before|after|from|to|during|through|for|of|on|around|about|the|a|this|next|last|each|every|mid|early|late|and|or|between|first|is|be|being|told|as|following)|[,/(&–-])\s{0,2}$/i;
// After it: "May – plenary", "March NEC", "May's", "May (gender)", "May elections".
const MONTH_TRAIL =
  /^(?:\s{0,2}[–—:(/;,.&-]|\s{0,2}$|['’]s?\s|\s(?:and|or|to|until|NEC|NPF|PCC|conference|meeting|elections?|local|council|county|away|polls?|deadline|was|were|is|saw)\b)/i;
// "388k (395k March)", "12 cases (9 May)" is a day: of a count with its month.
const COUNT_BEFORE = /\d(?:k|m|%)?\s$/u;
const COUNT_AFTER = /^[),;.]/u;
// "ask June, our treasurer": somebody is told of.
const PERSON_AFTER = /^,\s(?:our|the|my|your|who|whose|a)\s/u;
const DOUBTFUL_MONTH = /^(?:next |last |this )?(?:May|March|April|June|August|Jan|Mar)$/u;
// "Theresa May", "Cllr June Hill": a name goes before or after.
const NAME_BEFORE = /(?:\b(?:Theresa|Mrs|Mr|Ms|Miss|Sir|Dame|Cllr\.?|Dr|Brian|Robert|Lord|Lady)\s)$/u;
const NAME_AFTER =
  /^\s(?!NEC|NPF|PCC|TULO|EU|Annual|Conference|National|Labour|General|Local|Council|County|Executive|Regional|Scottish|Welsh|European|Party|Organisation|Forum|Polls?|PLP)[A-ZÀ-Þ][a-zß-ÿ]/u;
// "3 March Street", "Sunday Road".
const STREET_AFTER = /^\s(?:Street|Road|Rd|Lane|Avenue|Terrace|Square|Close|Drive)\b/u;
// "2015 members", "2,000"; "the Equality Act 2010"; "room 2014".
const YEAR_COUNTS =
  /^\s(?:members|people|votes|seats|councillors|delegates|voters|candidates|supporters|words|pounds|new)\b/i;
// "a quarter of 2000 replies", "some 2015 leaflets".
const AMOUNT_BEFORE =
  /\b(?:quarter|half|third|tenth|some|about|over|nearly|almost|around|than|at\sleast|up\sto)(?:\sof)?\s$/i;
const PLURAL_AFTER = /^\s(?!elections|results|polls|rules|boundaries|figures)[a-zß-ÿ]{2,14}s\b/u;
const YEAR_NAMED = /\b(?:Act|Acts|Regulations|Order|room|page|of\sthe\s(?:top|first))\s$/i;
const YEAR_IN_TITLE_AFTER = /^\s(?:Act|Regulations|Vision|Group|Club|Committee)\b/u;
// "the 1922 committee", of Conservative backbenchers.
const BACKBENCHERS = /^\s(?:committee|executive)\b/i;
const PAPER_TITLE =
  /\b(?:paper|report|document|motion|resolution)\s(?:on|called|entitled|titled)\s(?:[A-ZÀ-Þ][A-Za-zÀ-ɏ’']{1,20}\s(?:on\s|in\s|of\s|and\s|for\s)?){1,6}$/u;
// "Bloody Sunday", "the Sunday Times", "Good Friday agreement", "Sun and Mon newspapers".
const WEEKDAY_NAME_BEFORE =
  /\b(?:Bloody|Black|Good|Super|Business|SME|Cyber|Palm|Easter|Shrove|Bank\sHoliday|on\sa|every|each|most|any|usual|normal|regular)\s$/i;
const WEEKDAY_NAME_AFTER =
  /^\s(?:Times|Mirror|Telegraph|Express|Mail|Sun|People|papers?|newspapers?|politics|agreement|Agreement|Club|Group|Night|in\s(?:every|each)|(?:and\s\w+day\s)?of\s(?:the\s|annual\s|our\s)?conference|of\s(?:every|each)\smonth|of\s(?:the|our)\s(?!week\b|coming\b)[A-Za-zÀ-ɏ]+|and\s\w{3,9}\s(?:papers|newspapers))\b/u;

/** Takes out words that look like a date and are a verb, a name, a count or part of a title. */
export function dropUnlikely(findings: readonly Finding[]): Finding[] {
  return findings.filter((finding) => isLikely(finding));
}

function isLikely(finding: Finding): boolean {
  const { text } = finding.sentence;
  const words = text.slice(finding.start, finding.end);
  const before = text.slice(Math.max(0, finding.start - 60), finding.start);
  const after = text.slice(finding.end, finding.end + 40);
  if (PLAIN_WORD.test(words) || STREET_AFTER.test(after)) return false;
  if (DAY.test(words) && NUMBERED.test(before)) return false;
  if (finding.parser === 'date in figures' && FRACTION.test(words) && TALLY_BEFORE.test(before)) {
    return BY_BEFORE.test(before);
  }
  if (finding.parser === 'month') return isLikelyMonth(words, before, after);
  if (finding.parser === 'year') return isLikelyYear(words, before, after);
  if (finding.parser === 'weekday')
    return !(WEEKDAY_NAME_BEFORE.test(before) || WEEKDAY_NAME_AFTER.test(after));
  return true;
}

const DAY = /^\d/u;
const FRACTION = /^\d{1,2}\/\d{1,2}$/u;
// "by 12/1" is a day unless something was carried by it.
const BY_BEFORE = /(?<!\b(?:carried|lost|passed|defeated|agreed|rejected)\s(?:\w{3,9}\s)?)\bby\s$/i;

function isLikelyMonth(words: string, before: string, after: string): boolean {
  if (NAME_BEFORE.test(before)) return false;
  if (!DOUBTFUL_MONTH.test(words)) return true;
  if (NAME_AFTER.test(after) || (PERSON_AFTER.test(after) && !MONTH_LEAD.test(before))) return false;
  if (COUNT_BEFORE.test(before) && COUNT_AFTER.test(after)) return true;
  return MONTH_LEAD.test(before) || words.includes(' ') || MONTH_TRAIL.test(after);
}

function isLikelyYear(words: string, before: string, after: string): boolean {
  if (YEAR_COUNTS.test(after) || YEAR_IN_TITLE_AFTER.test(after)) return false;
  if (AMOUNT_BEFORE.test(before) && PLURAL_AFTER.test(after)) return false;
  if (words === '1922' && BACKBENCHERS.test(after)) return false;
  return !(YEAR_NAMED.test(before) || PAPER_TITLE.test(before));
}
