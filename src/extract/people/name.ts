// "Nora", "O’Hare", "Vane-Ekblom", "J."; not the "’s" of "Vane’s".
const WORD = String.raw`[A-ZÀ-Þ](?:\.|[A-Za-zÀ-ɏ]{1,16}(?:[’'-](?!s\b)[A-Za-zÀ-ɏ]{1,16}){0,2})`;
const TITLE = String.raw`(?:(?:Cllr|Sir|Dame|Dr|Lord|Lady|Baroness|Rev|Prof|Bro|Sis)\.?\s)?`;
/** Two to five words with capitals, as part of a pattern without the flag i: "Nora Vane", "Cllr J. Vane", "Ilse van der Brandt". */
export const NAME = String.raw`${TITLE}${WORD}(?:\s(?:${WORD}|de|van|der|von|ap|al)){1,4}`;
/** Exactly two such words and no third: "Nora Vane" after a title that has capitals of its own. */
export const TWO_WORDS = String.raw`${WORD}\s${WORD}(?!\s[A-ZÀ-Þ])`;
/** "Nora Vane", "Nora Vane, Ilse Brandt and Tom Orme". */
export const NAMES = String.raw`${NAME}(?:,\s${NAME}){0,8}(?:,?\sand\s${NAME})?`;

// Words with a capital that no name holds: bodies, offices, days, months, words that begin a sentence.
const NO_NAME = new RegExp(
  `^(?:${[
    'The|A|An|One|Two|Three|Vote|Votes|In|On|At|For|From|And|To|With|By|As|Our|My|Their|His|Her|Its|This|That|These|Those|Then|There|When|While|After|Before|Also|Finally|Next|Newly|New|Both|All|I|We|It|He|She|They|If|But|Under',
    'Labour|Party|NEC|NPF|SEC|WEC|CLP|CLPs|PLP|EPLP|MP|MPs|BAME|GS|GLA|TULO|LGBT|LGA|ALC|UK|EU|BBC|SNP|Tory|Tories|Conservatives?|UKIP|Greens?|Reform|Plaid',
    'National|Executive|Policy|Forum|Committee|Sub|Panel|Board|Commission|Group|Working|Council|Conference|Congress|Parliament|Parliamentary|Government|Cabinet|Shadow|Union|Network|Society|Team|Office|Unit|Branch|Region|Regional|Regions|Nations|Local|Constituency|District|County|City',
    'Chair|Chairman|Chairwoman|Vice|Deputy|Assistant|Acting|Interim|General|Secretary|Treasurer|President|Leader|Director|Convenor|Convener|Officer|Organiser|Rep|Reps|Representative|Member|Members|Mayor|Minister|Councillors?|Candidates?|Delegates?|Head|Manager|Staff|Cllrs|Chief|Coordinator|Spokesperson',
    'Young|Youth|Women|Students?|Disability|Disabled|Scottish|Welsh|Scotland|Wales|England|English|British|Britain|European|London|North|South|East|West|Midlands|Eastern|Northern|Southern|Western',
    'External|Internal|Relations|Digital|Campaigns?|Communications?|Comms|Finance|Membership|Strategy|Planning|Governance|Support|Supporters|Legal|Data|Field|Operations|Elections?|Selections?|Equalities|Organisation|Rules?|Report|Reports|Review|Annual|Special|Meeting',
    'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Elected|Appointed|Officers|Welcome|Welcomed|Congratulations|Thanks|Well',
  ].join('|')})$`,
  'u',
);
// "MP" after a name.
const AFTER_NAME = /\s(?:MPs?|MSP|MS|AM|MEP|CBE|OBE|MBE|QC|KC|JP)$/u;
const TITLE_FIRST = /^(?:Cllr|Sir|Dame|Dr|Lord|Lady|Baroness|Rev|Prof|Bro|Sis)\.?$/u;
const LONGEST = 60;
const SEPARATOR = /,\s(?:and\s)?|\sand\s/u;

/** The person's name in words with capitals: an opening office or article and letters after the name are left off; null where no name is left. */
function toName(words: string): string | null {
  const parts = words.replace(AFTER_NAME, '').split(' ');
  while (parts.length > 0 && NO_NAME.test(parts[0] ?? '')) parts.shift();
  const own = parts.filter((part) => !TITLE_FIRST.test(part));
  const name = parts.join(' ');
  if (own.length < 2 || own.length > 5 || name.length > LONGEST) return null;
  return own.some((part) => NO_NAME.test(part)) ? null : name;
}

/** The names in "Nora Vane, Ilse Brandt and Tom Orme". */
export function toNames(words: string): string[] {
  return words.split(SEPARATOR).flatMap((part) => toName(part) ?? []);
}
