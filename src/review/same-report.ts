import { addDays } from '../core/dates/days.ts';
import type { Report } from '../core/reports/report.ts';
import { toSlug } from '../core/reports/slug.ts';

/** From this share of its sentences on, a text is the same report again. */
const SAME_SHARE = 0.6;
/** A text given another meeting is the same report only when next to nothing in it differs. */
const SAME_SHARE_OF_ANOTHER_MEETING = 0.9;
/** Meetings further apart than this are never taken for each other. */
const FURTHEST_DAYS = 40;
const SHINGLE_WORDS = 5;
/** Two people may well write the same when they write fewer sentences than this. */
const FEWEST_SENTENCES = 3;
const PROBES = 12;
/** Two of them found: worth comparing in full. */
const FEWEST_PROBES = 2;

/** "members will be able" : plain words of one line, which every copy of a text writes alike */
const plainWords = /[A-Za-z]{2,20} [A-Za-z]{2,20} [A-Za-z]{2,20} [A-Za-z]{2,20} [A-Za-z]{2,20}/gu;
const wordPattern = /[\p{L}\p{N}]{1,40}/gu;
/** `. ` and the line's end: good enough for counting, and cheap. */
const sentenceEnd = /(?<=[.!?])\s+|\n+/u;

/**
 * The held report that this one is again, with other furniture around it, from another address, corrected, or under another name; null when it is
 * none of them. Reports of which no text is held are known by their address.
 */
export function findSameReport(report: Report, held: readonly Report[]): Report | null {
  const [from, to] = [
    addDays(report.meetingDate, -FURTHEST_DAYS),
    addDays(report.meetingDate, FURTHEST_DAYS),
  ];
  const near = held.filter(({ meetingDate }) => meetingDate >= from && meetingDate <= to);
  if (near.length === 0) return null;
  const probes = probesOf(report.text);
  const likely = near.filter(({ text }) => text !== '' && holdsProbes(text, probes));
  const sentences = likely.length === 0 ? [] : sentencesOf(report.text);
  const shares = likely
    .map((one) => [one, sharedSentences(sentences, one.text)] as const)
    .filter(([one, share]) => share >= shareNeeded(report, one))
    .filter(([one]) => sentences.length >= FEWEST_SENTENCES || mayBeOneReporter(report, one))
    .sort(([, a], [, b]) => b - a);
  return shares[0]?.[0] ?? near.find((one) => isSameAddress(report, one)) ?? null;
}

function shareNeeded(report: Report, held: Report): number {
  return report.meetingDate === held.meetingDate ? SAME_SHARE : SAME_SHARE_OF_ANOTHER_MEETING;
}

/** Twelve runs of plain words from all over the text. */
function probesOf(text: string): string[] {
  const runs = text.match(plainWords) ?? [];
  const step = Math.max(1, Math.floor(runs.length / PROBES));
  return runs.filter((_, at) => at % step === 0).slice(0, PROBES);
}

function holdsProbes(text: string, probes: readonly string[]): boolean {
  let found = 0;
  for (const probe of probes) {
    if (text.includes(probe)) found += 1;
    if (found >= Math.min(FEWEST_PROBES, probes.length)) return true;
  }
  return probes.length === 0;
}

/** The share of these sentences whose words, five in a row, mostly stand in the text too; where there are few of them, all or nothing. */
function sharedSentences(sentences: readonly (readonly string[])[], text: string): number {
  const others = sentencesOf(text);
  if (Math.min(sentences.length, others.length) < FEWEST_SENTENCES)
    return sameWhole(sentences, others) ? SAME_SHARE : 0;
  const known = new Set(others.flatMap(shinglesOf));
  const shared = sentences.filter((words) => {
    const shingles = shinglesOf(words);
    return 2 * shingles.filter((shingle) => known.has(shingle)).length > shingles.length;
  });
  return sizeOf(shared) / sizeOf(sentences);
}

function sameWhole(a: readonly (readonly string[])[], b: readonly (readonly string[])[]): boolean {
  return a.length > 0 && a.flat().join(' ') === b.flat().join(' ');
}

/** Sentences count by their words, or many short lines of furniture would outweigh the report. */
function sizeOf(sentences: readonly (readonly string[])[]): number {
  return sentences.reduce((sum, words) => sum + words.length, 0);
}

function sentencesOf(text: string): string[][] {
  return text
    .split(sentenceEnd)
    .map((sentence) => sentence.toLowerCase().match(wordPattern) ?? [])
    .filter((words) => words.length > 2);
}

/** Five words in a row; of a shorter sentence all of it. */
function shinglesOf(words: readonly string[]): string[] {
  if (words.length <= SHINGLE_WORDS) return [words.join(' ')];
  return words.slice(SHINGLE_WORDS - 1).map((_, at) => words.slice(at, at + SHINGLE_WORDS).join(' '));
}

/** The same page about the same meeting, by one reporter as far as is known. */
function isSameAddress(report: Report, held: Report): boolean {
  if (report.url === null || held.url === null || report.meetingDate !== held.meetingDate) return false;
  return mayBeOneReporter(report, held) && plainAddress(report.url) === plainAddress(held.url);
}

function mayBeOneReporter({ reporter: a }: Report, { reporter: b }: Report): boolean {
  return a === null || b === null || toSlug(a) === toSlug(b);
}

/** Without what is added to an address on its way: scheme, `www.`, query, fragment, the last slash. */
function plainAddress(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.startsWith('www.') ? host.slice(4) : host}${pathname.endsWith('/') ? pathname.slice(0, -1) : pathname}`;
}
