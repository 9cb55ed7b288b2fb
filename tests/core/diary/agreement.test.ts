import { describe, expect, it } from 'vitest';
import { datesAgree, isLooserForm, isSameThing, moreExact } from '../../../src/core/diary/agreement.ts';

const at = (edtf: string, time: string | null = null) => ({ edtf, time });

describe('whether two dates can both be true of one thing', () => {
  it.each([
    [at('2024-05-05'), at('2024-05-05'), true],
    [at('2024-05-05', '12:00'), at('2024-05-05'), true],
    [at('2024-05'), at('2024-05-05'), true],
    [at('2024-07-21/2024-07-23'), at('2024-07-22'), true],
    [at('2024-22'), at('2024-07-21/2024-07-23'), true],
    [at('2024-05-05', '12:00'), at('2024-05-05', '17:00'), false],
    [at('2024-05-05'), at('2024-05-06'), false],
    [at('2024-05'), at('2024-06-05'), false],
    [at('2024'), at('2024-06-05'), false],
    [at('2024-07-21/2024-07-23'), at('2024-07-23/2024-07-25'), false],
  ])('%j and %j: %s', (a, b, agree) => {
    expect(datesAgree(a, b)).toBe(agree);
    expect(datesAgree(b, a)).toBe(agree);
  });

  it('is never so because a date is a looser form of itself', () => {
    expect(isLooserForm('2024-05', '2024-05')).toBe(false);
  });
});

describe('the more exact of two dates that agree', () => {
  it.each([
    [at('2024-05'), at('2024-05-05'), at('2024-05-05')],
    [at('2024-05-05', '12:00'), at('2024-05'), at('2024-05-05', '12:00')],
    [at('2024-05-05'), at('2024-05-05', '17:00'), at('2024-05-05', '17:00')],
  ])('%j and %j', (a, b, exact) => {
    expect(moreExact(a, b)).toEqual(exact);
  });
});

describe('whether two sayings are of the same thing', () => {
  const said = { ...at('2024-07-21'), kind: 'event', topic: 'npf', what: 'NPF meeting, Leeds' } as const;
  it.each([
    [{ what: 'meeting of the NPF' }, true],
    [{ kind: 'window' }, true],
    [{ kind: 'deadline' }, false],
    [{ topic: 'nec' }, false],
    [{ what: 'policy papers' }, false],
  ] as const)('%j: %s', (other, same) => {
    expect(isSameThing(said, { ...said, ...other })).toBe(same);
  });
});
