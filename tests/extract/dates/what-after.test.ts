import { describePhrases } from './phrase-table.ts';

describePhrases({
  'a place after the date': {
    says: [
      ['The fair is on 8 April 2023 in Ripley.', 'fair, Ripley'],
      ['The youth school is on 8 April 2023 at Hardwick Hall.', 'youth school, Hardwick Hall'],
      ['Annual fair, 8 April 2023, Ripley.', 'Annual fair, Ripley'],
    ],
    not: [
      ['Motions close on 8 April 2023 in Ripley.', 'Motions close'],
      ['The fair in Belper is on 8 April 2023 in Ripley.', 'fair in Belper'],
    ],
  },
  'what sets one of several days apart': {
    says: [
      [
        'The panel meets on 8 April 2023 (youth) and 5 May 2023 (women).',
        'panel meets: youth',
        'panel meets: women',
      ],
      [
        'The choir sings on 8 April 2023 (Leeds) and 5 May 2023 (Hull).',
        'choir sings: Leeds',
        'choir sings: Hull',
      ],
      [
        'Talks follow on 8 April 2023 (housing), 5 May 2023 (health).',
        'Talks follow: housing',
        'Talks follow: health',
      ],
    ],
    not: [
      ['The panel meets on 8 April 2023 (noon) and 5 May 2023 (tbc).', 'panel meets', 'panel meets'],
      ['The panel meets on 8 April 2023 (youth).', 'panel meets'],
    ],
  },
  'a condition and what to do': {
    says: [
      ['If nothing has come by 8 April 2023, please ring the office.', 'ring the office if nothing has come'],
      ['If you cannot come on 8 April 2023, tell the secretary.', 'tell the secretary if you cannot come'],
      [
        'Only one card goes to each house however if you get none by 8 April 2023 then please ring the office.',
        'ring the office if you get none',
      ],
    ],
    not: [
      ['If you vote by post, cards will be sent on 8 April 2023.', 'cards sent'],
      ['Tickets cost £8 if you book before 8 April 2023.', 'Tickets cost £8'],
    ],
  },
  'what follows the date': {
    says: [
      ['There are six months to go before the county election.', 'county election'],
      ['June 1st 2023, Hornsea: street stall', 'street stall, Hornsea'],
      ['18 March 2023 and 19 March 2023 – compositing', 'compositing', 'compositing'],
    ],
    not: [
      ['The choir sings on 8 April 2023 at the Hall.', 'choir sings'],
      ['Annual Conference 2023 will vote on it.', 'Annual Conference'],
    ],
  },
});
