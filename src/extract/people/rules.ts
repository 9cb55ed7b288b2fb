import type { PersonChange } from '../../core/reports/fact.ts';
import { NAME, NAMES, TWO_WORDS } from './name.ts';
import { BODY, CAPITAL_ROLE, ROLE, SHORT_ROLE } from './role.ts';

/**
 * A form of words that tells who has a role. Its patterns name what they read: `names` and `role`, or `body` that somebody sits on or
 * chairs; `left` is whom somebody replaces; `verb` decides the change where `change` is null. `needs`: where none of these words is in a sentence the
 * patterns, which take longer, are not tried. `lead`: a verb before the match, or only one with a colon, decides the change.
 */
export type PersonRule = {
  name: string;
  change: PersonChange | null;
  needs: RegExp;
  lead?: 'verb' | 'colon';
  patterns: readonly RegExp[];
};

const pattern = (source: string): RegExp => new RegExp(source, 'g');

const LY = String.raw`(?:(?:\w{3,14}ly|duly|also|then|now|both|all|again)\s){0,2}`;
const VERB =
  '(?<verb>(?:re-?)?elected|(?:re-?)?appointed|nominated|co-opted|chosen|named|confirmed|selected|picked)';
const DET = String.raw`(?:(?:the|an?|its|our|their|his|her)\s)?`;
const NEW_DET = '(?:the|our|its|their|The|Our|Its)';

/** The rule whose people are new to the body that meets, whatever it is called. */
export const WELCOMED = 'new members welcomed';

