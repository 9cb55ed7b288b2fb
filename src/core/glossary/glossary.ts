import { z } from 'zod';
import { topicSchema } from '../reports/fact.ts';

const termSchema = z.strictObject({
  term: z.string().min(1),
  /** The words that the term is short for, or the term again. */
  name: z.string().min(1),
  means: z.string().min(1),
  also: z.array(z.string().min(1)),
  /** The topic whose timetables show how it goes. */
  topic: topicSchema.optional(),
});
export type Term = z.infer<typeof termSchema>;

/** Words of the party in our own words. `source` says where the meanings come from, `read` is the day on which they were last read over. */
export const glossarySchema = z.strictObject({
  source: z.string().min(1),
  read: z.iso.date(),
  terms: z.array(termSchema).min(1),
});
export type Glossary = z.infer<typeof glossarySchema>;

/** The term that goes by these words, in whatever case and with or without "the"; null when there is none. */
export function findTerm(words: string, { terms }: Glossary): Term | null {
  return findExact(words, terms) ?? findExact(words.trim().replace(plural, ''), terms);
}

function findExact(words: string, terms: readonly Term[]): Term | null {
  const asked = plain(words);
  return (
    terms.find(({ term }) => plain(term) === asked) ??
    terms.find(({ name, also }) => [name, ...also].some((other) => plain(other) === asked)) ??
    null
  );
}

/** Everything that a term can be asked by. */
export function namesOf({ terms }: Glossary): string[] {
  return terms.flatMap(({ term, name, also }) => [term, name, ...also]);
}

const article = /^(?:an?|the)\s/u;
const marks = /[’'?.]/gu;
/** `selections` */
const plural = /(?<=\p{L}{3})s$/u;

function plain(words: string): string {
  return words.trim().toLowerCase().replace(article, '').replace(marks, '');
}
