import { describe, expect, it } from 'vitest';
import { FIGURE_FORMS } from '../../../src/extract/figures/forms.ts';
import { UNIT_RULES } from '../../../src/extract/figures/unit-of.ts';
import { factsIn } from '../read-lines.ts';
import { expectRules, type RuleTable } from '../rule-table.ts';

/** How a number is written. */
const FORMS: RuleTable = {
  money: {
    says: [
      'The fund stands at £20m.',
      'A deficit of £1.2m is forecast.',
      'It costs £47.04 a year.',
      'They gave €1.5bn.',
    ],
    not: ['The fund is empty.', 'Item 20m is a lathe.', 'That is the £64,000 question.'],
  },
  'money in words': {
    says: ['It gave 3 million euros.', 'He left five thousand pounds.', 'They sent 150milliion Euros.'],
    not: ['The euros were lost.', 'It weighs on the pound.'],
  },
  'per cent': {
    says: ['Our share was 38 per cent.', 'It fell to 28.4%.', 'It was a 35%-30% lead.'],
    not: ['The percentage was not given.', 'Per cent is two words.', 'I am 110 per cent behind her.'],
  },
  points: {
    says: ['It rose two points.', 'We are half a point higher.', 'They missed it by 0.4 of a point.'],
    not: ['He made three key points.', 'There are points to settle.'],
  },
  hours: {
    says: [
      'The sitting took six and a half hours.',
      'It was an eight-hour day.',
      'Nine hours.',
      'We sat for five and three quarter hours.',
      'Rule changes need 48 hours’ notice.',
    ],
    not: ['It was agreed 48 hours before the fair.', 'It went on for hours.', 'They dig 24 hours a day.'],
  },
  'length of a process': {
    says: [
      'There will be a six-week consultation.',
      'The ballot will last four weeks.',
      'Appeals must be in within 14 days.',
      'It needs at least 12 months of membership.',
      'Each may speak for up to three minutes.',
      'There is a six month qualifying period.',
      'Give 14 days’ notice.',
    ],
    not: ['It was six weeks ago.', 'We discussed a five-year term.', 'There are 12 weeks left.'],
  },
  'one in ten': {
    says: ['1 in 10 left.', 'Nearly nine in ten backed it.', 'One in five voted.', 'It was 3 out of 10.'],
    not: ['We hold 154 of 165 seats.', 'Only 7 out of 11 regions replied.', 'There was one in May.'],
  },
  'share of something': {
    says: [
      'A quarter of the readers are new.',
      'They lost half their councillors.',
      'Two-thirds of branches met.',
    ],
    not: [
      'It needs a two-thirds majority.',
      'The third motion fell.',
      'She came third in the ballot.',
      'It took a quarter of an hour.',
      'That is half the battle.',
      'He spoke half the time.',
    ],
  },
  'change by a share': {
    says: ['Attendance was down by a fifth.', 'Costs rose by a third in May.', 'Sales fell a quarter.'],
    not: ['She stood by a third candidate.', 'It was cut to the bone.'],
  },
  dozens: {
    says: ['About two dozen people stayed.', 'Half a dozen branches met.', 'A dozen members spoke.'],
    not: ['Dozens came.', 'It is a baker’s dozen.'],
  },
  'round number': {
    says: [
      'Half a million members voted.',
      'A hundred people came.',
      'We sent two and a half thousand letters.',
      'One hundred and fifty members came.',
      'A quarter of a million leaflets went out.',
    ],
    not: ['Hundreds came.', 'It is half a mile off.', 'I have said it a hundred times.'],
  },
  'plain number': {
    says: [
      'There are 407k members.',
      'We knocked on about 5million doors.',
      'Seven branches sent 36 motions.',
    ],
    not: ['In 2015 and 2017 we met.', 'Room 7 at 39 Rochester Row.', 'Call 0345 092 2299 before 5pm.'],
  },
};

/** How the unit of a number is known. */
const UNITS: RuleTable = {
  'its own sign': {
    says: ['The fund stands at £20m.', 'Our share was 38 per cent.', 'It took four hours.'],
    not: ['There are 400 members.', 'We sent 36 motions.'],
  },
  'a party’s share': {
    says: [
      'We had 42% and the Tories were on 29.',
      'It was 42 per cent for Labour and 36 for the Tories.',
      'They held on with 35.3% (down 7.4).',
    ],
    not: ['The Greens sent 400 leaflets.', 'Labour has 400 members.'],
  },
  'the noun after it': {
    says: ['There are 54,000 new members.', 'They hold 23 councils.', 'Between 200 and 250 people came.'],
    not: ['Membership is 407,000.', 'The majority is 9,215.'],
  },
  'some plural after it': {
    says: ['There are two tractors.', 'The van made five round journeys.', 'Three new lifts were built.'],
    not: ['The two processes run side by side.', 'He gave three reasons.', 'It came in three parts.'],
  },
  'the noun of the number before': {
    says: [
      'Of 823 councillor gains, 400 came from one side.',
      'They gained 12 councils and lost three.',
      'The lead fell from 12 points to seven.',
      'Each region gets two places, and London three.',
    ],
    not: ['Stay in groups of three.', 'Of 36 motions none was short, and in May it rained.'],
  },
  'the number it is compared with': {
    says: [
      'The bar goes up from 15 to 20 per cent of stewards.',
      'Absence is 6 per cent, it was 8 in 2011.',
      'We had 38 per cent of the poll against 31 last year.',
      'Labour is on 41 per cent and the Greens are down 6.',
      'It took two or three hours.',
    ],
    not: [
      'We sent 40 per cent of the forms to 20 members.',
      'There were 15 and 20 came.',
      'He went from 3 to 4 shops.',
    ],
  },
  'people do it': {
    says: [
      'A further 1,000 will be recruited.',
      'There were 40 or so at the reception.',
      'He thanked the 4,000-strong team.',
    ],
    not: ['A further 1,000 will be printed.', 'There were 40 in the box.'],
  },
  'the noun before it': {
    says: ['A membership surge of 30,000.', 'The majority is 9,215.', 'Staff numbers fell from 310 to 265.'],
    not: ['The year is 2019.', 'Doors shut at 7.15 for 7.30.'],
  },
  'a group of so many': {
    says: [
      'A team of 12 handles the post.',
      'It was seen by a panel of five.',
      'They won with a majority of four.',
    ],
    not: ['Work in groups of three.', 'It is one of five things.'],
  },
};

