/** A person as a sentence names them: by name, by what they are, or both. */
export interface NamedSpeaker {
  readonly name: string | null;
  readonly titles: readonly string[];
}

/** Words of offices: before a name they say what somebody is, alone they stand for the one who holds it. */
const TITLE_WORDS: ReadonlySet<string> = new Set(
  (
    'general secretary co-ordinator coordinator deputy assistant acting interim executive director head leader chair vice-chair vice co-chair chairman ' +
    'president treasurer shadow chancellor minister prime mayor campaign campaigns digital external relations national policy ' +
    'forum nations regions elections stakeholders members supporters rebuttal planning strategy governance support comms ' +
    'communications field operations legal affairs women’s youth officer nec eplp plp npf alc general-secretary ' +
    'regional cllr councillor sir dame lord lady baroness mp mep msp ms dr mr mrs rt hon party labour’s fundraising finance'
  ).split(' '),
);
/** The words that make somebody out of the others: "digital" alone is nobody. */
const OFFICES: ReadonlySet<string> = new Set(
  'secretary co-ordinator coordinator director head leader chair vice-chair co-chair chairman president treasurer chancellor minister mayor officer'.split(
    ' ',
  ),
);
/** Small words inside an office: "Director of Field Operations". */
const JOINING: ReadonlySet<string> = new Set(['of', 'for', 'and', '&', 'the', 'to']);
/** Words that begin a sentence with a capital, or are written with one, and are nobody. */
const NOBODY: ReadonlySet<string> = new Set(
  (
    'the a an in at on after before then finally later also next earlier meanwhile however when while since as and but so ' +
    'we i he she they it this that there these those his her our their its who staff officers members some several many ' +
    'others other both all none most each every labour tory tories conservative conservatives government parliament ' +
    'party report reports committee meeting conference scotland wales england london britain monday tuesday wednesday ' +
    'thursday friday saturday sunday january february march april may june july august september october november ' +
    'december new people voters delegates clps clp unions union branches regions council councils polls mps nobody everyone'
  ).split(' '),
);

const SAYING = [
  'said|says|saying|told|tells|explained|explains|noted|notes|stressed|argued|asked|added|described|warned|confirmed',
  'reported|announced|spoke|speaks|talked|outlined|updated|thanked|emphasi[sz]ed|urged|raised',
  'replied|responded|welcomed|suggested|highlighted|commented|stated|wants|wanted|promised|expects|expected|concluded',
  'reminded|insisted|declared|quoted|presented|called (?:for|on)|set out|went on|pointed out|paid tribute|moved that',
  'opened (?:with|by)|started (?:with|by)|began (?:with|by)|feels|felt|believes|believed|hopes|hoped|thinks|thought',
  String.raw`gave (?:[\p{L}’'-]+ ){0,6}(?:report|update|analysis|presentation|overview|briefing|account|speech|tribute)`,
].join('|');
const WORD_OF_NAME = String.raw`\p{Lu}[\p{L}’'-]*`;
const NAMED = String.raw`(${WORD_OF_NAME}(?:\s(?:${WORD_OF_NAME}|of|for|and|&|the|secretary|director|leader|chair|treasurer|president|officer)){0,8})`;
/** "Harriet Harman said", "Peter Hain (chair of the review) said", "Jo Bloggs, who joined in May, also reported" */
const namedSays = new RegExp(
  String.raw`(?<![\p{L}’'-])${NAMED}(?:\s\([^()]{1,80}\)|,\s[^,.;:]{1,80},)?(?:\s(?:also|then|again|rightly|later|\p{Ll}{2,12}ly)){0,2}\s(?:${SAYING})(?![\p{L}-])`,
  'u',
);
/** "the general secretary reported": an office in small letters. */
const officeSays = new RegExp(
  String.raw`(?<![\p{L}’'-])[Tt]he\s((?:(?:deputy|assistant|acting|general|executive|campaign|regional|national)\s){0,3}(?:secretary|director|leader|chair|treasurer|president))(?:\s(?:also|then|again)){0,2}\s(?:${SAYING})(?![\p{L}-])`,
  'u',
);
/** "Iain McNicol’s report as general secretary", "according to Pat Smith" */
const namedReport = new RegExp(
  String.raw`(?<![\p{L}’'-])(?:${NAMED}['’]s (?:\p{Ll}+ ){0,2}report(?!s|ed)|[Aa]ccording to ${NAMED})`,
  'u',
);

/** Who the sentence says is speaking; the first of several, or null. */
export function findSpeaker(sentence: string): NamedSpeaker | null {
  const text = sentence.replace(lineBreaks, ' ').replace(aside, aSpace);
  if (startsWithPronoun(text)) return null;
  for (const pattern of [namedSays, namedReport, officeSays]) {
    const match = pattern.exec(text);
    const written = match?.[1] ?? match?.[2];
    if (written === undefined) continue;
    const speaker = readNamed(written);
    if (speaker !== null) return speaker;
  }
  return null;
}

