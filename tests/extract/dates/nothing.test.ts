import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';
import { readDiary } from './read-diary.ts';

describe('texts in which no date is to be found', () => {
  it.each([
    'Theresa May said she may go, and we may march on Parliament.',
    'She sat in the sun and the march went on.',
    'Cllr April Hill and June Brown spoke for the ward.',
    'Clause V, Section 21 and Rule 4.2 were read out.',
    'Write to 39 Harbour Street, Selby YO8 4PN.',
    'Ring 01904 555 0123 or 07700 900123 after lunch.',
    'The Sunday Times and the Sunday papers had it.',
    'Item 3, No. 10 and page 14 of 20.',
    'At half-time it was 2-1 and the crowd of 2000 people sang.',
    'The Equality Act 2010 and the Housing Act 1988 apply.',
    'Open 24/7, with a 50/50 raffle.',
    'In second place, the second speaker had a second thought.',
    'A fall in the price of spring onions and a summer dress.',
  ])('%s', (text) => {
    expect(factsIn(text).dates).toEqual([]);
  });
});

describe('texts in which no figure is to be found', () => {
  it.each([
    'Clause V, Section 21 and Rule 4 were read out.',
    'Write to 39 Harbour Street, Selby.',
    'Ring 01904 555 0123 after lunch.',
    'The three strands, five issues and two options were named.',
    'It took 12 years, six months and 3 weeks.',
    'Item 3, No. 10 and page 14 were read at 7.30.',
    'The vote was 14-12.',
    'In 2019 and 2024 one thing was clear.',
  ])('%s', (text) => {
    expect(factsIn(text).figures).toEqual([]);
  });
});

describe('reads numbers that are no dates', () => {
  it.each([
    ['Posted at 10:45 by admin', []],
    ['Call 0300 123 4567 between 9 and 5.', []],
    ['The 100 days plan and the 10 pledges.', []],
    ['We are 5-10 points up.', []],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
