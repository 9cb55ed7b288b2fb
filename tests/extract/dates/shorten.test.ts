import { describe, expect, it } from 'vitest';
import { shorten } from '../../../src/extract/dates/shorten.ts';

describe('a clause as a short phrase', () => {
  it.each([
    ['We were told that the forum will meet in Hull', 'forum meets in Hull'],
    ['The NEC agreed a final cut-off', 'final cut-off'],
    ['I asked about fees and was told the panel decides', 'panel decides'],
    ['There is a by-election in Ripley', 'by-election in Ripley'],
    ['Draft papers will be published', 'Draft papers published'],
    ['Selections will start', 'Selections start'],
    ['Group manifestos should be lodged', 'Group manifestos to be lodged'],
    ['The final school will be held', 'final school'],
    ['The youth conference will be in Derby', 'youth conference, in Derby'],
    ['the NEC ballot, which runs', 'NEC ballot runs'],
    ['they have to be back', 'they have to be back'],
    ['nominations close', 'nominations close'],
  ])('%s', (clause, phrase) => {
    expect(shorten(clause)).toBe(phrase);
  });
});
