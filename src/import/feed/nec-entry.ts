import { UserError } from '../../core/errors.ts';
import { parsePage, toNodeText } from '../html/page.ts';
import { toSafeHtml } from '../html/safe-html.ts';

/** How much of the start of an entry is read, as page and as words. */
const PAGE_SAMPLE = 6000;
const OPENING = 500;

const NEC = String.raw`(?:NEC|N\.E\.C\.|[Nn]ational [Ee]xecutive(?: [Cc]ommittee)?|NATIONAL EXECUTIVE(?: COMMITTEE)?)`;
const ACCOUNT =
  '(?:reports?|reported|reporting|notes|bulletin|update|summary|diary|minutes|feedback|digest|briefing|round-?up|account|newsletter)';
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)? \p{L}{3,9}|\p{L}{3,9} \d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}`;

const NAMED = new RegExp(String.raw`\b${NEC}(?!\p{L})`, 'u');
// Other things of that name: "Unison NEC report", "the NEC in Birmingham", "NEC Arena"
const OTHER_NEC =
  /\b(?:unison|unite|gmb|ucu|nut|neu|nasuwt|cwu|rmt|pcs|usdaw|aslef|tssa|fbu|nus|eis|nuj|bfawu|prospect|plaid|snp)(?:[’']s)? (?:NEC|national executive)\b|\bNEC (?:arena|birmingham|corporation|hall)\b|\bNEC,? (?:in )?birmingham\b|\bbirmingham (?:NEC|national exhibition)\b/iu;
// "NEC elections", "NEC candidates", "NEC ballot papers": what the members of the NEC are chosen by, not what it did
const CHOOSING =
  /\b(?:NEC|national executive(?: committee)?) (?:by-?)?(?:elections?|candidates?|candidacy|ballots?|hustings|nominations?|slate|results?|manifesto|campaign|statement|petition|places?|seats?|vacanc(?:y|ies)|race|contest)\b/giu;
// "Why I am standing for the NEC", "Vote for me for the NEC", "Re-elect …", "Nominate … to the NEC"
const STANDING =
  /\b(?:stand(?:ing)?|run(?:ning)?|(?:re-?)?elect(?:ed)?|vote|voting|support(?:ing)?|nominat(?:e|ed|ing)|back(?:ing)?|endors(?:e|ed|ing)|candidates?|candidacy)\b.{0,80}\b(?:for|to|on) (?:the |labour[’']s )?(?:NEC|national executive)\b/iu;
// "Ahead of Tuesday’s NEC", "What to expect from the NEC", "NEC agenda", "Tomorrow’s NEC"
const BEFORE =
  /\b(?:ahead of|what to expect|before (?:the|next|tomorrow)|preview|agenda for|on the agenda|tomorrow|next week[’']?s?|upcoming|forthcoming|open letter to|letter to|message to)\b.{0,60}\b(?:NEC|national executive)\b|\b(?:NEC|national executive(?: committee)?)(?: meeting)? (?:agenda|preview)\b/iu;
// "NEC report", "Report from the NEC", "NEC meeting", "NEC away day", "NEC, 17 March", "What the NEC agreed"
const REPORT_TITLE = new RegExp(
  String.raw`\b${NEC}\b.{0,60}\b(?:${ACCOUNT}|meeting|met|away[- ]?day|decided|agreed|discussed|considered)\b|\b(?:${ACCOUNT}|meeting|away[- ]?day)\b.{0,60}\b${NEC}|\b${NEC}\b.{0,12}(?:${DAY})|(?:${DAY}).{0,12}\b${NEC}|^(?:inside |from )?(?:the |my |labour[’']s )?${NEC}$|^(?:inside|news from|from|back from|at) (?:the |labour[’']s )${NEC}`,
  'iu',
);
// "Report of the NEC meeting held …", "The NEC met on …", "At this week’s NEC meeting", "Here are my notes from the executive"
const REPORT_OPENING = new RegExp(
  String.raw`\b(?:${ACCOUNT})\b.{0,60}\b${NEC}|\b${NEC}\b.{0,60}\b(?:${ACCOUNT}|met|meeting|away[- ]?day)\b|\bmeeting of (?:the |labour[’']s )?.{0,30}${NEC}`,
  'iu',
);

/**
 * Whether an entry of a blog is a report of a meeting of Labour's National Executive Committee, told by its title or its first words.
 * Posts about who should be elected to it, about a meeting to come, and about others of that name are none.
 */
export async function isNecReport(title: string | null, html: string | null): Promise<boolean> {
  const byTitle = title === null ? null : judgeTitle(title);
  return byTitle ?? judgeOpening(await toOpening(html));
}

/** Null when the title leaves it open. */
function judgeTitle(title: string): boolean | null {
  if (OTHER_NEC.test(title)) return false;
  const rest = title.replace(CHOOSING, ' ');
  const isNamed = NAMED.test(rest);
  if (!isNamed) return rest === title ? null : false;
  if (BEFORE.test(rest)) return false;
  if (STANDING.test(rest)) return false;
  return REPORT_TITLE.test(rest) ? true : null;
}

function judgeOpening(opening: string): boolean {
  const rest = opening.replace(CHOOSING, ' ');
  if (OTHER_NEC.test(rest) || STANDING.test(rest) || BEFORE.test(rest)) return false;
  return NAMED.test(rest) && REPORT_OPENING.test(rest);
}

/** An entry that is no safe page is no report either. */
async function toOpening(html: string | null): Promise<string> {
  if (html === null) return '';
  try {
    const page = await parsePage(toSafeHtml(html.slice(0, PAGE_SAMPLE)));
    return toNodeText(page.root).slice(0, OPENING);
  } catch (error) {
    if (error instanceof UserError) return '';
    throw error;
  }
}
