import { z } from 'zod';
import type { Bot } from './bot.ts';
import type { Caller } from './core/chat/command.ts';
import type { Reply } from './core/chat/reply.ts';
import { EVERYONE, HOME, placeSchema } from './core/ports/place.ts';
import type { Saved } from './core/ports/review.ts';
import { reportSchema } from './core/reports/report.ts';
import { type Imported, importLibrary, incomingSchema } from './library-import.ts';

/** What the command line may ask of a running bot through its socket. `everyone`: what is changed is changed for every group. */
const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('ask'),
    line: z.string(),
    values: z.record(z.string(), z.string()).optional(),
    place: placeSchema,
    everyone: z.boolean().optional(),
  }),
  z.strictObject({
    type: z.literal('save-report'),
    report: reportSchema,
    confirm: z.enum(['none', 'stated']),
  }),
  z.strictObject({ type: z.literal('import-library'), incoming: incomingSchema }),
]);
export type Request = z.infer<typeof requestSchema>;

/** Whoever can reach the socket runs the bot, so counts as an officer. */
export const OPERATOR: Caller = { officer: true };
/** Who did it, in the audit. */
const OPERATOR_ACTOR = 'operator';

/** Answers a request: a reply to a line, or what saving a report or a library did. Throws `UserError`; a `ZodError` for what is no request. */
export async function handleRequest(bot: Bot, request: unknown): Promise<Reply | Saved | Imported> {
  const parsed = requestSchema.parse(request);
  switch (parsed.type) {
    case 'ask':
      return await askLine(bot, parsed);
    case 'save-report':
      return await bot.review.save(HOME, parsed.report, parsed.confirm, OPERATOR_ACTOR);
    case 'import-library':
      return await importLibrary(bot, parsed.incoming, OPERATOR_ACTOR);
    default:
      return parsed satisfies never;
  }
}

/** The reply to one line, as an operator of this machine would get it. */
async function askLine(bot: Bot, request: Extract<Request, { type: 'ask' }>): Promise<Reply> {
  const { line, values, place, everyone = false } = request;
  const preparation =
    values === undefined ? bot.router.prepare(line) : bot.router.prepareValues(line, values);
  if (preparation.type === 'refused') return preparation.reply;
  const context = bot.context(place, OPERATOR, everyone ? EVERYONE : HOME);
  return await bot.router.run(preparation.prepared, context);
}
