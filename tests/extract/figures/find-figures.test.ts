import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

const first = (text: string) => factsIn(text).figures[0];

describe('what is said of a figure', () => {
  it.each([
    ['Some 40 members came.', 'about'],
    ['There were 40 or so at the meeting.', 'about'],
    ['20-odd motions came in.', 'about'],
    ['An estimated 3,000 people marched.', 'about'],
    ['Roughly one in five voted.', 'about'],
    ['Nearly 300 members came.', 'almost'],
    ['Close to £2m was raised.', 'almost'],
    ['More than 300 members came.', 'over'],
    ['Just over 300 members came.', 'over'],
    ['At least 300 members came.', 'over'],
    ['No fewer than 90 councils are up.', 'over'],
    ['It lists 300+ members.', 'over'],
    ['Up to 250 visitors can sit.', 'under'],
    ['No more than 300 members came.', 'under'],
    ['Just under 40% voted.', 'under'],
    ['Membership has fallen below 400,000.', 'under'],
    ['Send two sides at most.', 'under'],
    ['Bring ten copies or more.', 'over'],
    ['Approx £410k a year.', 'about'],
    ['The sum may go up to £9,000.', null],
    ['It may cost up to £9,000.', 'under'],
    ['All 300 members came.', null],
    ['Staff handed over 300 keys to members.', null],
  ])('%s is said as %s', (text, hedge) => {
    expect(first(text)?.hedge).toBe(hedge);
  });

  it.each([
    ['Turnout was up eight per cent.', 'up'],
    ['There are 500 new members.', 'up'],
    ['New joiners: 14,200 since May.', 'up'],
    ['We won 20 seats, up from 13.', 'up'],
    ['Our share was 31%, two points up on before.', 'up'],
    ['They finished with four seats gained.', 'up'],
    ['Turnout was down eight per cent.', 'down'],
    ['They lost 40 seats.', 'down'],
    ['The deficit was cut by £3m.', 'down'],
    ['Turnout dropped six per cent overall, but gains came.', 'down'],
    ['The lead has narrowed from 12 points.', 'down'],
    ['We had 4,000 fewer than a year ago.', 'down'],
    ['+536 councillors.', 'up'],
    ['We have 900 members aged under 27, down from 1,100.', 'down'],
    ['Staff are 388 (395 in March).', 'down'],
    ['Income was £3.2m (£2.7m in 2022).', 'up'],
    ['There were 5 losses, after gains.', 'down'],
    ['Turnout was eight per cent, more on that below.', 'none'],
    ['He needs 30 posters up by the weekend.', 'none'],
    ['Turnout was eight per cent.', 'none'],
    ['Sign up for £3.', 'none'],
    ['A panel of three drew up the list.', 'none'],
    ['Up to 250 visitors can sit.', 'none'],
    ['Some 90 councils are up for election.', 'none'],
  ])('%s goes %s', (text, direction) => {
    expect(first(text)?.direction).toBe(direction);
  });

  it.each([
    ['Staff went from 410 to 365.', 'down'],
    ['The seat limit goes from 11 to 25 members.', 'up'],
  ])('%s: the second number is told beside the first', (text, direction) => {
    expect(factsIn(text).figures[1]?.direction).toBe(direction);
  });

  it.each([
    ['It has 54,000 new members in the region.', 'new members'],
    ['We put £90k in the training fund that branches can draw on.', 'training fund'],
    ['Our raffle makes £900 a year.', 'Our raffle makes'],
    ['Of them 12 were blank, giving 900 valid votes and a turnout of 32%.', 'turnout', 2],
    ['They found that the board, at 30 in size, was unwieldy.', 'board'],
    ['She said that membership was now 812.', 'membership'],
    ['We upheld 4 of the 6 appeals.', 'appeals'],
  ])('%s is labelled in its own words: %s', (text, label, at = 0) => {
    expect(factsIn(text).figures[at]?.label).toBe(label);
  });
});

describe('which way a figure goes, across a clause', () => {
  it.each([
    ['We took £40m but costs were higher.', 'none'],
    ['The fair made £300 but fewer came.', 'none'],
    ['There were 90 stalls but prices rose.', 'none'],
    ['Rates rise by inflation, 4%, in May.', 'up'],
    ['The rent falls again, 5%, in May.', 'down'],
    ['Fees grow with wages, 3%, in May.', 'up'],
    ['812 cases were heard in the spring, down from 900 before.', 'down'],
    ['450 motions came by post, up from 300.', 'up'],
    ['96 members sat through it, down from 120.', 'down'],
    ['We had 700 fewer contacts than we hoped for.', 'down'],
    ['The board pays half the fare, up to £60.', 'none'],
    ['The gap is 6 per cent, it was 8 in 2011.', 'down'],
    ['Membership is 300,000 against 250,000 last May.', 'up'],
    ['We have 900 members, of whom 12 owe; it was 1,000 a year ago.', 'down'],
    ['We sent 40 letters against 12 bad plans.', 'none'],
    ['There was a loss of 40 seats.', 'down'],
    ['All 40 seats are up.', 'none'],
    ['More than 90 seats are up in 24 councils.', 'none'],
    ['The surplus of £22m breaks down as follows.', 'none'],
    ['They were runners-up in more than 100 seats.', 'none'],
    ['812 cases were heard over the whole spring, sent down from the north.', 'none'],
    ['812 cases were heard this spring, 95 of them late, and 12 set down from the list.', 'none'],
  ])('%s goes %s', (text, direction) => {
    expect(first(text)?.direction).toBe(direction);
  });

  it.each([
    ['There are 30 women’s branches.', 0, 'count'],
    ['There are 30 members’ stalls.', 0, 'count'],
    ['There are 12 carers’ places.', 0, 'count'],
    ['There are 30 women.', 0, 'people'],
    ['There are 30 women here.', 0, 'people'],
    ['Wards won 9 seats with shortlists of at least 4.', 1, 'people'],
    ['We won 9 seats with panels of up to 5.', 1, 'people'],
    ['We won 9 seats with teams of 7.', 1, 'people'],
    ['We won 9 seats and lost at least 4.', 1, 'seats'],
    ['We won 9 seats out of 40.', 1, 'seats'],
    ['9,000 ballot papers were posted and 2,100 came back.', 1, 'count'],
    ['We had 90 cases and 40 were upheld.', 1, 'count'],
    ['We sent 90 forms and 40 were returned.', 1, 'count'],
    ['We sent 90 forms to 40 members.', 1, 'people'],
    ['We have 90 members and 40 came back.', 1, 'people'],
    ['The list has 96 names.', 0, 'people'],
    ['All 30 names are known.', 0, 'people'],
    ['It took 40 names on a list.', 0, 'people'],
    ['Some 12 counties vote.', 0, 'councils'],
    ['Labour runs 12 counties.', 0, 'councils'],
    ['Five counties have elections.', 0, 'councils'],
    ['There were 12 county cricket games.', 0, 'count'],
    ['There were 12 named streets.', 0, 'count'],
    ['They won 30 seats across the two towns, a net gain of 12.', 2, 'seats'],
    ['Membership\n812 when we last looked.', 0, 'people'],
    ['Lifts\n812 when we last looked.', 0, 'count'],
    ['It must include at least one young candidate.', 0, 'people'],
  ])('%s counts, at %d, %s', (text, at, unit) => {
    expect(factsIn(text).figures[at]?.unit).toBe(unit);
  });
});
