import type { Run } from '../../src/core/chat/reply.ts';
import type { Mark } from '../../src/core/ports/search.ts';

/** A line break inside a sentence that the page broke. Shown as one space. */
const lineBreaks = /\s*[\r\n]+\s*/gu;

/** The text as runs, the marked stretches in bold; `before` and `after` stand around it. Not a letter of it is altered. */
export function markedRuns(text: string, marks: readonly Mark[], before = '', after = ''): Run[] {
  const runs: Run[] = [{ type: 'text', text: before }];
  let at = 0;
  for (const { start, end } of marks) {
    runs.push({ type: 'text', text: oneLine(text.slice(at, start)) });
    runs.push({ type: 'text', text: oneLine(text.slice(start, end)), bold: true });
    at = end;
  }
  runs.push({ type: 'text', text: oneLine(text.slice(at)) }, { type: 'text', text: after });
  return runs.filter((run) => run.type !== 'text' || run.text !== '');
}

function oneLine(text: string): string {
  return text.replace(lineBreaks, ' ');
}
