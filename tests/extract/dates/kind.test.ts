import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';
import { readDiary } from './read-diary.ts';

describe('what a date does', () => {
  it.each([
    ['Motions must be in by 5 May.', 'deadline'],
    ['The deadline for replies is 11 June.', 'deadline'],
    ['The survey is open until March.', 'deadline'],
    ['12 January – nominations close', 'deadline'],
    ['Deadline for motions: 5pm, 4th May 2023', 'deadline'],
    ['Nominations open on 5 January.', 'opens'],
    ['Stalls run from 3 June onwards.', 'opens'],
    ['The forum will meet on 21-23 July 2023.', 'event'],
    ['The mayor is elected on 4 May 2023.', 'event'],
    ['Members vote from 3 May to 9 June 2023.', 'window'],
    ['Draft papers will be circulated in April.', 'publication'],
    ['We have grown since January.', 'background'],
    ['We lost badly in 2019.', 'background'],
    ['The forum of 30 January is moved to 6 March.', 'background'],
    ['They rejected a contest running to 13 March.', 'background'],
  ])('%s is a %s', (sentence, kind) => {
    expect(datesIn(sentence)[0]?.kind).toBe(kind);
  });

  it('takes a timetable’s label from the line below its date', () => {
    const dates = datesIn(
      'Tues 10 January, noon\n– nominations close\nFri 20 January\n– ballot opens; hustings end',
    );
    expect(dates.map(({ kind, time, what }) => [kind, time, what])).toEqual([
      ['deadline', '12:00', 'nominations close'],
      ['opens', null, 'ballot opens'],
    ]);
  });

  it('is ahead only when it lies after the meeting', () => {
    const dates = datesIn('It met on 28 November 2022 and will meet on 30 November 2022.');
    expect(dates.map(({ ahead }) => ahead)).toEqual([false, true]);
  });
});

