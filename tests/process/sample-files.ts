import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A whole report with invented content: dates stated and worked out, figures, a vote, a decision, an ask and a promise. */
export const REPORT = `NEC meeting, 12 March 2024
By Petra Invented

The National Executive Committee met in Leeds for four hours.

Nominations for the youth committee close on 5 May 2024 at 5pm. Branches can put forward one name each.

Membership has risen to 412,000, which is 9,000 more than in January. Income was £3.2 million.

A motion to pay travel for carers was carried by 18 votes to 7. The NEC agreed a new code for online meetings.

The regional training day will be held on 15 July in York. Officers will report back on costs in May.
`;

/** The id that the report gets. */
export const REPORT_ID = '2024-03-12-invented';

/** Writes a file into the folder and gives its path. */
export async function written(dir: string, name: string, content: string | Uint8Array): Promise<string> {
  const path = join(dir, name);
  await writeFile(path, content);
  return path;
}
