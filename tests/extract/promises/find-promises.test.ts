import { describe, expect, it } from 'vitest';
import { isPromise } from '../../../src/extract/promises/find-promises.ts';
import { factsIn } from '../read-lines.ts';

describe('promises', () => {
  it.each([
    'The group will report back in March.',
    'Papers will be published in May.',
    'A paper will be sent to branches.',
    'The size of the panel would be reviewed later.',
    'Staff agreed to bring a plan.',
    'The rest comes back in Q1.',
    'Youth structures were deferred until 24 November.',
    'A motion to publish the tables every quarter was carried.',
  ])('%s', (text) => {
    expect(isPromise(text)).toBe(true);
  });

  it.each([
    'The meeting will take place in May.',
    'We hope they will report soon.',
    'The Tories will publish nothing.',
    'Staff reported on the year.',
    'Will they report?',
    'It will not be published.',
  ])('no promise: %s', (text) => {
    expect(isPromise(text)).toBe(false);
  });

  it('says who and by when, two promises of one sentence apart', () => {
    const { promises } = factsIn('The board will report in April, with a final report to members in July.');
    expect(promises.map(({ by }) => by)).toEqual(['2023-04', '2023-07']);
    expect(promises[0]?.who).toBe('The board');
  });
});