describe('reads words that tell the kind', () => {
  it.each([
    ['Motions must be received by 5 May.', ['2023-05-05 deadline']],
    ['Motions must be received no later than 5 May.', ['2023-05-05 deadline']],
    ['Motions must be received not later than noon on 5 May.', ['2023-05-05 12:00 deadline']],
    ['Motions should be with us on or before 5 May.', ['2023-05-05 deadline']],
    ['5 May is the deadline for motions.', ['2023-05-05 deadline']],
    ['5 May is the last day for motions.', ['2023-05-05 deadline']],
    ['The cut-off for motions is 5 May.', ['2023-05-05 deadline']],
    ['The closing date for motions has been set as 5 May.', ['2023-05-05 deadline']],
    ['You have up to 5 May to send motions.', ['2023-05-05 deadline']],
    ['You have until 5 May to send motions.', ['2023-05-05 deadline']],
    ['Get your motions in before 5 May.', ['2023-05-05 deadline']],
    ['Motions will be accepted until 5 May.', ['2023-05-05 deadline']],
    ['Motions received after 5 May will not be taken.', ['2023-05-05 deadline']],
    ['Nobody who joins after 5 January may vote.', ['2023-01-05 deadline']],
    ['Members who joined on or before 5 November can vote.', ['2022-11-05 deadline']],
    ['Those in membership by 5 July 2022 can vote.', ['2022-07-05 deadline']],
    ['The freeze date will be 5 January.', ['2023-01-05 deadline']],
    ['The freeze date was 5 July.', ['2022-07-05 deadline']],
    ['Registration ends on 5 May.', ['2023-05-05 deadline']],
    ['The offer expires 5 May.', ['2023-05-05 deadline']],
    ['The ballot will close at noon on 5 May.', ['2023-05-05 12:00 deadline']],
    ['The ballot closes 5 May, 12 noon.', ['2023-05-05 12:00 deadline']],
    ['Voting ends at 23:59 on 5 May.', ['2023-05-05 23:59 deadline']],
    ['Return ballot papers by 5pm, 5 May.', ['2023-05-05 17:00 deadline']],
    ['Applications are invited by 5 May.', ['2023-05-05 deadline']],
    ['Amendments are due on 5 May.', ['2023-05-05 deadline']],
    ['Deposits have to be paid by 5 May.', ['2023-05-05 deadline']],
    ['The ballot opens on 5 May.', ['2023-05-05 opens']],
    ['The ballot will open at 10am on 5 May.', ['2023-05-05 10:00 opens']],
    ['Voting starts on 5 May.', ['2023-05-05 opens']],
    ['Nominations begin 5 May.', ['2023-05-05 opens']],
    ['Applications will be accepted from 5 May.', ['2023-05-05 opens']],
    ['From 5 May members can vote online.', ['2023-05-05 opens']],
    ['From 5 May onwards stalls will be held.', ['2023-05-05 opens']],
    ['The portal goes live on 5 May.', ['2023-05-05 opens']],
    ['Ballot papers will be sent out on 5 May.', ['2023-05-05 opens']],
    ['Ballot papers will be posted from 5 May.', ['2023-05-05 opens']],
    ['Papers for the vote go out on 5 May.', ['2023-05-05 opens']],
    ['The consultation is launched on 5 May.', ['2023-05-05 opens']],
    ['The timetable will be published on 5 May.', ['2023-05-05 publication']],
    ['The report comes out on 5 May.', ['2023-05-05 publication']],
    ['The final document will be circulated on 5 May.', ['2023-05-05 publication']],
    ['The agenda will be available on 5 May.', ['2023-05-05 publication']],
    ['The result will be announced on 5 May.', ['2023-05-05 event']],
    ['The result will be declared on 5 May.', ['2023-05-05 event']],
    ['The winner will be known on 5 May.', ['2023-05-05 event']],
    ['Results are expected on 5 May.', ['2023-05-05 event']],
    ['Interviews are on 5 May.', ['2023-05-05 event']],
    ['Shortlisting takes place on 5 May.', ['2023-05-05 event']],
    ['The count is on 5 May.', ['2023-05-05 event']],
    ['Polling day is 5 May.', ['2023-05-05 event']],
    ['The by-election will be held on 5 May.', ['2023-05-05 event']],
    ['The next meeting is on 5 May at 6.30pm in Rugby.', ['2023-05-05 18:30 event']],
    ['The next meeting: 5 May, 10.30am to 4pm', ['2023-05-05 10:30 event']],
    ['We shall debate this again on 5 May.', ['2023-05-05 event']],
    ['The working group reports to us on 5 May.', ['2023-05-05 publication']],
    ['The committee will decide on 5 May.', ['2023-05-05 event']],
    ['Consultation: 5 May to 9 June', ['2023-05-05/2023-06-09 window']],
    ['The selection will run from 5 May to 9 June.', ['2023-05-05/2023-06-09 window']],
    ['Branches can nominate from 5 May until 9 June.', ['2023-05-05/2023-06-09 window']],
    ['The new system has been in place since 5 May.', ['2022-05-05 background']],
    ['Membership has fallen since 5 May.', ['2022-05-05 background']],
    ['The rules were changed on 5 May.', ['2022-05-05 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads limits, beginnings and happenings', () => {
  it.each([
    ['Booking closes 23 January.', ['2023-01-23 deadline']],
    ['Book before 23 January for the cheaper rate.', ['2023-01-23 deadline']],
    ['Tickets at the early rate until 23 January.', ['2023-01-23 deadline']],
    ['CLPs have to 23 January to nominate.', ['2023-01-23 deadline']],
    ['CLPs have until 5pm Monday 23 January to nominate.', ['2023-01-23 17:00 deadline']],
    ['CLPs must tell us of their choice by 5pm on 23 January.', ['2023-01-23 17:00 deadline']],
    ['Nominating meetings have to take place before 23 January.', ['2023-01-23 deadline']],
    ['Nominating meetings can be held from 9 January to 23 January.', ['2023-01-09/2023-01-23 window']],
    ['Nominating meetings may be held up to and including 23 January.', ['2023-01-23 deadline']],
    ['Ballots will hit doormats from 23 January.', ['2023-01-23 opens']],
    ['Emails with voting links start going out on 23 January.', ['2023-01-23 opens']],
    ['The vote opens at midday on 23 January for three weeks.', ['2023-01-23 12:00 opens']],
    ['Voting is under way and ends on 23 January.', ['2023-01-23 deadline']],
    ['Voting is under way until 23 January.', ['2023-01-23 deadline']],
    ['The portal shuts at 11.59pm on 23 January.', ['2023-01-23 23:59 deadline']],
    ['To vote you must have been a member since 23 July.', ['2022-07-23 background']],
    ['To vote you must be a member by 23 January.', ['2023-01-23 deadline']],
    ['Arrears must be cleared by 23 January.', ['2023-01-23 deadline']],
    ['Rule changes: 23 January', ['2023-01-23 event']],
    ['Results on 23 January.', ['2023-01-23 event']],
    ['Result: 23 January', ['2023-01-23 event']],
    ['Results will follow on 23 January.', ['2023-01-23 event']],
    ['She starts work on 23 January.', ['2023-01-23 opens']],
    ['The manifesto will be launched on 23 January.', ['2023-01-23 opens']],
    ['The Clause V meeting is on 23 January.', ['2023-01-23 event']],
    ['The report will be with us by 23 January.', ['2023-01-23 deadline']],
    ['The report will be published by 23 January.', ['2023-01-23 publication']],
    ['The draft goes to the Joint Policy Committee on 23 January.', ['2023-01-23 event']],
    ['It will be signed off at the NEC on 23 January.', ['2023-01-23 event']],
    ['The paper will be back on 23 January.', ['2023-01-23 event']],
    [
      'Nominations opened on 21 November and will close on 23 January.',
      ['2022-11-21 opens', '2023-01-23 deadline'],
    ],
    [
      'Nominations, open since 21 November, close on 23 January.',
      ['2022-11-21 background', '2023-01-23 deadline'],
    ],
    [
      'The consultation, launched on 21 November, closes on 23 January.',
      ['2022-11-21 opens', '2023-01-23 deadline'],
    ],
    ['Efforts now turn to 4 May.', ['2023-05-04 event']],
    ['All eyes are on 4 May.', ['2023-05-04 event']],
    ['We have five months until 4 May.', ['2023-05-04 deadline']],
    ['In the run-up to 4 May we shall visit every ward.', ['2023-05-04 deadline']],
    ['After 4 May the group will choose a leader.', ['2023-05-04 event']],
    ['Following the elections on 4 May the group will choose a leader.', ['2023-05-04 event']],
    ['The elections of 4 May will decide.', ['2023-05-04 event']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('reads dates of comparison', () => {
  it.each([
    ['Turnout was up on 2017 and on 2012.', ['2017 background', '2012 background']],
    ['We are twelve points up on May 2021.', ['2021-05 background']],
    ['That is 900 more than in December last year.', ['2021-12 background']],
    ['In the year to October we grew by 900.', ['2022-10 background']],
    ['At 31 October we had 900 members.', ['2022-10-31 event']],
    ['It is the best result since 2012.', ['2012 background']],
    ['The seat has been Tory since 1979.', ['1979 background']],
    ['From 2010 to 2015 the council was hung.', ['2010 background', '2015 background']],
    ['The 2010-15 parliament was mentioned.', []],
    ['Between 2017 and 2019 we lost it.', ['2017 background', '2019 background']],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});

describe('forms of words that tell the kind', () => {
  it.each([
    ['Conference closes at lunchtime on Wednesday 8 March.', 'event'],
    ['The youth conference ends on 8 March.', 'event'],
    ['The summer school itself finishes on 8 July.', 'event'],
    ['Booking for conference closes on 8 March.', 'deadline'],
    ['The survey after the conference ends on 8 March.', 'deadline'],
    ['Four canvass weekends start on 7/8 January.', 'event'],
    ['The regional weekends begin on 4/5 March.', 'event'],
    ['Our weekend starts on 14/15 January.', 'event'],
    ['Ward meetings start in March/April.', 'opens'],
    ['Voting after the weekend starts on 4 March.', 'opens'],
    ['The fees paper was deferred until March.', 'event'],
    ['A rota for cleaning: held over to 4 March.', 'event'],
    ['The rest was remitted to the March meeting.', 'event'],
    ['Bids can be put in until March.', 'deadline'],
    ['The survey was extended until 4 March.', 'deadline'],
    ['The boundary reports are due on 4 March.', 'publication'],
    ['The first proposals are expected in March.', 'publication'],
    ['Our findings are now due on 4 March.', 'publication'],
    ['Motions are due on 4 March.', 'deadline'],
    ['Two hundred visitors are expected in March.', 'event'],
    ['Comments are taken for six weeks, to 4 March.', 'deadline'],
    ['The list is on show for ten days, up to 4 March.', 'deadline'],
    ['Views are sought for two months to 4 March.', 'deadline'],
    ['We drove for six hours to a fair on 4 March.', 'event'],
    ['She was chair for two years before coming back on 4 March.', 'event'],
    ['The panel agreed a backstop of 4 March.', 'deadline'],
    ['The long-stop is 4 March.', 'deadline'],
    ['There is a back-stop on 4 March.', 'deadline'],
    ['The bus will not stop on 4 March.', 'event'],
    ['The long march is on 4 March.', 'event'],
    ['Proxy vote: apply by – 4/3, 5pm', 'deadline'],
    ['Bring your forms in by: 4 March', 'deadline'],
    ['Stalls can be booked until – 4 March', 'deadline'],
    ['Supper by the river – 4 March', 'event'],
    ['A walk led by Tess Orme – 4 March', 'event'],
  ])('%s is a %s', (sentence, kind) => {
    expect(datesIn(sentence)[0]?.kind).toBe(kind);
  });
});

describe('forms of words met in press, union and election pages', () => {
  it.each([
    // What comes after "before", "after", "once" belongs to another clause.
    [
      'Forms are sent to members on 19 May, before voting closes on 12 June.',
      ['2023-05-19 opens', '2023-06-12 deadline'],
      'ballot',
    ],
    ['Ballots will also begin to be dispatched to members on 19 May.', ['2023-05-19 opens'], 'ballot'],
    ['Ballot papers will be sent to members in mid-May.', ['2023-05~ opens'], 'ballot'],
    ['Despatch of ballot papers: 19 May', ['2023-05-19 opens'], 'ballot'],
    ['First day to issue new papers: 19 May', ['2023-05-19 opens'], 'ballot'],
    ['The minutes will be sent to members on 19 May.', ['2023-05-19 publication'], 'ballot'],
    ['The last day for papers is 19 May.', ['2023-05-19 deadline'], 'ballot'],
    // The year that names an event; the roll of those who may vote.
    ['Results come shortly before the 2023 spring conference.', ['2023 event'], 'year'],
    ['They decide ahead of the 2023 local elections.', ['2023 event'], 'year'],
    ['It is wanted by the 2023 AGM.', ['2023 event'], 'year'],
    ['It must be ready before 2023.', ['2023 deadline'], 'year'],
    ['The fee changes from the 2023 conference.', ['2023 opens'], 'year'],
    ['Members on the register as of 28 July will be entitled to vote.', ['2023-07-28 deadline'], 'roll'],
    ['All who are members as at 5 January can nominate.', ['2023-01-05 deadline'], 'roll'],
    ['Members as of 1 May 2023 are eligible.', ['2023-05-01 deadline'], 'roll'],
    ['As of 1 May the fee is £5.', ['2023-05-01 opens'], 'roll'],
    ['As of 31 October we had 900 members.', ['2022-10-31 background'], 'roll'],
    ['You must have joined by 5 April to have a vote.', ['2022-04-05 deadline'], 'roll'],
    // Limits.
    ['Buy your ticket by next Monday 9 January.', ['2023-01-09 deadline'], 'limit'],
    ['The final date for comments is 9 January.', ['2023-01-09 deadline'], 'limit'],
    ['9 January – final date for late motions', ['2023-01-09 deadline'], 'limit'],
    ['A clerk will be elected by the end of next month.', ['2023-01 deadline'], 'limit'],
    ['It was followed by a supper on 4 March.', ['2022-03-04 event'], 'limit'],
    ['Supper is on Friday 9 December at the Lane Hall, Dover Close, E15.', ['2022-12-09 event'], 'limit'],
    ['The rota was postponed until the New Year.', ['2023-01~ event'], 'limit'],
    // Beginnings.
    ['Conference will start promptly on Monday 6 March.', ['2023-03-06 event'], 'begin'],
    ['The ballot opens week commencing 9 January.', ['2023-01-09/2023-01-15 opens'], 'begin'],
    ['Passes go on sale on 14 March.', ['2023-03-14 opens'], 'begin'],
    ['Cards delivered | From Saturday 25 March', ['2023-03-25 opens'], 'begin'],
    ['Cards delivered | Saturday 25 March', ['2023-03-25 event'], 'begin'],
    ['She opened on the May elections.', ['2023-05 event'], 'begin'],
    // Publications.
    ['The chair will mention her plan on 9 May.', ['2023-05-09 event'], 'out'],
    ['They will be publishing a plan on 9 May.', ['2023-05-09 publication'], 'out'],
    ['Motions will be sent by post on 9 May.', ['2023-05-09 publication'], 'out'],
    ['The panel reports its findings in May.', ['2023-05 publication'], 'out'],
    ['Canvassers are wanted for the last weekend of April.', ['2023-04-29/2023-04-30 event'], 'out'],
    // Past.
    ['8 June – 2 August 2022: consultation (now closed)', ['2022-06-08/2022-08-02 window'], 'past'],
    ['In the first nine months of the year 900 joined.', ['2022-01/2022-09 background'], 'past'],
  ])('%s', (text, facts) => {
    expect(readDiary(text)).toEqual(facts);
  });
});
