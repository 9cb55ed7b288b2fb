import type { FoundDecision } from '../types.ts';

type Verb = FoundDecision['verb'];
/** A form of minutes and notes in bullets, which leave out the body, the article and "was". */
export type TerseForm = { verb: Verb; name: string; pattern: RegExp; needs: RegExp };

// What can be agreed or put off without anybody's saying who did it.
const THING = String.raw`(?:minutes|reports?|papers?|plans?|budgets?|accounts|drafts?|amendments?|amdts?|motions?|resolutions?|proposals?|recommendations?|timetables?|shortlists?|terms\sof\sreference|remainder|rest|statements?|standing\sorders|rules?|rule\schanges?|guidance|polic(?:y|ies)|appointments?|codes?|schemes?|structures?|process|procedures?|requests?|appeals?|programmes?|strategy|agenda|dates?|fees?|quorum|list)`;
// No finite verb and nobody who agrees stands before it.
const NO_VERB = String.raw`(?![^.;]{0,110}\b(?:was|were|is|are|has|have|had|be|been|being|we|I|they|he|she|it|who|which|that|everyone|everybody|nobody|all|not(?!\s(?:agreed|approved|accepted|carried))|if|as|once|when|until|after|members|unions|MPs|councils?|government)\b)`;
const AGREED = String.raw`suspended|frozen|waived|agreed|approved|adopted|endorsed|ratified|confirmed|passed|signed\soff`;
const REFUSED = String.raw`rejected|refused|turned\sdown|not\s(?:agreed|approved|accepted|carried)`;
const DEFERRED = String.raw`deferred|remitted|referred(?:\sback)?|held\sover|postponed|put\s(?:off|back)|carried\sover`;
const WITHOUT_VOTE = String.raw`(?:nem\.?\scon|unanimously|without\s(?:a\s)?(?:vote|debate|dissent|division)|by\sall|on\sthe\snod)`;
const ENDS = String.raw`(?=[,;(]|[.]?$|\s(?:${WITHOUT_VOTE}|with\s|subject\sto|as\s(?:amended|drafted|read|circulated)|after\s|for\s|by\s\d|\d))`;
const POSTS = 're-?appointed|re-?elected|co-opted|appointed|elected';
// A word in capitals inside a line that is not all in capitals.
const IN_CAPITALS = '(?<![A-Z]{3}\\s)(?<![A-Za-z])';
const CAPITALS_END = '(?![A-Za-z]|\\s[A-Z]{3}|\\s?:\\s{0,3}$)';
const MIXED = '^(?=[^a-z]{0,90}[a-z])[^\\n]{0,300}?';

const A_CAPITAL_WORD = /[A-Z]{4}/u;

const capitals = (verb: Verb, name: string, words: string): TerseForm => ({
  verb,
  name,
  needs: A_CAPITAL_WORD,
  pattern: new RegExp(`${MIXED}${IN_CAPITALS}(?:${words})${CAPITALS_END}`, 'u'),
});
const noted = (verb: Verb, name: string, words: string, after = ''): TerseForm => ({
  verb,
  name,
  needs: new RegExp(words, 'i'),
  pattern: new RegExp(
    String.raw`^${NO_VERB}(?:[^.;:]{0,90}\b)?${THING}\b[^.;:]{0,60}?\s(?:all\s|both\s|then\s)?(?:${words})${ENDS}|,\s(?:all\s|both\s)?(?:${words})\s${WITHOUT_VOTE}${after}`,
    'i',
  ),
});
const first = (verb: Verb, name: string, words: string, next: string, flags = 'i'): TerseForm => ({
  verb,
  name,
  needs: new RegExp(words, 'i'),
  pattern: new RegExp(String.raw`^(?:also\s|unanimously\s)?(?:${words})\s(?:${next})`, flags),
});

/**
 * In this order: "AGREED to run again", "Minutes of 3 May agreed, one correction", "Agreed to meet in May", "Auditors reappointed,
 * two years". They are tried after the forms of whole sentences.
 */