/** In this order; the first that tells of a name and a role counts. */
export const PERSON_RULES: readonly PersonRule[] = [
  {
    name: 'somebody replaces another',
    change: 'appointed',
    needs: /\b(?:replace[sd]?|succeed(?:s|ed)?|takes?\sover|took\sover)\b/,
    // "Nora Vane has replaced Tom Orme as chair", "Nora Vane will take over from Tom Orme as treasurer".
    patterns: [
      pattern(
        String.raw`(?<names>${NAME})\s(?:who\s)?(?:has\s|have\s|will\s|is\sto\s)?${LY}(?:replace[sd]?|succeed(?:s|ed)?|takes?\sover\sfrom|took\sover\sfrom)\s(?<left>${NAME})\sas\s${DET}(?<role>${ROLE})`,
      ),
    ],
  },
  {
    name: 'somebody will have the role',
    change: 'appointed',
    needs: /\b(?:take\sover|takes\sover|took\sover|will\s|is\sto\s|becomes?|became)/,
    // "Nora Vane will chair the rules panel", "Nora Vane takes over from Tom as chair", "Ilse Brandt is to be treasurer".
    patterns: [
      pattern(
        String.raw`(?<names>${NAMES})\s(?:(?:will|is\sto)\s${LY}(?:be|become|serve\sas|act\sas|take\sover(?:\sfrom\s[\w’'-]{2,20})?\sas)|takes\sover(?:\sfrom\s[\w’'-]{2,20})?\sas|took\sover(?:\sfrom\s[\w’'-]{2,20})?\sas|becomes|has\sbecome)\s${DET}(?:new\s|next\s)?(?<role>${ROLE})`,
      ),
      pattern(
        String.raw`(?<names>${NAME})\s(?:will|is\sto)\s${LY}(?<chairs>(?:co-)?chair)\s(?<body>${BODY})`,
      ),
      pattern(
        String.raw`(?:will|is\sto)\shave\s(?<names>${NAME})(?:\s\([^)]{2,40}\))?\sas\s${DET}(?<role>${ROLE})`,
      ),
    ],
  },
  {
    name: 'somebody was put in the role',
    change: null,
    needs: /\b(?:elected|appointed|nominated|co-opted|chosen|named|confirmed|selected|picked)\b/,
    // "Nora Vane was re-elected unopposed as chair", "We elected Nora Vane as chair", "He has nominated Nora Vane for treasurer".
    patterns: [
      pattern(
        String.raw`(?<names>${NAMES}),?\s(?:was|were|has\sbeen|have\sbeen|is|are)\s${LY}${VERB}\s(?:unopposed\s|unanimously\s)?(?:as\s|to\sbe\s|to\sserve\sas\s|for\s)?${DET}(?:new\s|next\s)?(?<role>${ROLE})`,
      ),
      pattern(
        String.raw`\b${VERB}\s(?<names>${NAME})(?:\s\([^)]{2,40}\))?,?\s(?:unopposed\s)?(?:(?:as|to\sbe|to\sserve\sas|for)\s${DET}(?:new\s|next\s)?|the\s|our\s|its\s)?(?<role>${ROLE})`,
      ),
    ],
  },
  {
    name: 'somebody was put on a body',
    change: null,
    needs: /\b(?:elected|appointed|co-opted)\b/,
    // "Nora Vane was appointed to the rules panel", "We co-opted Ilse Brandt onto the board".
    patterns: [
      pattern(
        String.raw`(?<names>${NAMES})\s(?:was|were|has\sbeen|have\sbeen|is|are)\s${LY}${VERB}\s(?:on)?to\s(?<body>${BODY})`,
      ),
      pattern(String.raw`\b${VERB}\s(?<names>${NAMES})\s(?:on)?to\s(?<body>${BODY})`),
    ],
  },
  {
    name: 'somebody as an officer',
    change: null,
    lead: 'verb',
    needs: /\sas\s/,
    // "and Ilse Brandt as vice-chair", "with Nora Vane (youth rep) as chair", "Nora Vane spoke as campaign coordinator".
    patterns: [
      pattern(
        String.raw`\b(?:with|and|have|has|had|,)\s(?<names>${NAME})(?:\s\([^)]{2,40}\))?\sas\s${DET}(?<role>${ROLE})`,
      ),
      pattern(
        String.raw`(?<names>${NAME})(?:[’']s\s(?:\w{4,12}\s)?report|\s(?:reported|spoke|reported\sback|was\sthanked|continues|continued|stays|remains|serves|will\scontinue|will\sstay|will\sserve))\s(?:on\s)?as\s${DET}(?<role>${ROLE})`,
      ),
    ],
  },
  {
    name: 'somebody leaves the role',
    change: 'leaves',
    needs: /\b(?:step|stand|stood|resign|retir|leav|left)/,
    // "Nora Vane steps down as treasurer", "Tom Orme has resigned from the post of chair".
    patterns: [
      pattern(
        String.raw`(?<names>${NAMES}),?\s(?:who\s)?(?:(?:is|are|was|has|have|will|will\sbe|had|announced\sthat\s(?:he|she|they)\s(?:is|are|was|were|will\sbe))\s)?${LY}(?:stepping\sdown|stepped\sdown|steps?\sdown|standing\sdown|stands?\sdown|stood\sdown|resign(?:s|ed|ing)?|retir(?:es?|ed|ing)|leav(?:es?|ing)|left)\s(?:as|from\sbeing|from\s(?:the|his|her|their)\s(?:post|role|office|position)\s(?:of|as))\s${DET}(?<role>${ROLE})`,
      ),
      pattern(
        String.raw`(?<names>${NAME})[’']s\s(?:resignation|retirement|departure)\sas\s${DET}(?<role>${ROLE})`,
      ),
    ],
  },
  {
    name: WELCOMED,
    change: 'holds',
    needs: /\b[Nn]ew\s(?:[\w-]{2,14}\s){0,2}members\b/,
    // "welcomed new members Nora Vane and Tom Orme", "Nora Vane and Tom Orme were welcomed as new members".
    patterns: [
      pattern(
        String.raw`\b(?:[Nn]ew)\s(?:NEC\s|committee\s|branch\s|board\s)?(?<role>members?(?:\sof\s(?:the\s)?[\w’'-]{2,20}(?:\s[\w’'-]{2,20}){0,3}?)?),?\s(?<names>${NAMES})`,
      ),
      pattern(
        String.raw`(?<names>${NAMES})(?:\s(?:was|were)\swelcomed)?\sas\s(?:the\s|our\s|its\s|a\s)?new\s(?:NEC\s|committee\s|branch\s|board\s)?(?<role>members?(?:\sof\s(?:the\s)?[\w’'-]{2,20}(?:\s[\w’'-]{2,20}){0,3})?)`,
      ),
    ],
  },
  {
    name: 'somebody new in the role',
    change: null,
    needs: /\b(?:[Nn]ew|[Nn]ewly|[Ii]ncoming|[Oo]utgoing)\s/,
    // "Nora Vane, the new general secretary", "our newly elected chair, Nora Vane"
    patterns: [
      pattern(
        String.raw`(?<names>${NAME}),\s(?:who\sis\s)?${NEW_DET}\s(?<verb>new(?:ly\s(?:re-)?(?:elected|appointed))?|incoming|outgoing)\s(?<role>${ROLE})`,
      ),
      pattern(
        String.raw`\b(?:${NEW_DET}\s)?(?<verb>[Nn]ew(?:ly\s(?:re-)?(?:elected|appointed))?|[Ii]ncoming|[Oo]utgoing)\s(?<role>${SHORT_ROLE}(?:\s(?:of|for)\sthe\s[\w’'-]{2,20}(?:\s[\w’'-]{2,20}){0,3})?),?\s(?<names>${NAME})`,
      ),
    ],
  },
  {
    name: 'a row of officers',
    change: null,
    lead: 'colon',
    needs: /^[^.]{2,60}(?::|\s[–—-])\s[A-ZÀ-Þ]/,
    // "Vice-chair: Nora Vane", "Treasurer – Ilse Brandt"
    patterns: [pattern(String.raw`^(?<role>${ROLE})\s?(?::|–|—|-)\s(?<names>${NAMES})(?=\s?(?:[.,;(]|$))`)],
  },
  {
    name: 'the role after the name',
    change: null,
    lead: 'verb',
    needs: /[,(]/,
    // "Nora Vane (chair)", "Tom Orme, our treasurer, said"
    patterns: [
      pattern(String.raw`(?<names>${NAME})\s\((?:the\s|our\s|its\s)?(?<role>${ROLE})\)`),
      pattern(
        String.raw`(?<names>${NAME}),\s(?:who\sis\s)?(?:the\s|our\s|its\s)?(?<role>${ROLE})(?=,|\.$|;|\sand\s[A-ZÀ-Þ])`,
      ),
    ],
  },
  {
    name: 'the role before the name',
    change: null,
    lead: 'colon',
    needs: /[a-z]\s[A-ZÀ-Þ]/,
    // "General Secretary Nora Vane reported", "Director of Digital Tom Orme said", "chair Ilse Brandt"
    patterns: [
      pattern(
        String.raw`(?<![\w’'-])(?<role>${CAPITAL_ROLE}),?\s(?<names>${TWO_WORDS})(?=[’']s\b|[,.;:)]|\s[a-z(]|$)`,
      ),
    ],
  },
  {
    name: 'somebody chairs a body',
    change: 'holds',
    needs: /\bchair(?:s|ed|ing)\b/,
    // "Nora Vane chairs the rules panel", "the rules panel, chaired by Tom Orme"
    patterns: [
      pattern(
        String.raw`(?<names>${NAME})\s(?:who\s)?(?<chairs>(?:co-)?chairs|is\s(?:co-)?chairing)\s(?<body>${BODY})`,
      ),
      pattern(
        String.raw`(?<body>${BODY}),?\s(?:which\s)?(?:is\s|was\s|to\sbe\s|will\sbe\s)?(?<chairs>(?:co-)?chaired)\sby\s(?<names>${NAMES})`,
      ),
    ],
  },
];
