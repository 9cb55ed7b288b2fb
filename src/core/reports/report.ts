import { z } from 'zod';
import {
  askSchema,
  dateItemSchema,
  decisionSchema,
  evidenceSchema,
  figureSchema,
  personSchema,
  promiseSchema,
  topicSchema,
  voteSchema,
} from './fact.ts';

/** Ids are used in file names and buttons: lower-case letters, digits and hyphens, at most 64. */
export const reportIdSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/u, 'must be lower-case letters, digits and hyphens');

/** Only web links: `z.url()` alone accepts `javascript:`. */
const webUrl = z.url({ protocol: /^https?$/u });

const BLOCK_TYPES = ['heading', 'paragraph', 'item', 'quote', 'row'] as const;

/** A stretch of the stored text: `text` is exactly `report.text.slice(start, end)`. */
const blockSchema = z.strictObject({
  type: z.enum(BLOCK_TYPES),
  text: z.string().min(1),
  start: z.number().int().min(0),
  end: z.number().int().min(1),
});
export type Block = z.infer<typeof blockSchema>;

/** One point of a summary: in our own words with the paragraph that it sums up, or an imported report's own sentence. */
const pointSchema = z.strictObject({ text: z.string().min(1), evidence: evidenceSchema });
export type Point = z.infer<typeof pointSchema>;

/** The facts of one report, in the order of the text. Libraries saved before `people` was read open without it. */
const factsSchema = z.strictObject({
  dates: z.array(dateItemSchema),
  figures: z.array(figureSchema),
  votes: z.array(voteSchema),
  decisions: z.array(decisionSchema),
  asks: z.array(askSchema),
  promises: z.array(promiseSchema),
  people: z.array(personSchema).default([]),
});
export type Facts = z.infer<typeof factsSchema>;

/** Dates that belong together, as a report tells them: each step in our own words, with the id of its date item where a date is told. */
const toldTimetableSchema = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  topic: topicSchema,
  steps: z
    .array(
      z.strictObject({
        what: z.string().min(1),
        date: z.string().min(1).nullable(),
        evidence: evidenceSchema,
      }),
    )
    .min(2),
});

/**
 * One published account of one meeting by one reporter. `summary` is 6 to 12 points in our own words for a
 * bundled report and up to 8 exact sentences for an imported one; `blocks` holds an imported report's text and is empty for a bundled one.
 * `timetables` are those that we put together by hand; of other reports they are found by how near the dates stand to each other.
 * `alsoTold` is what else a bundled report tells, in our own words: found by search, in no summary.
 * `published` is null where the page prints no date: the meeting's date then stands for it.
 */
export const reportSchema = z.strictObject({
  id: reportIdSchema,
  origin: z.enum(['bundled', 'imported']),
  title: z.string().min(1),
  reporter: z.string().min(1).nullable(),
  publisher: z.string().min(1).nullable(),
  url: webUrl.nullable(),
  body: z.string().min(1),
  meetingDate: z.iso.date(),
  published: z.iso.date().nullable(),
  summary: z.array(pointSchema),
  alsoTold: z.array(pointSchema).optional(),
  text: z.string(),
  blocks: z.array(blockSchema),
  facts: factsSchema,
  timetables: z.array(toldTimetableSchema).optional(),
});
export type Report = z.infer<typeof reportSchema>;