const lineBreaks = /\s+/gu;
/** "(chair of the review)": what stands in brackets is not the sentence. Left in place where it follows a name. */
const aside = /(?<!\p{Lu}[\p{L}’'-]{1,30}\s)\([^()]{1,200}\)/gu;
const aSpace = ' ';
const ownersMark = /['’]s?$/u;

/** "Campaign Director Morgan McSweeney" → the name and the title before it. */
function readNamed(written: string): NamedSpeaker | null {
  const words = written.split(' ');
  let at = words.length;
  while (at > 0 && isNameWord(words[at - 1] ?? '')) at -= 1;
  const name = words.slice(at).join(' ').replace(ownersMark, '');
  const title = titleIn(words.slice(0, at));
  if (name === '' && title === null) return null;
  return { name: name === '' ? null : name, titles: title === null ? [] : [title] };
}

/** Whether the word may be part of a person's name: it has a capital, and is neither an office nor a word that begins sentences. */
export function isNameWord(word: string): boolean {
  const lower = word.toLowerCase().replace(ownersMark, '');
  return !(TITLE_WORDS.has(lower) || NOBODY.has(lower) || JOINING.has(lower)) && startsHigh.test(word);
}

const startsHigh = /^\p{Lu}/u;

/** The office that the words end with, or null: "Then Deputy Leader" → "Deputy Leader". */
function titleIn(words: readonly string[]): string | null {
  let from = words.length;
  while (from > 0 && isTitleWord(words[from - 1] ?? '')) from -= 1;
  while (from < words.length && JOINING.has((words[from] ?? '').toLowerCase())) from += 1;
  const title = words.slice(from);
  return title.some((word) => OFFICES.has(word.toLowerCase())) ? title.join(' ') : null;
}

function isTitleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return TITLE_WORDS.has(lower) || JOINING.has(lower);
}

/** "I asked", "I then urged": the reporter's own words at the meeting. */
const iSaid =
  /^(?:[^.;:]{0,60},\s|And |But |Then )?I (?:also |again |then |\p{Ll}{2,12}ly )?(?:asked|said|raised|urged|pushed|called|argued|spoke|pointed|suggested|stressed|questioned|proposed|made|requested|reported|welcomed)\b/u;
/** "We agreed", "I was pleased", "The NEC noted", "There was a long debate": told by the reporter, nobody's words. */
const toldByReporter =
  /^(?:[^.;:,]{0,60},\s)?(?:I(?:\s|['’])|We (?:also |then )?(?:were (?:told|informed|urged|joined)\b|had a |agreed\b|noted\b|discussed\b|heard\b|received\b|looked\b|signed\b|asked\b|thanked\b|placed\b|voted\b|approved\b|elected\b|met\b|reviewed\b|considered\b|endorsed\b)|(?:The )?(?:NEC|committee|meeting|executive) (?:agreed|noted|voted|discussed|heard|met|approved|received)\b|It was (?:agreed|noted|reported)\b)/u;

/** `says`: the reporter spoke at the meeting. `tells`: the reporter tells what happened. Null for anything else. */
export function isOwnWords(sentence: string): 'says' | 'tells' | null {
  if (iSaid.test(sentence)) return 'says';
  return toldByReporter.test(sentence) ? 'tells' : null;
}

const pronoun = /^(?:He|She)\s/u;

/** "He went on to say": the paragraph goes on with the same person. */
export function startsWithPronoun(text: string): boolean {
  return pronoun.test(text);
}

/** "Leader’s report", "General Secretary", "Deputy Leader's update" */
const officeHeading =
  /^(?:report (?:from|of|by) (?:the )?)?([\p{L}’' -]{3,50}?)(?:['’]s?)?(?:\s(?:report|update|statement|address|speech|questions))?:?$/iu;
const ofHeading = /\s(?:report|update|statement|address|speech|questions):?$|^report /iu;

/** The person or office whose report a heading announces; null for a heading about anything else. */
export function readHeading(heading: string): NamedSpeaker | null {
  const text = heading.replace(lineBreaks, ' ').trim();
  const found = officeHeading.exec(text)?.[1];
  if (found === undefined) return null;
  const words = found.trim().split(' ');
  const title = words.every(isTitleWord) ? titleIn(words) : null;
  if (title !== null) return { name: null, titles: [title] };
  if (!ofHeading.test(text) || words.length < 2 || !words.every(isNameWord)) return null;
  return { name: found.trim(), titles: [] };
}