const rulesIn = (sentence: string): string[] => factsIn(sentence).figures.map(({ rule }) => rule ?? 'none');

describe('figures', () => {
  it('has three sentences and two traps beside each form of number', () => {
    expectRules(FIGURE_FORMS, FORMS, (sentence) =>
      rulesIn(sentence).map((rule) => rule.split('; ')[0] ?? ''),
    );
  });

  it('has three sentences and two traps beside each way to know a unit', () => {
    expectRules(UNIT_RULES, UNITS, (sentence) => rulesIn(sentence).map((rule) => rule.split('; ')[1] ?? ''));
  });

  it.each([
    ['The fund stands at £20m after gifts of £1,250.', ['20000000 GBP', '1250 GBP']],
    ['It was a 35%-30% lead.', ['35 percent', '30 percent']],
    ['We hold 154 of 165 target seats.', ['154 seats', '165 seats']],
    ['Of 823 councillor gains, 400 were from the Tories.', ['823 councillors', '400 councillors']],
    ['Turnout was 1 in 10.', ['10 percent']],
    ['There are 407k members.', ['407000 people']],
    ['Half a dozen branches met.', ['6 count']],
    ['Only 7 out of 11 regions replied.', ['7 count', '11 count']],
    ['Staff numbers will be cut from 310 to 265.', ['310 people', '265 people']],
    ['Councillor numbers rose by 74 to 1,912.', ['74 councillors', '1912 councillors']],
    ['They have 20 MEPs. UKIP have 24.', ['20 people', '24 people']],
    ['The office has 9 full-time and 4 part-time staff.', ['9 people', '4 people']],
    ["Twelve of the union's 31 branches replied.", ['12 count', '31 count']],
    ['17 of us were in the room.', ['17 people']],
    ['Each CLP can send one delegate and put in one motion.', ['1 people', '1 count']],
    ['It took five hours and a quarter.', ['5.25 hours']],
    ['Three quarters came from people over 60.', ['75 percent']],
    ['Half a million members voted.', ['500000 people']],
    ['One hundred and fifty members came.', ['150 people']],
    ['We sent two and a half thousand letters.', ['2500 count']],
    ['Gifts came to £3,450.50.', ['3450.5 GBP']],
    ['A 400 majority would do.', ['400 count']],
    ['We have 10,000 Labour Party members and 30 key seats.', ['10000 people', '30 seats']],
    ['Over 300 questions and c.40 ideas came in.', ['300 count', '40 count']],
    ['Four-fifths of them were new.', ['80 percent']],
    ['Just under 500 members voted.', ['500 people']],
    ['Between 15 and 20 per cent came.', ['15 percent', '20 percent']],
    ['About 30-40 people stayed.', ['30 people', '40 people']],
    ['A 15-20% rise is likely.', ['15 percent', '20 percent']],
    ['It will cost £2-3m.', ['2000000 GBP']],
    ['Six and three quarter hours.', ['6.75 hours']],
    ['Give 72 hours’ notice.', ['72 hours']],
    ['A quarter of a million people marched.', ['250000 people']],
    [
      'We hold 900 councillors and 41 per cent. Losing 60 of them would hurt.',
      ['900 councillors', '41 percent', '60 councillors'],
    ],
    [
      'There were 900 votes (700 by email, 200 by post), with 12 spoilt.',
      ['900 count', '700 count', '200 count', '12 count'],
    ],
    ['The number of organisers has grown to 64.', ['64 people']],
    ['A minimum of 13 out of the 26 delegates must be young.', ['13 people', '26 people']],
    ['They won seven seats in Leeds but only by three in York.', ['7 seats', '3 seats']],
    ['There are two posts in the north, 1 in the south.', ['2 people', '1 people']],
    ['They stayed on. Majority of four.', ['4 count']],
    ['We recruited 34 and had 28 leavers.', ['34 people', '28 people']],
    ['Some 13 walked out.', ['13 people']],
    ['It has 8 other members.', ['8 people']],
    ['CLPs may put forward one name.', ['1 count']],
    ['The rate is 61 per cent, which is 8 better than last year.', ['61 percent', '8 points']],
    ['The panel interviewed eleven and shortlisted four.', ['11 people', '4 people']],
    ['Apologies: 6. Present: 41.', ['6 people', '41 people']],
    [
      'Each region sends three delegates, Wales four and Scotland five.',
      ['3 people', '4 people', '5 people'],
    ],
    ['1,300 families got £40 each.', ['1300 count', '40 GBP']],
  ])('%s', (text, expected) => {
    expect(factsIn(text).figures.map(({ value, unit }) => `${value} ${unit}`)).toEqual(expected);
  });
});