export const TERSE_FORMS: readonly TerseForm[] = [
  capitals(
    'rejected',
    'in capitals: refused',
    String.raw`NOT\s(?:AGREED|APPROVED|ACCEPTED|CARRIED|PASSED)|REJECTED|REFUSED|DEFEATED|TURNED\sDOWN|(?:LOST|FELL)(?=,?\s(?:by\s)?\d{1,2}\s?(?:-|–|to)\s?\d|[.,;]?$)`,
  ),
  capitals(
    'deferred',
    'in capitals: put off',
    String.raw`DEFERRED|REMITTED|REFERRED(?:\sBACK)?|HELD\sOVER|POSTPONED|PUT\s(?:OFF|BACK)`,
  ),
  capitals('appointed', 'in capitals: appointed', 'RE-?APPOINTED|APPOINTED|CO-OPTED|RE-?ELECTED'),
  capitals('asked', 'in capitals: asked', String.raw`(?:ASKED|INSTRUCTED|REQUESTED)(?=\s(?:for|to)\b)`),
  capitals(
    'agreed',
    'in capitals: agreed',
    'AGREED|APPROVED|ADOPTED|ENDORSED|CARRIED|RESOLVED|RATIFIED|ACCEPTED|CONFIRMED',
  ),
  noted('rejected', 'in note form: refused', REFUSED),
  noted('deferred', 'in note form: put off', DEFERRED),
  {
    verb: 'appointed',
    name: 'in note form: appointed',
    needs: new RegExp(POSTS, 'i'),
    pattern: new RegExp(
      String.raw`^${NO_VERB}(?!newly\b)[^.;:,]{3,60}\s(?:${POSTS})(?=[,(]|[.]?$|\s(?:as|for\s(?:an?|one|two|three|\d)|until|chair|vice|unopposed)\b)`,
      'i',
    ),
  },
  {
    verb: 'appointed',
    name: 'elected, with a colon',
    needs: /(?:elected|appointed|chosen)\s?:/i,
    pattern:
      /^(?:[A-Za-zÀ-ɏ’'-]{3,14}\s){0,4}?(?:[Rr]e-?)?(?:[Ee]lected|[Aa]ppointed|[Cc]hosen)\s?:\s(?:[A-ZÀ-Þ][a-zß-ÿ’'-]{1,15}\s){1,3}?[A-ZÀ-Þ]/u,
  },
  {
    verb: 'asked',
    name: 'in note form: asked',
    needs: /(?:asked|instructed|requested|mandated)\sto\b/i,
    pattern:
      /^(?:the\s)?(?:(?:gen(?:eral)?\s)?sec(?:retary)?|GS|treasurer|officers|staff|chair|agent|clerk|director|panel|head\soffice|region(?:al\soffices?)?)\s(?:asked|instructed|requested|mandated)\sto\s(?!comment\b)/i,
  },
  noted('agreed', 'in note form: agreed', AGREED),
  first(
    'rejected',
    'opens with it: refused',
    'rejected|refused|turned\\sdown',
    'an?\\s|the\\s|all\\s|requests?\\s|calls?\\s',
  ),
  first('deferred', 'opens with it: put off', DEFERRED, 'to\\s|until\\s|till\\s|pending\\s|the\\s|a\\s'),
  first(
    'appointed',
    'opens with it: appointed',
    '[Aa]ppointed|[Ee]lected|[Cc]o-opted|[Rr]e-?(?:elected|appointed)',
    '[A-ZÀ-Þ][a-zß-ÿ]|a\\s|two\\s|new\\s',
    'u',
  ),
  first(
    'agreed',
    'opens with it: agreed',
    'agreed|resolved|decided|approved|endorsed|adopted',
    `(?:not\\s)?to\\s|that\\s|the\\s|an?\\s|our\\s|${WITHOUT_VOTE}`,
  ),
];
