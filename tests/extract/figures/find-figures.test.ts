import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

const figures = (text: string) =>
  factsIn(text).figures.map(({ words, value, unit }) => `${words} → ${value} ${unit}`);
const first = (text: string) => factsIn(text).figures[0];

describe('figures', () => {
  it.each([
    ['The fund stands at £20m after gifts of £1,250.', ['£20m → 20000000 GBP', '£1,250 → 1250 GBP']],
    ['It gave €1.5bn, then 3 million euros.', ['€1.5bn → 1500000000 EUR', '3 million euros → 3000000 EUR']],
    [
      'Our share was 38 per cent, with 12.5% for the rest.',
      ['38 per cent → 38 percent', '12.5% → 12.5 percent'],
    ],
    ['It was a 35%-30% lead.', ['35% → 35 percent', '30% → 30 percent']],
    [
      'A quarter of the readers are new, and half their friends.',
      ['A quarter → 25 percent', 'half → 50 percent'],
    ],
    ['Over 1 in 10 members voted.', ['1 in 10 → 10 percent']],
    ['It rose two points.', ['two points → 2 points']],
    ['The sitting took six and a half hours.', ['six and a half hours → 6.5 hours']],
    ['There are 407k members.', ['407k → 407000 people']],
    ['Of 823 councillor gains, 400 came from one side.', ['823 → 823 councillors', '400 → 400 councillors']],
    ['They hold 23 councils and 40 marginal seats.', ['23 → 23 councils', '40 → 40 seats']],
    ['We knocked on about 5million doors.', ['5million → 5000000 count']],
    ['Seven branches sent 36 motions.', ['Seven → 7 count', '36 → 36 count']],
    ['There are three reasons and 12 weeks left.', []],
  ])('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });

  it.each([
    ['About 300 members came.', 'about'],
    ['Nearly 300 members came.', 'almost'],
    ['More than 300 members came.', 'over'],
    ['No more than 300 members came.', 'under'],
    ['It lists 300+ members.', 'over'],
    ['All 300 members came.', null],
  ])('%s is said as %s', (text, hedge) => {
    expect(first(text)?.hedge).toBe(hedge);
  });

  it.each([
    ['Turnout was down eight per cent.', 'down'],
    ['Turnout was up eight per cent.', 'up'],
    ['They lost 40 seats.', 'down'],
    ['There are 500 new members.', 'up'],
    ['Our share was 31%, two points up on before.', 'up'],
    ['Turnout was eight per cent.', 'none'],
  ])('%s goes %s', (text, direction) => {
    expect(first(text)?.direction).toBe(direction);
  });

  it.each([
    ['There are 54,000 new members.', 'new-members'],
    ['Labour now has 370,000 members.', 'membership'],
    ['So far 99 candidates are chosen.', 'candidates'],
    ['The debt is £4m.', 'finance'],
    ['Turnout was 35%.', 'turnout'],
    ['Our vote share was 35%.', 'vote-share'],
    ['They gained 12 seats.', 'seats'],
    ['We sent 36 motions.', null],
  ])('%s is measured as %s', (text, measure) => {
    expect(first(text)?.measure).toBe(measure);
  });

  it('labels a figure with words of the text', () => {
    expect(first('It has 54,000 new members in the region.')?.label).toBe('new members');
  });
});
