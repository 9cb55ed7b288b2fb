import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/extract/explain.ts';
import { datesIn } from '../read-lines.ts';

/** "old → new" of each date that no longer holds; a question mark where the text gives no other. */
function movesIn(text: string): string[] {
  const dates = datesIn(text);
  return dates.flatMap(({ words, superseded, kind }) => {
    if (superseded === null) return [];
    expect(kind).toBe('background');
    return [`${words} → ${dates.find(({ wordsStart }) => wordsStart === superseded.by)?.words ?? '?'}`];
  });
}

describe('a date that no longer holds is linked to the one that counts instead', () => {
  it.each([
    ['Motions are due by 23 June, now extended to 7 July.', ['23 June → 7 July']],
    ['Motions are due by 23 June [now extended to 7 July].', ['23 June → 7 July']],
    ['The deadline of 23 June (now 7 July) is firm.', ['23 June → 7 July']],
    ['The deadline, originally 23 June, is 7 July.', ['23 June → 7 July']],
    ['The hustings moves from 23 June to 7 July.', ['23 June → 7 July']],
    ['The hearing is put back a week, from 23 June to 30 June.', ['23 June → 30 June']],
    [
      'They want to extend the deadline for comments by a week, from 23 June to 5pm on 30 June.',
      ['23 June → 30 June'],
    ],
    ['The board is shifting the supper from June 23 to July 7.', ['June 23 → July 7']],
    ['The board is shifting the date from June 23 back two weeks to July 7.', ['June 23 → July 7']],
    ['Polling will be on 7 July instead of 23 June, with a supper on 9 July.', ['23 June → 7 July']],
    [
      'Comments were due to close for letters and cards on 23 June; it will now be 7 July.',
      ['23 June → 7 July'],
    ],
  ])('%s', (text, moves) => {
    expect(movesIn(text)).toEqual(moves);
  });
});

describe('a sentence that moves or calls off the date before it', () => {
  it.each([
    ['Bids are wanted by 23 June. That has now been extended to 7 July.', ['23 June → 7 July']],
    ['Bids close on 23 June. It has since been moved to 7 July.', ['23 June → 7 July']],
    [
      'Comments are taken until 23 June. The deadline for letters has been extended until 7 July.',
      ['23 June → 7 July'],
    ],
    ['The gala is on 23 June. It will not go ahead.', ['23 June → ?']],
    ['The gala is on 23 June. However, it has been cancelled.', ['23 June → ?']],
    ['The party has cancelled the special supper arranged for 23 June.', ['23 June → ?']],
    ['The march was supposed to take place on 23 June.', ['23 June → ?']],
  ])('%s', (text, moves) => {
    expect(movesIn(text)).toEqual(moves);
  });
});

describe('dates that hold', () => {
  it.each([
    'The ballot opens on 23 June and closes on 7 July.',
    'Motions are due by 23 June. Amendments are due by 7 July.',
    'Bids close on 23 June. That is a Friday, and the fair is on 7 July.',
    'The gala is on 23 June. It will be fun.',
    'The survey runs from 23 June to 7 July.',
    'We moved the vote of thanks to Jo, who starts on 23 June.',
    'The deadline is 23 June (now that the office is open).',
  ])('%s', (text) => {
    expect(movesIn(text)).toEqual([]);
  });
});

it('is told by explain', () => {
  const lines = explain('Motions are due by 23 June, now extended to 7 July.', {
    meetingDate: '2022-11-29',
    published: null,
  }).join('\n');
  expect(lines).toContain(
    'superseded: the words after it say that it was moved or dropped; “7 July” counts instead',
  );
});
