import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../src/core/chat/command.ts';
import type { Form } from '../../src/core/chat/form.ts';
import type { Reply } from '../../src/core/chat/reply.ts';
import { UserError } from '../../src/core/errors.ts';
import type { ImportRequest, ImportSource } from '../../src/core/ports/importer.ts';
import { actorOf } from '../parts/actor.ts';
import { typedDay } from '../parts/as-of.ts';
import { type Imported, manyImportedReply, oneImportedReply } from '../parts/imported-reply.ts';

/** What a chat waits for; the command line takes as many as there are. */
const MOST_AT_ONCE = 25;
/** What is imported from chats in a day, so that nobody can fill the disk of whoever runs the bot. */
const MOST_A_DAY = 100;

export const importReport: Command = defineCommand({
  root: 'nec-admin',
  path: ['import'],
  description: 'Read a report from a web address, a feed, a file or pasted text',
  options: z.object({
    address: z
      .string()
      .max(500)
      .optional()
      .describe('The web address of the report, or of a feed of reports')
      .meta({ positional: true }),
    file: z.string().max(300).optional().describe('A text, HTML, PDF or Word file').meta({ file: true }),
    text: z.string().max(200_000).optional().meta({ hidden: true }),
    meeting: z.string().max(60).optional().describe('The day of the meeting, where the report does not say'),
    published: z
      .string()
      .max(60)
      .optional()
      .describe('The day it was published, where the page does not say'),
    reporter: z.string().max(80).optional().describe('Who wrote it, where the report does not say'),
    since: z.string().max(60).optional().describe('Of a feed: only what was published since that day'),
    confirm: z.enum(['stated']).optional().describe('Count as checked what the text states in full'),
    public: z
      .stringbool()
      .optional()
      .describe('It was published, though it speaks of itself as confidential')
      .meta({ flag: true }),
  }),
  slow: true,
  examples: ['/nec-admin import', '/nec-admin import https://example.org/nec-report'],
  asking: {
    opens: ({ address, file, text }) => address === undefined && file === undefined && text === undefined,
    make: async () => FORM,
  },
  async run(ctx, { address, file, text, meeting, published, reporter, since, ...rest }) {
    if (address === undefined && file === undefined && text === undefined) return HOW_TO;
    await refuseTooMany(ctx);
    const request: ImportRequest = {
      source: await sourceOf(ctx, { address, file, text }),
      told: { meetingDate: await dayOf(meeting, ctx), published: await dayOf(published, ctx), reporter },
      events: await ctx.events.list(ctx.group),
      since: await dayOf(since, ctx),
      isPublic: rest.public,
    };
    return await importAll(ctx, request, rest.confirm ?? 'none');
  },
});

/** Where no form can be shown. */
const HOW_TO: Reply = {
  title: 'Import a report',
  blocks: [
    {
      type: 'list',
      items: [
        { text: 'From the web: /nec-admin import https://example.org/nec-report' },
        { text: 'All NEC reports of a feed: /nec-admin import https://example.org/feed since:2026-01-01' },
        { text: 'A file that comes with the command, in Discord; one chosen in the form, in Slack.' },
        { text: 'A file of this machine, on its command line: nec import report.html' },
      ],
    },
    { type: 'paragraph', text: 'Only published reports may be imported.' },
  ],
};

const FORM: Omit<Form, 'action'> = {
  title: 'Import a report',
  intro: 'Give one of the three: an address, a file, or the text. Only published reports may be imported.',
  fields: [
    {
      name: 'address',
      label: 'Web address of the report or feed',
      hint: 'Such as https://example.org/nec-report',
      type: 'line',
      required: false,
      most: 500,
    },
    { name: 'file', label: 'File: text, HTML, PDF or Word', type: 'file', required: false },
    {
      name: 'meeting',
      label: 'Day of the meeting',
      hint: 'Where the report does not say, such as 29 November 2022',
      type: 'line',
      required: false,
      most: 60,
    },
    { name: 'text', label: 'Text of the report', type: 'text', required: false },
  ],
  send: 'Import',
};

/** The command line of the machine itself is not counted. Throws `UserError` `too-many-imports`. */
async function refuseTooMany({ audit, group, today }: CommandContext): Promise<void> {
  const records = await audit.list(group);
  const since = records.filter(
    ({ action, by, at }) => action === 'imported' && by.includes('/') && at.slice(0, 10) === today,
  );
  if (since.length < MOST_A_DAY) return;
  throw new UserError(
    'too-many-imports',
    `${MOST_A_DAY} reports were imported from chats today, which is the most.`,
    'Go on tomorrow, or import them on the command line of the machine that runs the bot.',
  );
}

async function importAll(
  ctx: CommandContext,
  request: ImportRequest,
  confirm: 'none' | 'stated',
): Promise<Reply> {
  const imported: Imported[] = [];
  const warnings: string[] = [];
  let isCut = false;
  for await (const outcome of ctx.importer.read(request)) {
    if (outcome.type === 'warning') {
      warnings.push(outcome.text);
      continue;
    }
    if (imported.length === MOST_AT_ONCE) {
      isCut = true;
      break;
    }
    imported.push(await saveOne(ctx, outcome, confirm));
  }
  const [first] = imported;
  if (first === undefined)
    throw new UserError(
      'no-report',
      'No NEC report was found there.',
      'Check the address, or give an earlier day with since:.',
    );
  if (imported.length > 1) return manyImportedReply(imported, warnings, isCut);
  const { outcome } = first;
  if (outcome.type === 'refused') throw new UserError(outcome.code, outcome.reason, outcome.next);
  return await oneImportedReply(ctx, first);
}

async function saveOne(
  ctx: CommandContext,
  outcome: Imported['outcome'],
  confirm: 'none' | 'stated',
): Promise<Imported> {
  if (outcome.type === 'refused') return { outcome, saved: null };
  try {
    return { outcome, saved: await ctx.review.save(ctx.group, outcome.report, confirm, actorOf(ctx)) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { code, message: reason, next } = error;
    return { outcome: { type: 'refused', of: outcome.of, code, reason, next }, saved: null };
  }
}

async function sourceOf(
  ctx: CommandContext,
  {
    address,
    file,
    text,
  }: { address?: string | undefined; file?: string | undefined; text?: string | undefined },
): Promise<ImportSource> {
  if (address !== undefined) return { type: 'address', url: address.trim() };
  if (text !== undefined) return { type: 'text', text };
  if (file !== undefined && ctx.caller.attached !== undefined)
    return { type: 'file', ...(await ctx.caller.attached(file)) };
  throw new UserError(
    'no-file-here',
    'A file cannot be read here.',
    'Give its web address, or import the file on the command line of the machine that runs the bot.',
  );
}

async function dayOf(text: string | undefined, { today }: CommandContext): Promise<string | undefined> {
  if (text === undefined) return undefined;
  const day = await typedDay(text, today);
  if (day === null)
    throw new UserError('bad-date', `“${text.slice(0, 60)}” is not a day.`, 'Write it as 29 November 2022.');
  return day;
}
