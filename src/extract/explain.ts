import { type Finding, findForms } from './dates/parse.ts';
import { dropOverlaps } from './dates/refiners/drop-overlaps.ts';
import { extract } from './extract.ts';
import { findSentences } from './sentences.ts';
import type {
  Extraction,
  FoundDate,
  FoundFigure,
  FoundVote,
  Given,
  ReportText,
  Superseded,
} from './types.ts';

/**
 * Why the extractor reads a sentence as it does, in plain lines: for each date the form, the refiners that set other
 * readings aside and the reason for its year; for every other fact its values and the rule that made it. Never empty.
 */
export function explain(text: string, given: Given): string[] {
  const blocks = text === '' ? [] : [{ type: 'paragraph' as const, text, start: 0, end: text.length }];
  const document: ReportText = { text, blocks };
  const found = extract(document, given);
  const lines = [
    ...datesOf(document, found.dates),
    ...found.figures.map((figure) => line('figure', figureOf(figure), figure.rule)),
    ...found.votes.map((vote) => line('vote', voteOf(vote), vote.rule)),
    ...found.decisions.map(({ verb, what, rule }) => line('decision', `${verb}: ${what}`, rule)),
    ...found.asks.map(({ who, by, rule }) => line('ask', `asks ${who}${limitOf(by)}`, rule)),
    ...found.promises.map(({ who, by, rule }) => line('promise', `by ${who}${limitOf(by)}`, rule)),
    ...found.people.map(({ name, role, change, rule }) =>
      line('person', `${change}: ${name}, ${role}`, rule),
    ),
  ];
  return lines.length === 0 ? ['No rule fired: the sentence holds no fact.'] : lines;
}

function datesOf({ blocks }: ReportText, dates: Extraction['dates']): string[] {
  return findSentences(blocks).flatMap((sentence) => {
    const forms = findForms(sentence);
    const apart = new Set(dropOverlaps(forms));
    return forms
      .toSorted((a, b) => a.start - b.start || b.end - a.end)
      .flatMap((form) => linesOf(form, dateAt(dates, form), { isApart: apart.has(form), dates }));
  });
}

/** The date that was made of the form: it begins in its words and was not read by a longer one. */
function dateAt(dates: readonly FoundDate[], { sentence, start, end }: Finding): FoundDate | undefined {
  const [from, to] = [sentence.start + start, sentence.start + end];
  return dates.find(({ wordsStart, words }) => wordsStart < to && from < wordsStart + words.length);
}

function linesOf(
  form: Finding,
  date: FoundDate | undefined,
  { isApart, dates }: { isApart: boolean; dates: readonly FoundDate[] },
): string[] {
  const words = `“${form.sentence.text.slice(form.start, form.end)}”`;
  if (!isApart)
    return [`date     ${words} read by the form “${form.parser}”: set aside, a longer form covers it`];
  if (!date)
    return [`date     ${words} read by the form “${form.parser}”: set aside, not taken for a date here`];
  const { edtf, time, kind, topic, certain, rule, ahead } = date;
  return [
    `date     ${words} → ${edtf}${time === null ? '' : ` ${time}`}, ${kind}, ${topic}, ${ahead ? 'ahead' : 'not ahead'}`,
    `         form: ${form.parser}`,
    `         year: ${rule} (${certain})`,
    ...(date.superseded === null ? [] : [`         ${supersededLine(date.superseded, dates)}`]),
  ];
}

/** "superseded: it was moved from this date; “7 July” counts instead". */
function supersededLine({ reason, by }: Superseded, dates: readonly FoundDate[]): string {
  const next = dates.find(({ wordsStart }) => wordsStart === by);
  return `superseded: ${reason}${next ? `; “${next.words}” counts instead` : ''}`;
}

const line = (list: string, value: string, rule = 'none'): string =>
  `${list.padEnd(8)} ${value}\n         rule: ${rule}`;

function figureOf({ words, value, unit, label, measure, direction, hedge }: FoundFigure): string {
  const more = [
    measure === null ? [] : `measure ${measure}`,
    direction === 'none' ? [] : direction,
    hedge === null ? [] : `${hedge} that much`,
  ].flat();
  return `“${words}” → ${value} ${unit} (${[label, ...more].join('; ')})`;
}

function voteOf({ subject, for: inFavour, against, abstain, outcome }: FoundVote): string {
  const numbers = [inFavour, against, abstain].map((number) => number ?? '–');
  return `${outcome}, ${numbers[0]} for, ${numbers[1]} against, ${numbers[2]} abstaining: ${subject}`;
}

const limitOf = (by: string | null): string => (by === null ? ', no time said' : `, by ${by}`);
