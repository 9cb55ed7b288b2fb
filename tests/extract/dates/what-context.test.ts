import { describePhrases } from './phrase-table.ts';

describePhrases({
  'a title over what says too little': {
    says: [
      [
        'Mansfield\nDeadline: 12 January\nSelection: 10 February',
        'Mansfield: deadline',
        'Mansfield: selection',
      ],
      ['Subscriptions\nI shall ask on 5 May 2023.', 'Subscriptions: I shall ask'],
      ['Women’s conference\nThe next is in person, 5 May 2023.', 'Women’s conference: next is in person'],
      ['Campaign days\nThe dates are:\n9 February\n8 March', 'Campaign days', 'Campaign days'],
    ],
    not: [
      ['Mansfield\nThe fair opens on 12 January.', 'fair opens'],
      ['Subscriptions\nThe choir sings on 5 May 2023.', 'choir sings'],
    ],
  },
  'a subject from the text before': {
    says: [
      [
        'The papers will reach you in June. They have to be back by 5 May 2023.',
        'papers reach you',
        'papers have to be back',
      ],
      ['Our choir school is in Ripley. Book by 5 May 2023.', 'Our choir school: book'],
      [
        'Christmas quiz - a treat for all.\nPut it in your diary: Friday 9 December at Vicar Hall',
        'Christmas quiz',
      ],
    ],
    not: [
      ['The papers are long. Branches have to be told by 5 May 2023.', 'Branches to be told'],
      ['Our choir school is in Ripley. Book clubs meet on 5 May 2023.', 'Book clubs meet'],
    ],
  },
});
