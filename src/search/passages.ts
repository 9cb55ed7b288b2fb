import { dateLabel, exactnessNote } from '../core/dates/labels.ts';
import type { FoundKind, Hit, HitFact } from '../core/ports/search.ts';
import type { Ask, DateItem, Evidence, Figure, Person, Promised, Vote } from '../core/reports/fact.ts';
import type { Block, Report } from '../core/reports/report.ts';
import { KIND_NAMES, MEASURE_NAMES, TOPIC_NAMES } from '../core/reports/words.ts';
import { findSpeaker } from './speaker-names.ts';
import { type Said, speakersOf } from './speakers.ts';

/** A sentence of a stored text, and the number of its block. */
interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly block: number;
}

/** Cuts blocks into sentences, each an exact slice of the text. */
export type SentencesOf = (blocks: readonly Block[]) => readonly Sentence[];

/** What can be found: a hit without its marks, with every fact taken from it, and the order in which the report tells it. */
export interface Passage extends Omit<Hit, 'marks' | 'speaker'> {
  readonly kinds: ReadonlySet<FoundKind>;
  /** What it is found by besides its own words, such as the topic and the facts taken from it. */
  readonly also: string;
  readonly said: Said | null;
  readonly position: number;
}

/** A sentence this long is a page without full stops, and more than an answer; its facts are found one by one. */
const LONGEST_SENTENCE = 900;
/** Texts without offsets are told in paragraphs; this puts the paragraphs of one report in order beside each other. */
const PARAGRAPH_STEP = 1_000;

/** What of a report can be found: an imported one's sentences, a bundled one's summary, and every fact that no officer rejected. */
export function passagesOf(report: Report, sentencesOf: SentencesOf): Passage[] {
  const sentences = sentencesOf(report.blocks);
  const speakers = speakersOf(sentences, report.blocks, report.reporter);
  const facts = factsOf(report);
  const home = homesOf(sentences, facts);
  const told = sentences.flatMap((sentence, at): Passage[] => {
    const own = home.inside.get(at) ?? [];
    if (sentence.text.length > LONGEST_SENTENCE) return own.map((fact) => factPassage(report, fact));
    return [sentencePassage(report, sentence, own, speakers[at] ?? null)];
  });
  const points = [...report.summary, ...(report.alsoTold ?? [])]
    // An imported report's points are its own sentences, which are found as such.
    .filter((point) => point.evidence.type === 'paragraph')
    .map(({ text, evidence }) => pointPassage(report, text, evidence));
  return [...told, ...points, ...home.outside.map((fact) => factPassage(report, fact))];
}

interface TakenFact extends HitFact {
  readonly evidence: Evidence;
  readonly group: string;
}

function factsOf(report: Report): TakenFact[] {
  const { dates, figures, votes, decisions, asks, promises, people } = report.facts;
  const taken = [
    ...dates.map((item) => ({ item, kind: 'date' as const, text: dateText(item), group: topicName(item) })),
    ...figures.map((item) => ({
      item,
      kind: 'figure' as const,
      text: figureText(item),
      group: item.measure === null ? '' : MEASURE_NAMES[item.measure],
    })),
    ...votes.map((item) => ({ item, kind: 'vote' as const, text: voteText(item), group: 'vote' })),
    ...decisions.map((item) => ({
      item,
      kind: 'decision' as const,
      text: `${item.verb}: ${item.what}`,
      group: 'decision',
    })),
    ...decisions.flatMap(({ parts = [], verb, check }) =>
      parts.map(({ what, evidence }) => ({
        item: { check, evidence },
        kind: 'decision' as const,
        text: `part of what was ${verb}: ${what}`,
        group: 'decision',
      })),
    ),
    ...asks.map((item) => ({ item, kind: 'ask' as const, text: taskText(item), group: '' })),
    ...promises.map((item) => ({ item, kind: 'promise' as const, text: taskText(item), group: '' })),
    ...people.map((item) => ({ item, kind: 'text' as const, text: personText(item), group: '' })),
  ];
  return taken
    .filter(({ item }) => item.check !== 'rejected')
    .map(({ item, kind, text, group }) => ({
      kind,
      text,
      group,
      checked: item.check === 'confirmed',
      evidence: item.evidence,
    }));
}

