import type { Finding } from '../parse.ts';
import { monthToDay } from '../parsers/month-to-day.ts';
import type { Surroundings } from '../surroundings.ts';
import { MONTH } from '../vocabulary.ts';

// "provisionally 24 June", "likely to be in", "pencilled in for", "could be in", "might be held", "may be as early as", "looks like".
const DOUBT_BEFORE =
  /(?<!un)(?<!not\s)\b(?:provisional(?:ly)?|prob(?:abl[ey])?|likely|(?<!\b(?:earliest|latest|first|soonest|soon\sas)\s)possibl[ey]|pencilled\sin|tentative(?:ly)?|perhaps|maybe|looks\slike|rumoured|in\sprinciple|could\s(?:well\s)?(?:be|come|take|meet|start|open|fall)|might|may\s(?:well\s|yet\s)?(?:be(?!\s(?:[A-Za-zÀ-ɏ]{2,12}ed|held|sent|made|put|sought)\b)|come|take|fall|not\sbe|slip))\b[^.;]{0,40}$/i;
// "(to be confirmed)", "TBC", "subject to confirmation", "is the most likely date", "cannot be ruled out".
const DOUBT_AFTER =
  /^[^.;]{0,40}\b(?:to\sbe\s(?:confirmed|agreed|finalised)|TBC|pending\sconfirmation|subject\sto|provisional(?:ly)?(?!\s[a-z]{4,})|cannot\sbe\sruled\sout|if\sconfirmed)\b|^\s?\((?:probably|provisional|tbc|\?)\)?|^[^.;]{0,20}\b(?:is|are|looks|seems|remains?)\s(?:the\s|both\s|all\s|still\s)?(?:most\s|more\s|very\s)?(?:likely|probable|possible|favoured)\b/i;
// "June, July or even January 2025 all remain possible": of each in the list.
const DOUBT_AFTER_LIST = new RegExp(
  String.raw`^(?:(?:,\s|,?\s(?:or|and)\s)(?:even\s|perhaps\s)?(?:\d{1,2}\s)?${MONTH}(?:\s\d{4})?){0,6}\s(?:(?:is|are|all|both|still)\s)?(?:remains?\s|still\s|all\s|both\s){0,2}possible\b`,
  'i',
);
// "at the end of May" is a moment; "by the end of May" is the month.
const END_OF = /^(?:the\s)?(?:very\s)?end(?:\sof|\b)/i;
const LIMIT = /\b(?:by|until|till|before)\s{0,2}$/i;
// "around 5 May", "some time in March", "towards the end of".
const ROUGHLY =
  /\b(?:around|circa|roughly|approximately|some\s?time\s(?:in|around)|on\sor\sabout|(?:be|is|by|at|on|from|until|of)\sabout|towards|toward|late\sin|early\sin)\s(?:the\s)?$/i;
const ROUGH_WORDS = /^(?:early|mid|late)\b/i;
const QUALIFIED = /[?~]$/u;
const REACH = 60;

/** Adds `~` where the words are rough ("early", "mid", a feast) and `?` where they are in doubt ("provisionally"). */
export function qualify(edtf: string, finding: Finding, around: Surroundings): string {
  if (QUALIFIED.test(edtf)) return edtf;
  if (finding.parser === monthToDay.name) return edtf.replace('/', '~/');
  const before = around.before.slice(-REACH);
  const words = finding.sentence.text.slice(finding.start, finding.end);
  const rough = finding.approximate || ROUGH_WORDS.test(words) || isMoment(finding, words, around);
  const listed = DOUBT_AFTER_LIST.test(finding.sentence.text.slice(finding.end));
  if (!rough && (listed || DOUBT_BEFORE.test(before) || DOUBT_AFTER.test(around.after))) return `${edtf}?`;
  if (rough && DOUBT_BEFORE.test(before)) return `${edtf}?`;
  return rough || ROUGHLY.test(before) ? `${edtf}~` : edtf;
}

function isMoment(finding: Finding, words: string, around: Surroundings): boolean {
  return finding.parser === 'month' && END_OF.test(words) && !LIMIT.test(around.before);
}
