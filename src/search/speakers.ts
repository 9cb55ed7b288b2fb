import type { Block } from '../core/reports/report.ts';
import {
  findSpeaker,
  isNameWord,
  isOwnWords,
  type NamedSpeaker,
  readHeading,
  startsWithPronoun,
} from './speaker-names.ts';

/** A sentence, and the block that it stands in. */
export interface PlacedSentence {
  readonly text: string;
  readonly block: number;
}

/** Who said a sentence; `titles` are what else the person is called in the report ("General Secretary"). */
export interface Said {
  readonly name: string;
  readonly titles: readonly string[];
  readonly named: boolean;
}

/** What is known while reading on: whose words these are, and whose section it is. */
interface Reading {
  current: NamedSpeaker | null;
  section: NamedSpeaker | null;
  block: number;
  /** Whose list this is: the block before it ended with a colon. */
  list: NamedSpeaker | null;
}

/**
 * Who said each sentence, or null. A sentence that names its speaker says so itself ("X reported that …", "I asked …" for the reporter);
 * what follows in the paragraph, in a list opened by a colon, in a paragraph that goes on with "He" or "She", or under a heading such as
 * "Leader's report" is told of the same person's words. What the meeting did or the reporter thinks ends it.
 */
export function speakersOf(
  sentences: readonly PlacedSentence[],
  blocks: readonly Pick<Block, 'type' | 'text'>[],
  reporter: string | null,
): (Said | null)[] {
  const whole = blocks.map(({ text }) => text).join('\n');
  const reading: Reading = { current: null, section: null, block: -1, list: null };
  const said = sentences.map(({ text, block }) => {
    const type = blocks[block]?.type ?? 'paragraph';
    if (type === 'heading') return readSection(reading, text, block, whole);
    if (block !== reading.block) enterBlock(reading, text, block, blocks);
    return readSentence(reading, text, reporter, whole);
  });
  return withTitles(said);
}

/** What a person is called once in a report is theirs all through it. */
function withTitles(said: readonly (Said | null)[]): (Said | null)[] {
  const titles = new Map<string, Set<string>>();
  for (const one of said)
    if (one !== null) titles.set(one.name, new Set([...(titles.get(one.name) ?? []), ...one.titles]));
  return said.map((one) => (one === null ? null : { ...one, titles: [...(titles.get(one.name) ?? [])] }));
}

function readSection(reading: Reading, text: string, block: number, whole: string): null {
  const named = readHeading(text);
  reading.section = named === null ? null : withFullName(named, whole);
  reading.current = reading.section;
  reading.block = block;
  reading.list = null;
  return null;
}

/** A new paragraph goes on with the same speaker only when something says so. */
function enterBlock(
  reading: Reading,
  text: string,
  block: number,
  blocks: readonly Pick<Block, 'type' | 'text'>[],
): void {
  const before = blocks[block - 1];
  const isEntry = blocks[block]?.type === 'item' || blocks[block]?.type === 'quote';
  const opened = before?.text.trimEnd().endsWith(':') === true && before.type !== 'heading';
  if (opened && reading.list === null) reading.list = reading.current;
  if (!isEntry && !opened) reading.list = null;
  if (reading.list !== null) reading.current = reading.list;
  else if (!startsWithPronoun(text)) reading.current = reading.section;
  reading.block = block;
}

function readSentence(reading: Reading, text: string, reporter: string | null, whole: string): Said | null {
  const own = isOwnWords(text);
  if (own !== null) {
    if (reading.list === null) reading.current = null;
    return own === 'says' && reporter !== null ? { name: reporter, titles: [], named: true } : null;
  }
  const found = findSpeaker(text);
  if (found === null) return reading.current === null ? null : { ...toSaid(reading.current), named: false };
  reading.current = withSectionTitle(withFullName(found, whole), reading.section);
  return { ...toSaid(reading.current), named: true };
}

function toSaid({ name, titles }: NamedSpeaker): { name: string; titles: readonly string[] } {
  return { name: name ?? titles[0] ?? '', titles };
}

/** Under "General Secretary’s report", whoever speaks first is called so too; two titles in one heading say nothing of either. */
function withSectionTitle(speaker: NamedSpeaker, section: NamedSpeaker | null): NamedSpeaker {
  if (section === null || section.name !== null || section.titles.length !== 1) return speaker;
  return { name: speaker.name, titles: [...new Set([...speaker.titles, ...section.titles])] };
}

const OTHER_NAME = String.raw`(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+`;

/** "Ed" as "Ed Miliband" where the report writes one such name in full, and no other. */
function withFullName(speaker: NamedSpeaker, whole: string): NamedSpeaker {
  const short = speaker.name;
  if (short === null || short.includes(' ')) return speaker;
  const after = new RegExp(String.raw`(?<![\p{L}’'-])${short}\s(\p{Lu}[\p{L}’'-]+)`, 'gu');
  const before = new RegExp(String.raw`(${OTHER_NAME})\s${short}(?![\p{L}-])`, 'gu');
  const full = new Set([
    ...[...whole.matchAll(after)].flatMap(([, last = '']) =>
      isNameWord(last) ? [`${short} ${bare(last)}`] : [],
    ),
    ...[...whole.matchAll(before)].flatMap(([, first = '']) =>
      isNameWord(first) ? [`${first} ${short}`] : [],
    ),
  ]);
  const [only, another] = [...full];
  return only === undefined || another !== undefined ? speaker : { ...speaker, name: only };
}

const ownersMark = /['’]s?$/u;

function bare(word: string): string {
  return word.replace(ownersMark, '');
}
