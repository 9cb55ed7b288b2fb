import type { DateItem, Decision, Evidence, Figure, Person, Vote } from '../../src/core/reports/fact.ts';
import type { Facts, Report } from '../../src/core/reports/report.ts';

const NO_FACTS: Facts = {
  dates: [],
  figures: [],
  votes: [],
  decisions: [],
  asks: [],
  promises: [],
  people: [],
};

/** An imported report whose text is these sentences, each a paragraph. All is invented. */
export function reportSaying(
  id: string,
  sentences: readonly string[],
  wish: Partial<Omit<Report, 'facts'>> & { readonly facts?: Partial<Facts> } = {},
): Report {
  const text = sentences.join('\n');
  const blocks = sentences.map((sentence) => {
    const start = text.indexOf(sentence);
    return { type: 'paragraph' as const, text: sentence, start, end: start + sentence.length };
  });
  return {
    id,
    origin: 'imported',
    title: 'Notes from the committee',
    reporter: 'Petra Invented',
    publisher: null,
    url: null,
    body: 'NEC',
    meetingDate: '2024-03-12',
    published: '2024-03-14',
    summary: [],
    text,
    blocks,
    ...wish,
    facts: { ...NO_FACTS, ...wish.facts },
  };
}

/** Evidence as it is held of a bundled report: a place and a few words. */
export function paragraphOf(report: string, words: string, paragraph = 1): Evidence {
  return { type: 'paragraph', report, paragraph, words };
}

/** Evidence as an import gives it: the sentence and where it stands. */
export function quoteOf(report: string, quote: string, start = 0): Evidence {
  return { type: 'quote', report, quote, start, end: start + quote.length };
}

export function dateFact(id: string, evidence: Evidence, said: Partial<DateItem> = {}): DateItem {
  return {
    id,
    check: 'unchecked',
    evidence,
    words: '5 May 2024',
    edtf: '2024-05-05',
    time: null,
    kind: 'deadline',
    topic: 'selection',
    what: 'nominations close',
    ahead: true,
    certain: 'stated',
    rule: 'the day is written in full',
    ...said,
  };
}

export function figureFact(id: string, evidence: Evidence, said: Partial<Figure> = {}): Figure {
  return {
    id,
    check: 'unchecked',
    evidence,
    words: '1,204',
    value: 1_204,
    unit: 'people',
    label: 'members in the branch',
    measure: 'membership',
    direction: 'none',
    hedge: null,
    ...said,
  };
}

export function voteFact(id: string, evidence: Evidence, said: Partial<Vote> = {}): Vote {
  return {
    id,
    check: 'unchecked',
    evidence,
    subject: 'the new timetable',
    for: 18,
    against: 11,
    abstain: null,
    outcome: 'carried',
    ...said,
  };
}

export function decisionFact(id: string, evidence: Evidence, said: Partial<Decision> = {}): Decision {
  return { id, check: 'unchecked', evidence, what: 'to open a second office', verb: 'agreed', ...said };
}

export function personFact(id: string, evidence: Evidence, said: Partial<Person> = {}): Person {
  return {
    id,
    check: 'unchecked',
    evidence,
    name: 'Nora Vane',
    role: 'treasurer',
    change: 'elected',
    ...said,
  };
}
