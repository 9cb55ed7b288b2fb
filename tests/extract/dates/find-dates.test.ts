import { describe, expect, it } from 'vitest';
import { readDiary } from './read-diary.ts';

describe('reads a press page (meeting of 2023-09-19)', () => {
  it.each([
    [
      'The ruling body met Tuesday. Voting for the deputy post opens Monday, October 2, and ends at noon Friday, October 27, officials said.',
      ['2023-09-19 event', '2023-10-02 opens', '2023-10-27 12:00 deadline'],
    ],
    [
      'Nominations, which opened last week, close on Friday at 5 p.m.',
      ['2023-09-11/2023-09-17 opens', '2023-09-22 17:00 deadline'],
    ],
    ['Delegates gather in Liverpool from October 8 to 11.', ['2023-10-08/2023-10-11 event']],
    [
      'A spokesman said the list would be published “within days”, and no later than October 3.',
      ['2023-10-03 deadline'],
    ],
    [
      'The by-election takes place on October 5; a second is expected on October 19.',
      ['2023-10-05 event', '2023-10-19 event'],
    ],
    ['The next general election must be held by January 28, 2025.', ['2025-01-28 deadline']],
    [
      'The party had hoped to choose its candidate by the summer but the contest will now run into the new year.',
      ['2023-22 background', '2024-01~ event'],
    ],
    ['Ms Cole, elected in 2019, will stand down at the next election.', ['2019 background']],
    ["Wednesday's vote followed a row that began in June.", ['2023-09-20 event', '2023-06 background']],
    [
      'The committee will return to the matter in November, ahead of a special meeting on December 5.',
      ['2023-11 event', '2023-12-05 event'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2023-09-19', published: '2023-09-21' })).toEqual(facts);
  });
});

describe('reads a constituency page (meeting of 2019-01-08)', () => {
  it.each([
    [
      'Our AGM is on Friday 25 January (7.30pm, Labour Hall). Nominations for officers to the secretary by Friday 18th.',
      ['2019-01-25 19:30 event', '2019-01-18 deadline'],
    ],
    ['Canvassing every Saturday from 12 January, 10.30am outside the library.', ['2019-01-12 10:30 opens']],
    [
      'Local elections: Thursday 2nd May. Postal vote applications by 5pm, Monday 15th April.',
      ['2019-05-02 event', '2019-04-15 17:00 deadline'],
    ],
    ["Candidates' nomination papers have to be in by 4pm on 3 April.", ['2019-04-03 16:00 deadline']],
    ['We had 140 at the Christmas social on 15 December.', ['2018-12-15 event']],
    ['Motions for the February meeting should reach Pat a week before.', ['2019-02 event']],
    [
      "Young members' quiz, Sat 9 Feb; women's forum, Sun 10 Feb, 2-4pm; branch supper, date tbc.",
      ['2019-02-09 event', '2019-02-10 14:00 event'],
    ],
    [
      'The selection timetable was agreed on 3 January: longlisting 21 January, shortlisting 28 January, hustings 16 February.',
      ['2019-01-03 event', '2019-01-21 event', '2019-01-28 event', '2019-02-16 event'],
    ],
    [
      'The freeze date was 8 July 2018, so anyone who joined since then cannot vote.',
      ['2018-07-08 deadline'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2019-01-08', published: '2019-01-10' })).toEqual(facts);
  });
});

describe('reads long sentences (meeting of 2016-01-26)', () => {
  it.each([
    [
      'We were told that the consultation, which had been due to end in January, would run until the end of March, with a paper to the NEC in May and a vote at conference.',
      ['2016-01 background', '2016-03 deadline', '2016-05 event'],
    ],
    [
      'The NEC elections will open for nominations on 14 January – as they already have – and close on 24 June, with ballots sent out in mid-July and results in August.',
      ['2016-01-14 opens', '2016-06-24 deadline', '2016-07~ opens', '2016-08 event'],
    ],
    [
      'I asked whether the spring conference could be brought forward; it stays on 27 February.',
      ['2016-02-27 event'],
    ],
    [
      'Regional boards will interview in the week of 8 February, and members vote between 22 February and 11 March.',
      ['2016-02-08/2016-02-14 window', '2016-02-22/2016-03-11 window'],
    ],
    ["The rule passed last September takes effect only from this year's conference.", ['2015-09 background']],
    ['Since I last wrote, in November, 12,000 have joined.', ['2015-11 background']],
    [
      'The next full meeting is on 22 March and the one after that on 17 May; the awayday slips from July to September.',
      ['2016-03-22 event', '2016-05-17 event', '2016-07 background', '2016-09 event'],
    ],
    ['The referendum could be as early as 23 June.', ['2016-06-23? event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2016-01-26', published: '2016-01-28' })).toEqual(facts);
  });
});

describe('reads notes in bullets (meeting of 2021-03-23)', () => {
  it.each([
    [
      '– 6 May elections: 5,000 candidates in place, nominations shut 8 April',
      ['2021-05-06 event', '2021-04-08 deadline'],
    ],
    [
      "– Women's conference: online, 26–27 June; delegates registered by 14 May (5pm)",
      ['2021-06-26/2021-06-27 event', '2021-05-14 17:00 deadline'],
    ],
    ['– Annual conference 25-29 Sept, Brighton, if allowed', ['2021-09-25/2021-09-29 event']],
    ['– CLP delegate registration opens April, closes 18 June', ['2021-04 opens', '2021-06-18 deadline']],
    [
      '– Policy: submissions until 31 March, then commissions meet in May/June',
      ['2021-03-31 deadline', '2021-05/2021-06 window'],
    ],
    ['– Hartlepool by-election: same day as the locals (6 May)', ['2021-05-06 event']],
    [
      '– Disputes: 1,200 cases open in January, 700 now, target zero by September',
      ['2021-01 background', '2021-09 deadline'],
    ],
    [
      '– NEC dates: 18 May; 20 July; 14 September (eve of TUC) – all 10am',
      ['2021-05-18 10:00 event', '2021-07-20 10:00 event', '2021-09-14 10:00 event'],
    ],
    ['– Staff: consultation on changes ends Good Friday', ['2021-04-02 deadline']],
    ["– General secretary's report: next one in a month's time", ['2021-04~ event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2021-03-23', published: null })).toEqual(facts);
  });
});

describe('reads the year and the sense in prose (meeting of 2024-03-26)', () => {
  it.each([
    [
      'Annual conference will be held from Sunday 22 to Wednesday 25 September in Liverpool.',
      ['2024-09-22/2024-09-25 event'],
    ],
    [
      'The general election could come as early as 2 May, but the autumn is more likely.',
      ['2024-05-02? event', '2024-23? event'],
    ],
    ['The local and mayoral elections on 2 May are the priority.', ['2024-05-02 event']],
    ["In last May's elections we gained 500 seats.", ['2023-05 background']],
    [
      'The NEC ballot opens in July and closes in August, with results at the end of August.',
      ['2024-07 opens', '2024-08 deadline', '2024-08~ event'],
    ],
    ['Selections will be completed by the end of April.', ['2024-04 deadline']],
    [
      'Membership stood at 366,000 in March, against 390,000 in January.',
      ['2024-03 background', '2024-01 background'],
    ],
    [
      'The NEC meets next on 21 May, and then on 23 July and 24 September (before conference).',
      ['2024-05-21 event', '2024-07-23 event', '2024-09-24 event'],
    ],
    ['The equalities committee had met on 12 March.', ['2024-03-12 event']],
    ['The NPF report will go to the JPC in the week of 13 May.', ['2024-05-13/2024-05-19 event']],
    [
      'Freeze date for the council selections is 1 April; those who join after that cannot vote.',
      ['2024-04-01 deadline'],
    ],
    ['Trigger ballots were completed between September and January.', ['2023-09/2024-01 window']],
    ['The Rochdale by-election on 29 February was a mess.', ['2024-02-29 background']],
    [
      'Voting by post from 9 April, in person on 2 May from 7am to 10pm.',
      ['2024-04-09 opens', '2024-05-02 07:00 event'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2024-03-26', published: '2024-03-28' })).toEqual(facts);
  });
});

describe('reads the year and the sense in prose (meeting of 2025-12-02)', () => {
  it.each([
    ['The May elections will be hard.', ['2026-05 event']],
    [
      'The consultation closed on 21 November and the paper returns in January.',
      ['2025-11-21 deadline', '2026-01 event'],
    ],
    [
      'Youth nominations run until 30 January, the ballot from 16 February to 13 March.',
      ['2026-01-30 deadline', '2026-02-16/2026-03-13 window'],
    ],
    [
      "The women's conference moves from its usual Saturday to 25-27 September 2026.",
      ['2026-09-25/2026-09-27 event'],
    ],
    ['Members who joined before 2 June can vote.', ['2025-06-02 deadline']],
    ['The next NEC is on Tuesday 27 January; away day in mid-March.', ['2026-01-27 event', '2026-03~ event']],
    ['A recall conference in spring was ruled out.', ['2026-21 background']],
    ['The date of 7 May was confirmed for all elections.', ['2026-05-07 event']],
    ['Deputy leader results came on 25 October.', ['2025-10-25 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2025-12-02', published: '2025-12-04' })).toEqual(facts);
  });
});

describe('reads find dates (meeting of 2021-11-05)', () => {
  it.each([
    [
      'Dates for next year: 25 January; 29 March; 24 May; 19 July; 20 September; 22 November.',
      [
        '2022-01-25 event',
        '2022-03-29 event',
        '2022-05-24 event',
        '2022-07-19 event',
        '2022-09-20 event',
        '2022-11-22 event',
      ],
    ],
    [
      'NEC meetings in 2022: 25 January, 29 March, 24 May, 19 July, 20 September, 22 November',
      [
        '2022-01-25 event',
        '2022-03-29 event',
        '2022-05-24 event',
        '2022-07-19 event',
        '2022-09-20 event',
        '2022-11-22 event',
      ],
    ],
    [
      'The NEC met on 17 September and 25 September, and meets again on 29 November and 25 January.',
      ['2021-09-17 event', '2021-09-25 event', '2021-11-29 event', '2022-01-25 event'],
    ],
    [
      'The sub-committees meet on 9/11, 16/11 and 11/1.',
      ['2021-11-09 event', '2021-11-16 event', '2022-01-11 event'],
    ],
    [
      'We meet again on Friday 28 January (10am to 4pm), with an extra session on Tuesday 11 January at 6.30pm.',
      ['2022-01-28 10:00 event', '2022-01-11 18:30 event'],
    ],
    [
      'Candidates for May should be in place by Christmas, and by the end of January at the latest.',
      ['2022-05 event', '2021-12-25~ deadline', '2022-01 deadline'],
    ],
    [
      'The general secretary hoped to report on Thursday and will now do so on Wednesday next week.',
      ['2021-11-11 background', '2021-11-17 event'],
    ],
    [
      'CLPs received the papers on Monday and can comment until Friday week.',
      ['2021-11-08 event', '2021-11-19 deadline'],
    ],
    [
      'Nominations opened on 1 November, and stay open until noon on 10 December.',
      ['2021-11-01 opens', '2021-12-10 12:00 deadline'],
    ],
    ['The window runs for six weeks from 10 January.', ['2022-01-10 opens']],
    [
      'The six-week consultation starts on 10 January and ends on 21 February.',
      ['2022-01-10 opens', '2022-02-21 deadline'],
    ],
    [
      'The old rule lapses on 31 December, the new one starts a day later.',
      ['2021-12-31 deadline', '2022-01-01 opens'],
    ],
    ['From 1 January the rate goes up to £4.50.', ['2022-01-01 opens']],
    ['The rate goes up on 1 January.', ['2022-01-01 event']],
    [
      'The by-elections in Bexley (2 December) and Shropshire (16 December) will be hard.',
      ['2021-12-02 event', '2021-12-16 event'],
    ],
    [
      'The new structure goes live in January 2022 and is reviewed in July.',
      ['2022-01 opens', '2022-07 event'],
    ],
    [
      'We had hoped for 12 November but it will be 19 November at 2pm.',
      ['2021-11-12 background', '2021-11-19 14:00 event'],
    ],
    ['The date of the women’s conference, 19/20 March, is confirmed.', ['2022-03-19/2022-03-20 event']],
    ['Youth conference is on the weekend of 5/6 March, exact venue tbc.', ['2022-03-05/2022-03-06? event']],
    [
      'Membership was 430,000 at the end of October, down from 550,000 in January 2020.',
      ['2021-10~ background', '2020-01 background'],
    ],
    ['No decision before the spring.', ['2022-21 deadline']],
    ['Ballot papers: second half of January. Result: mid-February.', ['2022-01~ event', '2022-02~ event']],
    [
      'The ten-week ballot was to start on 8 November; a legal challenge means it cannot begin before 6 December.',
      ['2021-11-08 background', '2021-12-06 opens'],
    ],
    ['Conference votes by card on the Sunday and Monday of conference.', []],
    [
      'Nominations open 10 January, ballot closes 4 March; for councillors nominations open 17 January, ballot closes 11 March.',
      ['2022-01-10 opens', '2022-03-04 deadline', '2022-01-17 opens', '2022-03-11 deadline'],
    ],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2021-11-05', published: '2021-11-09' })).toEqual(facts);
  });
});

describe('reads find dates (meeting of 2025-12-02)', () => {
  it.each([
    [
      'The NEC elections timetable was agreed: nominations from 12 January to 27 February, membership cut-off 13 February, ballot 13 April to 15 May.',
      ['2026-01-12/2026-02-27 window', '2026-02-13 deadline', '2026-04-13/2026-05-15 window'],
    ],
    ['Conference 2026 will be in Liverpool from 27 to 30 September.', ['2026-09-27/2026-09-30 event']],
    [
      'The next full NEC meeting is on Tuesday 27 January, followed by 24 March.',
      ['2026-01-27 event', '2026-03-24 event'],
    ],
    ['We shall know more after the Budget on 26 November.', ['2025-11-26 event']],
    ['The consultation on councillor selections ends this Friday.', ['2025-12-05 deadline']],
    ['Members will be e-mailed on Thursday next week with the link.', ['2025-12-11 publication']],
    ['He gave us until the end of the week.', ['2025-12-07 deadline']],
    ['They asked for replies within a fortnight, that is by 16 December.', ['2025-12-16 deadline']],
    ['Elections on 7 May 2026 cover 32 London boroughs, Scotland and Wales.', ['2026-05-07 event']],
    ['The Caerphilly by-election of 23 October was a shock.', ['2025-10-23 background']],
    ['The freeze date for the deputy leadership was 12 September.', ['2025-09-12 deadline']],
    ['A special meeting was called for 8pm on Monday.', ['2025-12-08 20:00 event']],
    ['The officers met at 9am yesterday.', ['2025-12-03 09:00 event']],
    ['The paper will be emailed by Monday lunchtime.', ['2025-12-08 deadline']],
    ['Delegates have from 9 to 16 January to register.', ['2026-01-09/2026-01-16 window']],
    [
      'Hustings were planned for 10 and 17 January but only the second will go ahead.',
      ['2026-01-10 background', '2026-01-17 event'],
    ],
    ['Interviews take place on Saturday 10 or Sunday 11 January.', ['2026-01-10 event', '2026-01-11 event']],
    [
      'CLP annual meetings, usually held in February, can be put off until April.',
      ['2026-02 event', '2026-04 deadline'],
    ],
    ['All AGMs must be over by the end of February.', ['2026-02 deadline']],
    ['Selections in Scotland are all but done; those in Wales run into the new year.', ['2026-01~ event']],
    ['The new rates, from £5.88 to £6.20 a month, apply from January.', ['2026-01 opens']],
    [
      'Staff talks began in November and should finish before Easter.',
      ['2025-11 background', '2026-04-05~ deadline'],
    ],
    [
      'The review reported in draft on 18 November; a final version follows on 20 January.',
      ['2025-11-18 event', '2026-01-20 event'],
    ],
    [
      'The youth conference in February and the women’s conference in September will both be held in Bristol.',
      ['2026-02 event', '2026-09 event'],
    ],
    [
      'The Young Labour AGM, postponed from 22 November, is now on 31 January at 1pm.',
      ['2025-11-22 background', '2026-01-31 13:00 event'],
    ],
    ['I could not attend the 18 November organisation committee.', ['2025-11-18 event']],
    ['At the September NEC I had asked for dates.', ['2025-09 background']],
    ['My last report, in September, listed the changes.', ['2025-09 background']],
    [
      'Candidates are wanted for every ward by 1 March and must be nominated by 4pm on 9 April.',
      ['2026-03-01 deadline', '2026-04-09 16:00 deadline'],
    ],
    ['The election is twenty-two weeks away.', ['2026-05-07~ event']],
    ['The 2029 general election feels distant.', ['2029 event']],
    ['It could all change by 2027.', ['2027 deadline']],
    [
      'The trade union review group reports in Q2, after the May elections.',
      ['2026-34 publication', '2026-05 event'],
    ],
    [
      'Ballot papers start to land on doormats from 13 April; ring the helpline if none has come by the 24th.',
      ['2026-04-13 opens', '2026-04-24 deadline'],
    ],
    [
      'Voting closes: Fri 15 May, 12:00. Count: Mon 18 May. Takes office: close of conference.',
      ['2026-05-15 12:00 deadline', '2026-05-18 event'],
    ],
    [
      'Registration is open now and shuts on 31 January or when all 300 places have gone.',
      ['2026-01-31 deadline'],
    ],
    ['I will not be seeking re-election in 2026.', ['2026 event']],
    ['The local government conference takes place in Warwick, 7-8 Feb.', ['2026-02-07/2026-02-08 event']],
    ['It follows that nothing can happen until after 7 May.', ['2026-05-07 deadline']],
  ])('%s', (text, facts) => {
    expect(readDiary(text, { meetingDate: '2025-12-02', published: '2025-12-04' })).toEqual(facts);
  });
});
