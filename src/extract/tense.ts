export type Tense = 'past' | 'future';

// "will", "is due", "are being sought and held", "can", "must", "please", "deadline for … is".
const FUTURE =
  /\b(?:will|shall|would|won['’]t|upcoming|forthcoming|next|coming|due|(?:is|are)\s(?:on|being|to|due|planned|expected|likely|provisionally)|plans?\sto|hopes?\sto|aims?\sto|intends?|should|must|can|may|please|apply|submit|register|return|looking\sforward|to\sbe|invited|promised|planned|awaited|deadline|closing\sdate|close|closes|closing|opens?|starts?|begins?|runs|moves?\sto|takes?\splace|follows?)\b|['’]ll\b/giu;
// "was", "had gone", "met", "took"; forms in -ed only where a bare past is meant.
const PAST =
  /\b(?:was|were|had|did|didn['’]t|met|held|took|came|went|won|lost|gained|began|ran|saw|got|made|gave|left|stood|spent|brought|became|fell|rose|sat|contested|projected|formed|started|announced|discussed|elected|voted|attended|joined|opened|closed|spoke|collapsed|happened|ended|switched|(?:has|have)\sbeen|(?:has|have)\sseen|ago|earlier|previous|previously|last)\b/giu;
const BE_BEFORE = /\b(?:be|being|is|are|get)\s(?:\w{1,15}ly\s)?$/iu;

/**
 * The tense of the words nearest to the offsets `start` to `end` of `text`: first before them, then after.
 * Null where neither a past nor a coming word stands in it.
 */
export function tenseNear(text: string, start: number, end: number): Tense | null {
  return lastTense(text.slice(0, start)) ?? firstTense(text.slice(end));
}

/** The tense of the last telling word of the text. */
export function lastTense(text: string): Tense | null {
  const past = placesOf(text, PAST).at(-1) ?? -1;
  const future = placesOf(text, FUTURE).at(-1) ?? -1;
  return pick(past, future, past > future);
}

function firstTense(text: string): Tense | null {
  const past = placesOf(text, PAST)[0] ?? -1;
  const future = placesOf(text, FUTURE)[0] ?? -1;
  return pick(past, future, past >= 0 && (future < 0 || past < future));
}

function pick(past: number, future: number, isPast: boolean): Tense | null {
  if (past < 0 && future < 0) return null;
  return isPast ? 'past' : 'future';
}

/** "is held" and "being held" are not the past. */
function placesOf(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)]
    .map((match) => match.index)
    .filter((at) => pattern !== PAST || !BE_BEFORE.test(text.slice(Math.max(0, at - 25), at)));
}
