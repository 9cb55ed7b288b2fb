import { UserError } from '../core/errors.ts';
import type { Block } from '../core/reports/report.ts';

/** A marking stands alone; a sentence that mentions the word is told by what it says. */
const LONGEST_MARKING = 90;

// "CONFIDENTIAL", "Strictly private and confidential", "NEC paper 4 – in confidence", "Embargoed until midday", "For NEC members only"
const MARKING =
  /^(?:[^\p{L}]{0,3}(?:nec|paper|agenda item|item|draft|restricted)\b[^.!?]{0,30})?[^\p{L}]{0,3}(?:strictly |private (?:and|&) |highly ){0,2}(?:confidential|in confidence|embargoed|restricted|for (?:nec )?members(?:’|')? (?:eyes )?only)\b/iu;
// "not for publication", "not for wider circulation"
const NOT_FOR =
  /\bnot (?:intended )?for (?:\w{1,12} )?(?:publication|circulation|distribution|sharing|release)\b/iu;
// "please do not share this", "must not be forwarded or published", "don't post it"
const DO_NOT =
  /\b(?:do not|don[’']t|must not be|should not be|not to be) (?:share|shared|forward|forwarded|circulate|circulated|publish|published|copy|copied|post|posted|disclose|disclosed)\b/iu;
// "this report is strictly confidential", "this paper is private and confidential"
const IS_CONFIDENTIAL =
  /\bth(?:is|ese) (?:\w{1,12} ){0,2}(?:reports?|papers?|documents?|notes?|e-?mails?|minutes|briefings?|texts?) (?:is|are|remains?) (?:\w{1,12} ){0,3}(?:confidential|embargoed|in confidence)\b/iu;

/** The words with which a text says of itself that it is not for the public; null when it only mentions that there are such papers. */
export function findConfidentialWords(blocks: readonly Pick<Block, 'text'>[]): string | null {
  for (const { text } of blocks) {
    const marking = text.length <= LONGEST_MARKING ? MARKING.exec(text) : null;
    const found = marking ?? NOT_FOR.exec(text) ?? DO_NOT.exec(text) ?? IS_CONFIDENTIAL.exec(text);
    if (found !== null) return found[0].trim();
  }
  return null;
}

/** Refuses a text that speaks of itself as confidential. Throws `UserError` `maybe-confidential`. */
export function refuseConfidential(blocks: readonly Pick<Block, 'text'>[]): void {
  const words = findConfidentialWords(blocks);
  if (words === null) return;
  throw new UserError(
    'maybe-confidential',
    `The text says “${words}”. Only published reports may be imported.`,
    'If it was published, import it again and say so: public:yes, or --public on the command line.',
  );
}
