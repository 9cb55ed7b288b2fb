import { toPersonName } from './person-name.ts';
import { findPrintedDate } from './printed-date.ts';

/** What the search needs of a line; `TextLine` has it. */
type MessageLine = { text: string; blanksBefore: number };

/** The lines `from..to` (the last not counted) of the message that is the report, and what its header says. */
export type Message = {
  from: number;
  to: number;
  title: string | null;
  reporter: string | null;
  published: string | null;
};

const MAX_HEADER_LENGTH = 200;
const MIN_HEADER_LINES = 2;
const MAX_HEADER_LINES = 12;

// "From: Jane Smith", "Subject: …", "Re:   …", also quoted or in bold: "> From: …", "*Sent:* …"
const HEADER = /^[>*\s]{0,4}(from|to|cc|bcc|date|sent|subject|re|reply-to)\*?\s?:\*?\s+(\S.{0,180})$/iu;
const HEADER_OF_SENDER = /^from$/iu;
const HEADER_OF_MATTER = /^(?:subject|re|date|sent)$/iu;
const HEADER_OF_TITLE = /^(?:subject|re)$/iu;
const HEADER_OF_DAY = /^(?:date|sent)$/iu;
// "-----Original Message-----", "---------- Forwarded message ---------", "Begin forwarded message:"
const MESSAGE_BREAK =
  /^[-_\s]{0,40}(?:begin )?(?:original|forwarded) message\s?:?[-_\s]{0,40}$|^[-_]{2,20}\s?original appointment/iu;
// "On 5 Jun 2019, at 09:30, Jane Smith <jane@example.org> wrote:"
const WROTE = /^>?\s?on\s.{6,120}\swrote\s?:$/iu;
// "RE: ", "Fwd: ", "[Fenland-delegates] "
const SUBJECT_PREFIX = /^(?:(?:re|fwd?|fw|tr)\s?:\s{0,4}|\[[^\]]{1,40}\]\s{0,4})/iu;
// "“Smith, Jane” <jane@example.org>", "Jane Smith (NEC)", "Jane Smith, executive member"
const ADDRESS = /\s*[<([].*$/u;
const QUOTES = /["“”']/gu;
const QUOTED = /^>/u;

/**
 * The longest of the messages in a text, which is the report: an answer above it and older messages below it are not.
 * Null when no line is a message's header or break.
 */
export function findMessage(lines: readonly MessageLine[]): Message | null {
  const parts = splitMessages(lines);
  if (parts.length === 1 && parts[0]?.header.length === 0) return null;
  const sizes = parts.map((part) => sizeOf(lines, part));
  const longest = parts[sizes.indexOf(Math.max(...sizes))];
  if (longest === undefined) return null;
  return { from: longest.from, to: longest.to, ...readHeader(longest.header) };
}

/** The subject of a message without "RE:", "Fwd:" and the name of a list. */
export function toSubject(words: string): string {
  let subject = words.trim();
  for (let rest = subject.replace(SUBJECT_PREFIX, ''); rest !== subject; ) {
    subject = rest;
    rest = subject.replace(SUBJECT_PREFIX, '');
  }
  return subject;
}

type Part = { header: string[]; from: number; to: number };

function splitMessages(lines: readonly MessageLine[]): Part[] {
  const parts: Part[] = [{ header: [], from: 0, to: lines.length }];
  const close = (index: number) => {
    const open = parts.at(-1);
    if (open !== undefined) open.to = Math.min(open.to, index);
  };
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const header = findHeader(lines, index);
    if (header.length > 0) {
      close(index);
      parts.push({ header, from: index + header.length, to: lines.length });
      index += header.length - 1;
    } else if (text.length <= MAX_HEADER_LENGTH && (MESSAGE_BREAK.test(text) || WROTE.test(text))) {
      close(index);
      parts.push({ header: [], from: index + 1, to: lines.length });
    }
  }
  return parts;
}

/** The header lines from `index` on: who sent it, with its matter or its day. */
function findHeader(lines: readonly MessageLine[], index: number): string[] {
  const found: string[] = [];
  for (let at = index; at < Math.min(lines.length, index + MAX_HEADER_LINES); at += 1) {
    const { text, blanksBefore } = lines[at] ?? { text: '', blanksBefore: 0 };
    const isNear = at === index || blanksBefore <= 1;
    if (!isNear || text.length > MAX_HEADER_LENGTH || !HEADER.test(text)) break;
    found.push(text);
  }
  const names = found.map((line) => HEADER.exec(line)?.[1] ?? '');
  const isHeader =
    found.length >= MIN_HEADER_LINES &&
    names.some((name) => HEADER_OF_SENDER.test(name)) &&
    names.some((name) => HEADER_OF_MATTER.test(name));
  return isHeader ? found : [];
}

function sizeOf(lines: readonly MessageLine[], { from, to }: Part): number {
  let size = 0;
  for (const { text } of lines.slice(from, to)) if (!QUOTED.test(text)) size += text.length;
  return size;
}

function readHeader(header: readonly string[]): Pick<Message, 'title' | 'reporter' | 'published'> {
  const readValue = (name: RegExp): string | null => {
    for (const line of header) {
      const [, label = '', value = ''] = HEADER.exec(line) ?? [];
      if (name.test(label)) return value;
    }
    return null;
  };
  const subject = toSubject(readValue(HEADER_OF_TITLE) ?? '');
  return {
    title: subject === '' ? null : subject,
    reporter: toSender(readValue(HEADER_OF_SENDER) ?? ''),
    published: findPrintedDate(readValue(HEADER_OF_DAY) ?? ''),
  };
}

/** "Smith, Jane" and "Jane Smith, executive member" both name Jane Smith. */
function toSender(value: string): string | null {
  const words = value.replace(ADDRESS, '').replace(QUOTES, '').trim();
  const [first = '', second = ''] = words.split(', ');
  return toPersonName(first) ?? toPersonName(`${second} ${first}`);
}
