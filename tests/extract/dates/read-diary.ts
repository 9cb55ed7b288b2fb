import type { Given } from '../../../src/extract/types.ts';
import { datesIn } from '../read-lines.ts';

/** "EDTF, time if any, kind" of each date of a text, as the tables write it. */
export function readDiary(text: string, given?: Given): string[] {
  return datesIn(text, given).map(({ edtf, time, kind }) => [edtf, time, kind].filter(Boolean).join(' '));
}
