import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findConfidentialWords, refuseConfidential } from '../../src/import/confidential.ts';
import { readText } from '../../src/import/text/text.ts';
import { findRoot } from '../../src/root.ts';

const block = (text: string) => [{ text: 'A first line about tea.' }, { text }];

describe('a text that speaks of itself as confidential', () => {
  it.each([
    'CONFIDENTIAL',
    'Strictly private and confidential',
    'NEC paper 4 – in confidence',
    'Embargoed until midday',
    'For NEC members only',
    'This briefing is not for wider circulation.',
    'Please do not share this with anybody.',
    'The notes must not be forwarded.',
    'This report is strictly confidential.',
    'These minutes remain confidential until May.',
  ])('is refused, with its words: %s', (text) => {
    expect(findConfidentialWords(block(text))).not.toBeNull();
    expect(() => refuseConfidential(block(text))).toThrow('Only published reports may be imported.');
  });

  it.each([
    'We had a confidential paper on staffing, of which I may say nothing.',
    'The confidential part of the meeting took an hour.',
    'Members asked for a confidential helpline by 5 May.',
    'Please share this with your branch.',
    'The embargo on travel was lifted.',
    'Publication of the review was put off.',
  ])('is not one that only mentions that there are such things: %s', (text) => {
    expect(findConfidentialWords(block(text))).toBeNull();
  });
});

describe('real reports', () => {
  const folder = join(findRoot(), '../shared/reports');
  const files = namesIn(folder);
  it.skipIf(files.length === 0)('are all taken (skipped where they are not beside the project)', () => {
    for (const file of files)
      expect(findConfidentialWords(readText(readFileSync(join(folder, file), 'utf8')).blocks)).toBeNull();
  });
});

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
}
