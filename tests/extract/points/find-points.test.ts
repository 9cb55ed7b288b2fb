import { describe, expect, it } from 'vitest';
import { INVENTED_REPORT } from '../invented-report.ts';
import { factsIn } from '../read-lines.ts';

const points = (text: string): string[] => factsIn(text).points.map(({ quote }) => quote);
const LONG = INVENTED_REPORT;

describe('points', () => {
  it('tells a report in five to eight whole sentences, in its order', () => {
    const found = factsIn(LONG).points;
    expect(found.length).toBeGreaterThanOrEqual(5);
    expect(found.length).toBeLessThanOrEqual(8);
    expect(found.map(({ start }) => start)).toEqual(
      found.map(({ start }) => start).toSorted((a, b) => a - b),
    );
    for (const { quote } of found) expect(quote).toMatch(/^[\p{Lu}\d£].*[.!)]$|^[\p{Lu}].{34,}$/u);
  });

  it('takes decisions, votes and deadlines first', () => {
    const told = points(LONG).join('\n');
    expect(told).toContain('The committee agreed by 16 votes to 11');
    expect(told).toContain('CLPs can send a motion until noon on 14 September');
  });

  it('lets each part of the report have its say', () => {
    const told = points(LONG).join('\n');
    for (const words of ['Membership stood', 'votes to 11', 'Conference runs', 'board will report'])
      expect(told).toContain(words);
  });

  it('says nothing twice', () => {
    const twice = [
      'The committee agreed a new budget of £2m for the youth review.',
      'We heard that the committee agreed a new budget of £2m for the youth review.',
      'CLPs can send their motions to the office until 14 September 2023.',
    ].join('\n');
    expect(points(twice)).toHaveLength(2);
  });

  it.each([
    ['thanks', 'We thanked the 40 members of staff who had worked through the night.'],
    ['questions', 'Will the 40 members of staff be asked to come to the office by 3 May?'],
    ['fragments', 'and 40 members of staff can apply for the posts by 3 May 2023.'],
    ['lines that lead on', 'We agreed the dates of the meetings for the year to 3 May 2023:'],
    ['mere words', 'It was a long day and everybody was glad when it was over at last.'],
    ['the shortest', 'We agreed it.'],
    ['opinions', 'I believe that the 40 members of staff who came in May were tired by 3 May 2023.'],
    ['a row without a verb', 'Four posts, or three and our own one of 412,000 (which nobody counts)'],
  ])('leaves out %s', (_, sentence) => {
    expect(points(sentence)).toEqual([]);
  });

  it('tells a decision that leans on the sentence before together with it', () => {
    const text =
      'Women members asked for a day of their own in the hall. The committee agreed to consult branches on this until the end of May 2023.';
    expect(points(text)).toEqual([text]);
  });

  it('does not tell that sentence a second time', () => {
    const text =
      'The committee agreed a budget of £2m for the youth review. It rejected, by 16 votes to 11, a plea for a longer contest.';
    expect(points(text)).toEqual([text]);
  });

  it('tells “Agreed unanimously.” with what was agreed', () => {
    const text = 'A cap of two terms for those who sit on the panel. Agreed unanimously.';
    expect(points(text)).toEqual([text]);
  });

  it('has none for an empty report', () => {
    expect(points('')).toEqual([]);
  });
});
