import type { Field } from '../../src/core/chat/form.ts';
import type { Block } from '../../src/core/chat/reply.ts';
import { dateLabel, exactnessNote } from '../../src/core/dates/labels.ts';
import type { HandEntry } from '../../src/core/ports/review.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';

/** What is asked for a date entered by hand. */
export function handFields(): Field[] {
  return [
    {
      name: 'what',
      label: 'What it is',
      hint: 'In a few words: motions close for our AGM',
      type: 'line',
      required: true,
      most: 200,
    },
    {
      name: 'date',
      label: 'Date, with its hour if it has one',
      hint: 'Such as Friday 5 March 2027, 5pm; or May 2027',
      type: 'line',
      required: true,
      most: 110,
    },
    {
      name: 'kind',
      label: 'Kind',
      type: 'choice',
      options: KINDS.filter((kind) => kind !== 'background').map((kind) => ({
        value: kind,
        label: KIND_NAMES[kind],
      })),
      value: 'deadline',
      required: true,
    },
    {
      name: 'topic',
      label: 'Topic',
      type: 'choice',
      options: TOPICS.map((topic) => ({ value: topic, label: TOPIC_NAMES[topic] })),
      value: 'other',
      required: true,
    },
    { name: 'note', label: 'Where you have it from', type: 'line', required: false, most: 200 },
  ];
}

/** The date in full, as it will stand in the diary. */
export function entryBlocks(entry: HandEntry): Block[] {
  const notes = [KIND_NAMES[entry.kind], TOPIC_NAMES[entry.topic], entry.note];
  return [{ type: 'list', items: [{ text: handEntryText(entry), notes }] }];
}

export function handEntryText({ edtf, time, what }: Pick<HandEntry, 'edtf' | 'time' | 'what'>): string {
  const exactness = exactnessNote(edtf);
  return `${dateLabel(edtf, time)}${exactness === null ? '' : `, ${exactness}`}: ${what}`;
}