/** "nominations close (Friday 5 May 2024)", "drafts sent round (April 2023, day not given)" */
function dateText({ what, edtf, time }: DateItem): string {
  const open = exactnessNote(edtf);
  return `${what} (${dateLabel(edtf, time)}${open === null ? '' : `, ${open}`})`;
}

function topicName({ topic, kind }: DateItem): string {
  return `${topic === 'other' ? '' : TOPIC_NAMES[topic]} ${kind === 'background' ? '' : KIND_NAMES[kind]}`;
}

/** "£3: fee of a supporter", "about £450,000: saving"; the report's own hedge is part of the figure. */
function figureText({ hedge, words, label }: Figure): string {
  return `${hedge === null ? '' : `${hedge} `}${words}: ${label}`;
}

/** "the paper on equalities: carried, 21 to 3, 4 abstained" */
function voteText({ subject, outcome, for: yes, against: no, abstain }: Vote): string {
  const tally = yes === null || no === null ? '' : `, ${yes} to ${no}`;
  return `${subject}: ${outcome}${tally}${abstain === null ? '' : `, ${abstain} abstained`}`;
}

/** "Pat Smith: elected, chair of the forum"; who holds a role may have come by it in any way. */
function personText({ name, role, change }: Person): string {
  return `${name}: ${change === 'holds' ? '' : `${change}, `}${role}`;
}

/** "branches: send in names, by May 2023" */
function taskText({ who, what, by }: Ask | Promised): string {
  return `${who}: ${what}${by === null ? '' : `, by ${dateLabel(by)}`}`;
}

/** Each fact beside the sentence that its quote begins in, or alone where there is none. */
function homesOf(sentences: readonly Sentence[], facts: readonly TakenFact[]) {
  const inside = new Map<number, TakenFact[]>();
  const outside: TakenFact[] = [];
  for (const fact of facts) {
    const { evidence } = fact;
    const at = evidence.type === 'quote' ? sentenceAt(sentences, evidence.start) : -1;
    if (at === -1) outside.push(fact);
    else inside.set(at, [...(inside.get(at) ?? []), fact]);
  }
  return { inside, outside };
}

/** The sentence that holds the offset; sentences stand in the order of the text. */
function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let [low, high] = [0, sentences.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence === undefined || sentence.start > offset) high = middle - 1;
    else if (sentence.end <= offset) low = middle + 1;
    else return middle;
  }
  return -1;
}

function sentencePassage(
  report: Report,
  { text, start, end }: Sentence,
  facts: readonly TakenFact[],
  said: Said | null,
): Passage {
  return {
    report: report.id,
    text,
    evidence: { type: 'quote', report: report.id, quote: text, start, end },
    facts: facts.map(({ kind, text: words, checked }) => ({ kind, text: words, checked })),
    checked: facts.every(({ checked }) => checked),
    kinds: new Set<FoundKind>(['text', ...facts.map(({ kind }) => kind)]),
    also: facts.map((fact) => `${fact.text} ${fact.group}`).join('\n'),
    said,
    position: start,
  };
}

function pointPassage(report: Report, text: string, evidence: Evidence): Passage {
  return {
    report: report.id,
    text,
    evidence,
    facts: [],
    checked: true,
    kinds: new Set<FoundKind>(['text']),
    also: '',
    said: saidIn(text),
    position: positionOf(evidence),
  };
}

function factPassage(report: Report, { kind, text, group, checked, evidence }: TakenFact): Passage {
  return {
    report: report.id,
    text,
    evidence,
    facts: [],
    checked,
    kinds: new Set([kind]),
    also: group,
    said: saidIn(text),
    position: positionOf(evidence),
  };
}

/** In a text of our own only the sentence itself can say whose words it tells. */
function saidIn(text: string): Said | null {
  const speaker = findSpeaker(text);
  if (speaker === null) return null;
  return { name: speaker.name ?? speaker.titles[0] ?? '', titles: speaker.titles, named: true };
}

function positionOf(evidence: Evidence): number {
  if (evidence.type === 'quote') return evidence.start;
  return evidence.type === 'paragraph' ? evidence.paragraph * PARAGRAPH_STEP : 0;
}
