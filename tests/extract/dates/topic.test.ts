import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('what a date is about', () => {
  it.each([
    ['The National Policy Forum will meet on 4 March.', 'npf'],
    ['Shortlisting of the candidate is on 4 March.', 'selection'],
    ['Annual conference opens on 24 September 2023.', 'conference'],
    ['The leadership election ends on 4 March.', 'internal-election'],
    ['The by-election is on 4 March.', 'public-election'],
    ['Responses are due on 4 March.', 'consultation'],
    ['The treasurers’ course is on 4 March.', 'training'],
    ['The budget is due on 4 March.', 'finance'],
    ['It comes to the March NEC.', 'nec'],
    ['The jumble sale is on 4 March.', 'other'],
  ])('%s → %s', (sentence, topic) => {
    expect(datesIn(sentence)[0]?.topic).toBe(topic);
  });
});

describe('forms of words that tell the topic', () => {
  it.each([
    ['The levy was deferred until March.', 'nec'],
    ['The budget comes back in March.', 'nec'],
    ['We sit again on 4 March.', 'nec'],
    ['The levy paper returns to the executive on 4 March.', 'nec'],
    ['Next meetings: 4 March and 6 May, both in the training room.', 'nec'],
    ['The budget will be set on 4 March.', 'finance'],
    ['Trainees come back from their course on 4 March.', 'training'],
    ['The youth committee met for the first time on 4 March.', 'nec'],
    ['The audit committee has not met since 4 March.', 'nec'],
    ['The press committee met on 4 March.', 'nec'],
    ['Motions must be with the CAC by 4 March.', 'conference'],
    ['Late motions go to the CAC on 4 March.', 'conference'],
    ['An appeal is heard by the CAC on 4 March.', 'conference'],
    ['The CAC ballot ends on 4 March.', 'internal-election'],
    ['CAC nominations end on 4 March.', 'internal-election'],
    ['Boundary maps come out on 4 March.', 'consultation'],
    ['The revised proposals are out on 4 March.', 'consultation'],
    ['New boundaries are drawn on 4 March.', 'consultation'],
    ['Our marriage proposals supper is on 4 March.', 'other'],
    ['The parish bounds are walked on 4 March.', 'other'],
    ['The first action weekend is on 4 March.', 'public-election'],
    ['An action day is held on 4 March.', 'public-election'],
    ['Two action days follow on 4 March.', 'public-election'],
    ['The day of action is on 4 March.', 'other'],
    ['The weekend away is on 4 March.', 'other'],
  ])('%s → %s', (sentence, topic) => {
    expect(datesIn(sentence)[0]?.topic).toBe(topic);
  });
});

describe('words of each topic', () => {
  it.each([
    // Money that is not voted on in public.
    ['Grants are paid on 4 March.', 'finance'],
    ['The insurance premium is due on 4 March.', 'finance'],
    ['Expenses are settled on 4 March.', 'finance'],
    ['The grand opening is on 4 March.', 'other'],
    ['A cost-free walk is on 4 March.', 'other'],
    // Meetings of the body itself.
    ['The board meeting is on 4 March.', 'nec'],
    ['The executive meets again on 4 March.', 'nec'],
    ['The minutes go round on 4 March.', 'nec'],
    ['The board game night is on 4 March.', 'other'],
    ['The wooden board is painted on 4 March.', 'other'],
    // Conference papers.
    ['The preliminary agenda is out on 4 March.', 'conference'],
    ['Late motions close on 4 March.', 'conference'],
    ['The priorities ballot is on 4 March.', 'conference'],
    ['The agenda for the picnic is out on 4 March.', 'other'],
    ['Emotions run high on 4 March.', 'other'],
    // Who is to stand.
    ['Members choose on 4 March.', 'selection'],
    ['Five vacancies close on 4 March.', 'selection'],
    ['Anyone who wants to stand applies by 4 March.', 'selection'],
    ['The band stand opens on 4 March.', 'other'],
    ['Guests choose cakes on 4 March.', 'other'],
    // Elections of the body's own posts.
    ['Elections to this committee end on 4 March.', 'internal-election'],
    ['Elections to the board end on 4 March.', 'internal-election'],
    ['Delegate places are filled on 4 March.', 'internal-election'],
    ['Elections to the county council end on 4 March.', 'public-election'],
    ['The committee room opens on 4 March.', 'other'],
    // The steps that the law lays down for elections.
    ['Publication of notice of poll: 4 March', 'public-election'],
    ['Statement of persons nominated: 4 March', 'public-election'],
    ['Deadline for Voter Authority Certificates: 4 March', 'public-election'],
    ['Last day to apply to vote by proxy: 4 March', 'public-election'],
    ['Notice of closing: 4 March', 'other'],
    ['Travel agents open on 4 March.', 'other'],
    // What is sent in to conference is no consultation.
    ['Deadline for submission of motions: 4 March', 'conference'],
    ['Motions submission deadline: 4 March', 'conference'],
    ['Submissions close on 4 March.', 'consultation'],
    // Sessions that teach.
    ['A briefing for new agents is on 4 March.', 'training'],
    ['The leadership programme starts on 4 March.', 'training'],
    ['Briefing sessions follow on 4 March.', 'training'],
    ['It was a brief walk on 4 March.', 'other'],
    ['The winter school is on 4 March.', 'training'],
    ['NEC: 4 March, 6 May', 'nec'],
    ['The group leader speaks on 4 March.', 'other'],
    ['The television programme is on 4 March.', 'other'],
  ])('%s → %s', (sentence, topic) => {
    expect(datesIn(sentence)[0]?.topic).toBe(topic);
  });
});

describe('dates of one list', () => {
  it.each([
    ['The next NEC is on 4 March at 10.30, after that it’s 6 May and 8 July.', ['nec', 'nec', 'nec']],
    ['The treasurers’ course is on 4 March and 6 May.', ['training', 'training']],
    ['Annual conference sits on 4 March, then on 6 May.', ['conference', 'conference']],
    ['The NPF meets on 4 March and the treasurers’ course is on 6 May.', ['npf', 'training']],
    ['Conference is on 4 March; budgets are set by 6 May.', ['conference', 'finance']],
  ])('%s', (sentence, topics) => {
    expect(datesIn(sentence).map(({ topic }) => topic)).toEqual(topics);
  });
});

describe('headings and whole reports', () => {
  it('takes the topic from a numbered heading in capitals', () => {
    const text =
      '5. FINANCE\n- Adverts go out on 4 March.\n6. CONFERENCE, Hull 5-7 May\n- Passes on 6 April.';
    expect(datesIn(text).map(({ topic }) => topic)).toEqual(['finance', 'conference', 'conference']);
  });

  it.each([
    [
      'a report of one selection',
      'The selection of our candidate. Selecting a candidate takes weeks. Candidates are shortlisted.\n\nNominations close\t4 March',
      'selection',
    ],
    [
      'a report of an election of our own',
      'The NEC elections are near. Our own elections take weeks.\n\nNominations close\t4 March',
      'internal-election',
    ],
  ])('nominations in %s', (_, text, topic) => {
    expect(datesIn(text)[0]?.topic).toBe(topic);
  });
});
