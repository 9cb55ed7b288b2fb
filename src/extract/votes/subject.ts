import { oneLine } from '../one-line.ts';

const MAX = 120;
// What is voted on stands before the verb ("An amendment … was defeated"), or after it ("voted 15 to 13 to pilot …").
const VERB =
  /\b(?:was|were|is)\s(?:\w{3,12}ly\s)?(?:discussed|defeated|lost|carried|passed|agreed|rejected|refused|not|turned|voted|approved|adopted)\b|:\s(?:carried|lost|defeated|agreed)|\b(?:carried|lost|fell|defeated)\b/i;
const RULING = /\b(?:rejected|agreed|approved|endorsed|voted(?:\sdown)?|adopted|turned\sdown|refused)\b/i;
// "(26 votes to 9)", "(17/9/2)", "by 16 votes to 11", "on a vote of 5 to 18 with two abstaining,".
const NUMBERS =
  /\([^)]{0,15}\d{1,4}(?:\svotes?)?\s?(?:-|–|\/|to|votes\sto)\s?\d{1,4}[^)]{0,40}\)|\b(?:by\s|on\sa\svote\sof\s)?\d{1,4}(?:\svotes?)?\s?(?:-|–|to|votes\sto)\s?\d{1,4}\b(?:,?\swith\s\w{2,8}\sabst\w{3,8})?,?/i;
const EDGES = /^[\s,.;:()–-]+|[\s,.;:()–-]+$/gu;

/** "Passed by 16 votes to 11.", "It was carried 9-6.", "The vote was 18-13.": the sentence before says what was voted on. */
export const SAYS_NOTHING =
  /^(?:(?:so\s|and\s|then\s)?(?:it|this|that|which)\b.{0,12}|(?:the\s)?(?:vote|result|voting|results|motion|count)\b.{0,60}|(?:for|against|ayes):?\s\d.{0,50}|(?:carried|passed|lost|defeated|agreed|rejected|approved)\b.{0,60}|(?:by\s)?\d.{0,60}|we\s(?:lost|won)\b.{0,20}|)$/i;

/** A sentence without the numbers of a vote in it, at most 120 characters. */
export const cutSubject = (text: string): string => cut(tidy(oneLine(text).replace(NUMBERS, '')));

/** What was voted on, in the sentence's own words; at most 120 characters, never empty. */
export function subjectOf(text: string): string {
  const plain = oneLine(text);
  const verb = VERB.exec(plain);
  const before = tidy(plain.slice(0, verb?.index ?? 0));
  if (before.length > 3) return cut(before);
  const ruling = RULING.exec(plain);
  const after = tidy((ruling ? plain.slice(ruling.index + ruling[0].length) : plain).replace(NUMBERS, ''));
  return cut(after === '' ? plain.trim() : after);
}

const tidy = (text: string): string => oneLine(text).replace(EDGES, '');

function cut(text: string): string {
  if (text.length <= MAX) return text;
  const space = text.lastIndexOf(' ', MAX);
  return text.slice(0, space > 0 ? space : MAX);
}
