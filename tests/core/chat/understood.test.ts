import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { type Command, defineCommand, lineOf } from '../../../src/core/chat/command.ts';
import { toLine } from '../../../src/core/chat/typed-line.ts';
import { understand } from '../../../src/core/chat/understood.ts';
import { UserError } from '../../../src/core/errors.ts';
import { sampleCommands } from './sample-commands.ts';

/** A Tuesday. */
const TODAY = '2026-04-21';

function readAs(line: string, known = commands): string {
  const understood = understand(line, known, TODAY);
  if (understood === null) return 'nothing';
  if (understood instanceof UserError) return `${understood.message} ${understood.next}`;
  return toLine(understood.command, understood.values);
}

function commandOf(path: string, options: z.ZodRawShape): Command {
  return defineCommand({
    root: 'nec',
    path: [path],
    description: path,
    options: z.object(options),
    examples: [`/nec ${path}`],
    run: async () => ({ title: path, blocks: [] }),
  });
}

describe('a question in free words', () => {
  it.each([
    ['deadlines npf next month', '/nec deadlines topic:npf month:2026-05'],
    ['NPF deadlines, next month!', '/nec deadlines topic:npf month:2026-05'],
    ['next month npf deadlines please', '/nec deadlines topic:npf month:2026-05'],
    ['what closes before 9 May', '/nec deadlines kind:deadline before:2026-05-09'],
    ['/nec what closes by Friday?', '/nec deadlines kind:deadline before:2026-04-25'],
    ['what is due this week', '/nec deadlines kind:deadline before:2026-04-27'],
    ['what closed last month', '/nec deadlines kind:deadline month:2026-03'],
    ['when does the NPF meet', '/nec deadlines kind:event topic:npf'],
    ['when is the next NEC meeting?', '/nec deadlines kind:event topic:nec'],
    ['when is conference', '/nec deadlines topic:conference'],
    ['when was the last NPF', '/nec deadlines topic:npf past:yes'],
    ['what opens in January 2023', '/nec deadlines kind:opens month:2023-01'],
    ['what’s coming up next week', '/nec deadlines after:2026-04-26 before:2026-05-04'],
    ['deadlines on 5 May', '/nec deadlines after:2026-05-04 before:2026-05-06'],
    ['deadlines in the next two weeks', '/nec deadlines within:14'],
    ['deadlines after 1 May before 9 May', '/nec deadlines after:2026-05-01 before:2026-05-09'],
    ['deadlines as-of:5 December 2022 npf', '/nec deadlines topic:npf as-of:2022-12-05'],
    ['deadlines as of 5 December 2022 in July', '/nec deadlines month:2023-07 as-of:2022-12-05'],
    ['show me the deadlines for selection in July', '/nec deadlines topic:selection month:2026-07'],
    ['deadlines topic:npf next month', '/nec deadlines month:2026-05 topic:npf'],
    ['membership figures', '/nec figures about:membership'],
    ['hello', '/nec help'],
    ['Thank you!', '/nec help'],
    ['what is this?', '/nec help'],
    ['whats new', '/nec changes'],
    ['what happened in the lantern review', '/nec search words:"lantern review"'],
    ['what happened to the lantern?', '/nec search words:lantern'],
    ['what did the leader say', '/nec search words:leader'],
    ['what did we know about lantern wardens', '/nec search words:"lantern wardens"'],
    ['how many new members are there?', '/nec figures about:"new members"'],
    ['what must we do as secretary', '/nec todo role:secretary'],
    ['what are branches asked to do', '/nec todo role:secretary'],
    ['what was promised', '/nec promises'],
    ['what did the NEC decide?', '/nec decisions'],
    ['what was rejected', '/nec decisions verb:rejected'],
    ['who is the general secretary', '/nec people who:"general secretary"'],
    ['what changed since May', '/nec changes since:2025-05-01'],
    ['anything new?', '/nec changes'],
    ['what does freeze date mean', '/nec explain term:"freeze date"'],
    ['what’s a CLP?', '/nec explain term:CLP'],
    ['latest report', '/nec latest'],
    ['latest figures', '/nec figures'],
    ['timetable please', '/nec timetable'],
    ['which reports do you have', '/nec reports'],
    ['what can I ask?', '/nec help'],
  ])('“%s” asks %s', (line, expected) => {
    expect(readAs(line)).toBe(expected);
  });

  it.each([
    [
      'mayoral boundary review as of 1 January 2011',
      '/nec search words:"mayoral boundary review" as-of:2011-01-01',
    ],
    [
      'mayoral boundary review as-of:2011-01-01',
      '/nec search words:"mayoral boundary review" as-of:2011-01-01',
    ],
    [
      'what was agreed about mayors in July 2012 as-of:2012-06-01',
      '/nec search words:"agreed mayors July 2012" as-of:2012-06-01',
    ],
  ])('looked for in all reports, “%s” stays as of its day', (line, expected) => {
    expect(readAs(line)).toBe(expected);
  });

  it('looked for in all reports keeps its page', () => {
    expect(understand('mayoral boundary review page:2', commands, TODAY)).toMatchObject({ page: 2 });
  });

  it('looked for in all reports loses nothing that it was narrowed to', () => {
    expect(readAs('mayoral boundary review topic:npf')).toContain('I do not understand');
  });

  it.each(['what closes before 0000-01-01', 'what closes after 9999-12-31', 'what closes on 1/1/0001'])(
    'with a day beyond every report is not answered: “%s”',
    (line) => {
      expect(readAs(line)).toContain('is not a time that I can find in the calendar');
    },
  );

  it('is looked for among the same facts when its command cannot be narrowed to its words', () => {
    const few = [
      commandOf('deadlines', { topic: z.enum(['npf', 'finance']).optional() }),
      commandOf('decisions', {}),
      commandOf('search', {
        words: z.string().meta({ rest: true }),
        kind: z.string().optional(),
        year: z.string().optional(),
      }),
    ];
    const asked = (line: string): string => readAs(line, few);
    expect(asked('when do nominations close')).toBe('/nec search words:nominations kind:date');
    expect(asked('what was agreed about the rule book')).toMatch(/words:.*rule book.* kind:decision$/u);
    expect(asked('what did the NEC decide in 2012')).toBe('/nec search kind:decision year:2012');
    expect(asked('when do nominations close next month')).toContain('cannot be narrowed to “next month”');
    expect(readAs('when do nominations close', few.slice(0, 2))).toContain(
      'cannot be narrowed to “nominations”',
    );
  });

  it.each([
    ['please tell me a joke', 'I do not understand “please tell me a joke”. Look for the words'],
    ['is it so', 'I do not understand “is it so”. Look for the words in all reports: /nec search so'],
    ['is there any', 'I do not understand “is there any”. Type /nec help'],
    ['deadlines 31 February', '“31 February” is not a time that I can find in the calendar.'],
    ['deadlines Monday 22 April 2026', '“Monday 22 April 2026” is not a time'],
    ['deadlines before May after June', '“before May after June” is not a time'],
    ['what are branches asked to do by 9 May', '/nec todo cannot be narrowed to “by 9 May”.'],
    ['what must we do by 9 May', '/nec todo cannot be narrowed to “by 9 May”.'],
    ['deadlines for finnance', '/nec deadlines does not know “finnance”. Did you mean finance?'],
  ])('“%s” is not guessed at: %s', (line, expected) => {
    expect(readAs(line)).toContain(expected);
  });

  it.each([
    ['who may vote in the ballot', '/nec search words:"may vote ballot"'],
    ['who counts the votes', '/nec search words:"counts votes"'],
  ])('“%s”, which no command answers, is looked for in all reports: %s', (line, expected) => {
    expect(readAs(line)).toBe(expected);
  });

  it.each([
    'deadlines tomorow',
    'deadlines npf selection next month',
    'dedlines npf next month',
    '/nec-admin remind on please',
    '/weather next month',
    'deadlines within:3 within:4 next month',
    'figures within:30 of members',
    'weather',
    `deadlines ${'next month '.repeat(40)}`,
  ])('“%s” is left to the reader of plain lines', (line) => {
    expect(readAs(line)).toBe('nothing');
  });

  it('is never for officers’ commands, and never for a command that is not there', () => {
    for (const line of ['ring the bell', 'bell on', 'what must we do', 'who was elected']) {
      const understood = understand(line, sampleCommands, TODAY);
      expect(understood === null || understood instanceof UserError).toBe(true);
    }
  });

  it('reads the line it is told as in the same way', () => {
    const told = readAs('show me the deadlines for selection in July');
    expect(told.startsWith(lineOf({ root: 'nec', path: ['deadlines'] }))).toBe(true);
  });
});
