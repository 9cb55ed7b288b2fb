import { describePhrases } from './phrase-table.ts';

describePhrases({
  'what ends or comes out by its date': {
    says: [
      ['The ballot runs until 5 May 2023.', 'ballot ends'],
      ['The survey is open until 5 May 2023.', 'survey closes'],
      ['The papers are not published until 5 May 2023.', 'papers published'],
      ['The board does not meet until 5 May 2023.', 'board meets'],
    ],
    not: [
      ['Voting is open to all from 8 April 2023.', 'Voting is open to all'],
      ['The ballot runs well on 5 May 2023.', 'ballot runs well'],
    ],
  },
  'who has until then, and a deadline of that day': {
    says: [
      ['Branches have until 5 May 2023 to send in names.', 'Branches: send in names'],
      ['New members have up until 5 May 2023 to join.', 'New members: join'],
      ['The board set a deadline of 5 May 2023 for applications.', 'deadline for applications'],
      ['They agreed a closing date of 5 May 2023 for entries.', 'closing date for entries'],
    ],
    not: [
      ['Branches have a stall on 5 May 2023 to sell books.', 'Branches have a stall'],
      ['The deadline for applications is 5 May 2023.', 'deadline for applications'],
    ],
  },
});
