import type { Block } from '../../src/core/reports/report.ts';
import { extract } from '../../src/extract/extract.ts';
import type { Extraction, FoundDate, Given } from '../../src/extract/types.ts';
import { toLineBlocks } from './shared-reports.ts';

/** The meeting of all invented examples: a Tuesday. */
const MEETING: Given = { meetingDate: '2022-11-29', published: '2022-12-02' };

/** Everything found in a text, one block a line. */
export function factsIn(
  text: string,
  given: Given = MEETING,
  blocks: Block[] = toLineBlocks(text),
): Extraction {
  return extract({ text, blocks }, given);
}

/** The dates of a text. */
export function datesIn(text: string, given: Given = MEETING): FoundDate[] {
  return factsIn(text, given).dates;
}

/** "words → EDTF" of each date, as the tables of the tests write it. */
export function readDates(text: string, given: Given = MEETING): string[] {
  return datesIn(text, given).map(({ words, edtf }) => `${words} → ${edtf}`);
}
