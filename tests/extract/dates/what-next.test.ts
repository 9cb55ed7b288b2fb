import { describePhrases } from './phrase-table.ts';

describePhrases({
  'a second verb of one subject': {
    says: [
      ['The survey opens on 8 April 2023 and closes on 5 May 2023.', 'survey opens', 'survey closes'],
      ['Voting starts on 8 April 2023, then ends on 5 May 2023.', 'Voting starts', 'Voting ends'],
      ['The fair opens at noon on 8 April 2023 and will close on 9 April 2023.', 'fair opens', 'fair closes'],
    ],
    not: [
      [
        'The survey opens on 8 April 2023 and the count starts on 5 May 2023.',
        'survey opens',
        'count starts',
      ],
      ['Doors open on 8 April 2023 before the choir meets on 9 April 2023.', 'Doors open', 'choir meets'],
    ],
  },
  'a clause of its own': {
    says: [
      [
        'Forms go out on 8 April 2023, with the ballot closing on 5 May 2023.',
        'Forms go out',
        'ballot closing',
      ],
      [
        'Papers go out on 8 April 2023, before voting closes on 5 May 2023.',
        'Papers go out',
        'voting closes',
      ],
      ['The choir meets on 8 April 2023 and the band plays on 5 May 2023.', 'choir meets', 'band plays'],
    ],
    not: [
      ['The choir meets on 8 April 2023 and 5 May 2023.', 'choir meets', 'choir meets'],
      ['The choir meets on 8 April 2023, then on 5 May 2023.', 'choir meets', 'choir meets'],
    ],
  },
  'one thing on another day': {
    says: [
      ['The fair on 8 April 2023 has been put back to 5 May 2023.', 'fair', 'fair'],
      ['The youth fair of 8 April 2023 is moved to 5 May 2023.', 'youth fair', 'youth fair'],
      ['The choir meets on 8 April 2023, after that it’s 5 May 2023.', 'choir meets', 'choir meets'],
    ],
    not: [
      ['The fair is on 8 April 2023 and stalls move out on 5 May 2023.', 'fair', 'stalls move out'],
      ['The fair is on 8 April 2023; papers change hands on 5 May 2023.', 'fair', 'papers change hands'],
    ],
  },
  'a word that stands for a noun before': {
    says: [
      ['Early drafts are due on 8 April 2023 and final ones on 5 May 2023.', 'Early drafts', 'final drafts'],
      [
        'There is a by-election in Ripley on 8 April 2023 and another in Belper on 5 May 2023.',
        'by-election in Ripley',
        'by-election in Belper',
      ],
      ['Early plans are due on 8 April 2023 and revised ones on 5 May 2023.', 'Early plans', 'revised plans'],
    ],
    not: [
      ['Drafts are due on 8 April 2023 and final plans on 5 May 2023.', 'Drafts', 'final plans'],
      ['The choir meets on 8 April 2023 and another choir on 5 May 2023.', 'choir meets', 'another choir'],
    ],
  },
  'a name or a way beside the date': {
    says: [
      [
        'Regional days: Leeds 8 April 2023, Cardiff 5 May 2023',
        'Regional days: Leeds',
        'Regional days: Cardiff',
      ],
      [
        'Cards will arrive by e-mail on 8 April 2023 and by post on 5 May 2023.',
        'Cards arrive by e-mail',
        'Cards arrive by post',
      ],
      ['Papers go out on 8 April 2023, with the result on 5 May 2023.', 'Papers go out', 'Papers: result'],
    ],
    not: [
      [
        'The choir meets on 8 April 2023, Ripley choir sings on 5 May 2023.',
        'choir meets',
        'Ripley choir sings',
      ],
      ['Cards go out on 8 April 2023 and posters on 5 May 2023.', 'Cards go out', 'Cards: posters'],
    ],
  },
});
