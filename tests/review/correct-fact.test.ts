import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/errors.ts';
import type { Correction, Fact, FactList } from '../../src/core/ports/review.ts';
import { correctedFact } from '../../src/review/correct-fact.ts';
import { dateFact, figureFact, personFact, quoteOf, voteFact } from '../support/report-samples.ts';

const AT = quoteOf('2024-03-12-invented', 'Some sentence.');
const MEETING = '2024-03-12';

function faultOf(list: FactList, fact: Fact, correction: Correction): string {
  try {
    correctedFact(list, fact, correction, MEETING);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.next}`;
    throw error;
  }
  return 'none';
}

describe('a fact put right', () => {
  it('takes the new values, trimmed, and counts as confirmed', () => {
    const figure = correctedFact(
      'figures',
      figureFact('f-1', AT),
      { value: 1_240, label: ' members ' },
      MEETING,
    );
    expect(figure).toMatchObject({ value: 1_240, label: 'members', check: 'confirmed', evidence: AT });
    const vote = correctedFact('votes', voteFact('v-1', AT), { abstain: 2, for: null }, MEETING);
    expect(vote).toMatchObject({ abstain: 2, for: null });
  });

  it('keeps what was read of a date, and knows whether it lies ahead', () => {
    const date = correctedFact('dates', dateFact('d-1', AT), { edtf: '2024-02' }, MEETING);
    expect(date).toMatchObject({
      ahead: false,
      certain: 'stated',
      rule: 'put right by an officer; read as Sunday 5 May 2024',
    });
  });

  it('keeps the rule of a date whose name alone was wrong, with who vouches for it', () => {
    const worked = dateFact('d-1', AT, { certain: 'inferred', rule: 'the coming May' });
    expect(correctedFact('dates', worked, { what: 'names close' }, MEETING)).toMatchObject({
      certain: 'stated',
      rule: 'confirmed by an officer; the coming May',
    });
    const stated = correctedFact('dates', dateFact('d-1', AT), { what: 'names close' }, MEETING);
    expect(stated).toMatchObject({ rule: 'the day is written in full' });
  });

  it.each<[FactList, Fact, Correction, string]>([
    [
      'dates',
      dateFact('d', AT),
      { edtf: '31 February' },
      '“31 February” cannot be the date. Give a date such as 21 July 2023 or May 2023.',
    ],
    [
      'dates',
      dateFact('d', AT),
      { time: '5pm' },
      '“5pm” cannot be the hour. Give an hour such as 5pm, or leave it empty.',
    ],
    [
      'dates',
      dateFact('d', AT),
      { what: ' ' },
      'The description cannot be left empty. Give a few plain words.',
    ],
    [
      'figures',
      figureFact('f', AT),
      { value: 'many' },
      '“many” cannot be the number. Give a number such as 120.',
    ],
    [
      'votes',
      voteFact('v', AT),
      { outcome: 'tied' },
      '“tied” cannot be the outcome. Give one of these: carried, lost.',
    ],
    [
      'people',
      personFact('r', AT),
      { evidence: 'x' },
      '“evidence” cannot be put right here. Put right one of these: name, role, change.',
    ],
    [
      'people',
      personFact('r', AT),
      { __proto__: 'x', constructor: 'x' },
      '“constructor” cannot be put right here. Put right one of these: name, role, change.',
    ],
  ])('is refused in plain words: %s', (list, fact, correction, sentence) => {
    expect(faultOf(list, fact, correction)).toBe(sentence);
  });
});
