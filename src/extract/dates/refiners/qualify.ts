import type { Finding } from '../parse.ts';
import type { Surroundings } from '../surroundings.ts';

// "provisionally 24 June", "likely to be in", "pencilled in for", "(to be confirmed)", "cannot be ruled out".
const DOUBT_BEFORE =
  /(?<!un)(?<!not\s)\b(?:provisional(?:ly)?|probabl[ey]|likely|possibl[ey]|pencilled\sin|tentative(?:ly)?|perhaps|maybe)\b[^.;]{0,40}$/iu;
const DOUBT_AFTER =
  /^[^.;]{0,40}\b(?:to\sbe\sconfirmed|TBC|pending\sconfirmation|provisional(?:ly)?|cannot\sbe\sruled\sout|\(probably\))/iu;
// "at the end of May" is a moment; "by the end of May" is the month.
const END_OF = /^(?:the\s)?(?:very\s)?end\sof/iu;
const LIMIT = /\b(?:by|until|till|before)\s{0,2}$/iu;
// "around 5 May", "some time in March".
const ROUGHLY =
  /\b(?:around|circa|roughly|approximately|some\s?time\s(?:in|around)|on\sor\sabout)\s(?:the\s)?$/iu;
const QUALIFIED = /[?~]$/u;

/** Adds `~` where the words are rough ("early", "mid", a feast) and `?` where they are in doubt ("provisionally"). */
export function qualify(edtf: string, finding: Finding, around: Surroundings): string {
  if (QUALIFIED.test(edtf)) return edtf;
  if (DOUBT_BEFORE.test(around.before.slice(-60)) || DOUBT_AFTER.test(around.after)) return `${edtf}?`;
  const words = finding.sentence.text.slice(finding.start, finding.end);
  const moment = finding.parser === 'month' && END_OF.test(words) && !LIMIT.test(around.before);
  return finding.approximate || moment || ROUGHLY.test(around.before) ? `${edtf}~` : edtf;
}
