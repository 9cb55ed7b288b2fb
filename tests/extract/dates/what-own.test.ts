import { describePhrases } from './phrase-table.ts';

describePhrases({
  'the clause that has the date': {
    says: [
      ['The rules were read out and the forms must be returned by 5 May 2023.', 'forms to be returned'],
      ['It is vital to be quick as forms must be returned by 5 May 2023.', 'forms to be returned'],
      ['As told in the letter, the panel will meet on 5 May 2023.', 'panel meets'],
      ['To be allowed to vote members must join by 5 May 2023.', 'members must join'],
      ['It is expected that interviews will take place on 5 May 2023.', 'interviews'],
    ],
    not: [
      [
        'Nominations for the board and others close on 5 May 2023.',
        'Nominations for the board and others close',
      ],
      ['Reports from Leeds and Hull will be read on 5 May 2023.', 'Reports from Leeds and Hull will be read'],
    ],
  },
  'an event named at the end of a clause': {
    says: [
      ['We stopped the plan for the fair being on 5 May 2023.', 'fair'],
      ['Labels must go before the printing deadline of 5 May 2023.', 'printing deadline'],
      [
        'The link with the unions will be at the heart of the debate at this year’s party conference in London on 5 May 2023.',
        'party conference, London',
      ],
    ],
    not: [
      [
        'The winner is named at a special conference on 5 May 2023.',
        'winner is named at a special conference',
      ],
      ['We met during the pay round (5 May 2023).', 'We met during the pay round'],
    ],
  },
  'what is put in between': {
    says: [
      [
        'Shortlists of ten are made by panels, with half of them women, on 5 May 2023.',
        'Shortlists of ten are made by panels',
      ],
      [
        'Following the loss of a member, who will be missed, we have a by-election on 5 May 2023.',
        'by-election',
      ],
      ['The youth ballot: ends 5 May 2023.', 'youth ballot ends'],
    ],
    not: [
      ['Ten names, with half of them women.  The panel meets on 5 May 2023.', 'panel meets'],
      ['The youth ballot: prizes given on 5 May 2023.', 'prizes given'],
    ],
  },
});
