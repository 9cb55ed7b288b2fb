import { nearestWord } from '../../src/core/chat/nearest.ts';
import { UserError } from '../../src/core/errors.ts';
import { KINDS, type Kind, TOPICS, type Topic } from '../../src/core/reports/fact.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';

/** How people write several of a kind. */
const KIND_WORDS: Readonly<Record<string, Kind>> = {
  opening: 'opens',
  period: 'window',
  ...Object.fromEntries(KINDS.map((kind) => [kind, kind])),
  ...Object.fromEntries(KINDS.map((kind) => [KIND_NAMES[kind], kind])),
};
const ALL = new Set(['all', 'usual', 'everything']);
/** `npf, selection and training` */
const between = /,| and |;/u;
/** The s of `deadlines`. */
const plural = /s$/u;

/** The words of a list, in small letters, without what joins them. */
export function listed(text: string): string[] {
  return text
    .toLowerCase()
    .split(between)
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/** Topics by their words or their names; none means all of them. Throws `UserError` with the nearest one. */
export function readTopics(text: string): Topic[] {
  const words = listed(text);
  if (words.some((word) => ALL.has(word))) return [];
  const known = `Topics are: ${TOPICS.join(', ')}.`;
  if (words.length === 0) throw new UserError('unknown-topic', `“${text}” names no topic.`, known);
  return [...new Set(words)].map((word) => {
    const topic = TOPICS.find((each) => each === word || TOPIC_NAMES[each].toLowerCase() === word);
    if (topic === undefined)
      throw new UserError('unknown-topic', `There is no topic “${word}”.${meant(word, TOPICS)}`, known);
    return topic;
  });
}

/** Kinds of date, also in the plural; none means the usual ones. Throws `UserError` with the nearest one. */
export function readKinds(text: string): Kind[] {
  const words = listed(text);
  if (words.some((word) => ALL.has(word))) return [];
  const known = `Kinds are: ${KINDS.join(', ')}; or usual.`;
  if (words.length === 0) throw new UserError('unknown-kind', `“${text}” names no kind of date.`, known);
  const kinds = words.map((word) => {
    const kind = KIND_WORDS[word] ?? KIND_WORDS[word.replace(plural, '')];
    if (kind === undefined)
      throw new UserError('unknown-kind', `There is no kind of date “${word}”.${meant(word, KINDS)}`, known);
    return kind;
  });
  return [...new Set(kinds)];
}

function meant(word: string, known: readonly string[]): string {
  const near = nearestWord(word, known);
  return near === null ? '' : ` Did you mean ${near}?`;
}
