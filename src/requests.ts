import { z } from 'zod';
import type { Bot } from './bot.ts';
import type { Caller } from './core/chat/command.ts';
import type { Reply } from './core/chat/reply.ts';
import { HOME, type Place, placeSchema } from './core/ports/place.ts';
import { reportSchema } from './core/reports/report.ts';
import { type Comparison, compareWithHeld } from './review/compare.ts';
import { confirmStated, diaryChanges } from './review/confirm.ts';
import { withOwnId } from './review/own-id.ts';

/** What the command line may ask of a running bot through its socket. */
const requestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ask'), line: z.string(), place: placeSchema }),
  z.strictObject({
    type: z.literal('save-report'),
    report: reportSchema,
    confirm: z.enum(['none', 'stated']),
  }),
]);
export type Request = z.infer<typeof requestSchema>;

export const savedSchema = z.strictObject({
  id: z.string(),
  agreed: z.number(),
  added: z.number(),
  confirmed: z.number(),
  entries: z.number(),
  vouched: z.number(),
});
/** What saving a report did: facts that agreed with what was held, new ones, confirmed ones, diary entries added, and those that gained a source. */
export type Saved = z.infer<typeof savedSchema>;

/** Whoever can reach the socket runs the bot, so counts as an officer. */
export const OPERATOR: Caller = { officer: true };

/** Answers a request: a reply to a line, or what saving a report did. Throws `UserError`; a `ZodError` for what is no request. */
export async function handleRequest(bot: Bot, request: unknown): Promise<Reply | Saved> {
  const parsed = requestSchema.parse(request);
  return parsed.type === 'ask'
    ? await askLine(bot, parsed.line, parsed.place)
    : await saveReport(bot, parsed);
}

/** The reply to one line, as an operator of this machine would get it. */
async function askLine(bot: Bot, line: string, place: Place): Promise<Reply> {
  const preparation = bot.router.prepare(line);
  if (preparation.type === 'refused') return preparation.reply;
  return await bot.router.run(preparation.prepared, bot.context(place, OPERATOR));
}

/** Joins a report with what is held of it, as it would be saved. */
export async function compareReport(
  bot: Bot,
  { report, confirm }: Pick<Extract<Request, { type: 'save-report' }>, 'report' | 'confirm'>,
): Promise<Comparison> {
  const sameName = await bot.store.library.find(HOME, report.id);
  const own = withOwnId(report, sameName?.value ?? null);
  const held = own === report ? sameName : await bot.store.library.find(HOME, own.id);
  const comparison = compareWithHeld(own, held?.value ?? null);
  return confirm === 'stated' ? { ...comparison, report: confirmStated(comparison.report) } : comparison;
}

async function saveReport(bot: Bot, request: Extract<Request, { type: 'save-report' }>): Promise<Saved> {
  const { report, agreed, added } = await compareReport(bot, request);
  const held = await bot.store.library.find(HOME, report.id);
  await bot.store.library.save(HOME, report, held?.revision ?? 0);
  const changes = diaryChanges(report, await bot.store.diary.entries(HOME));
  if (changes.length > 0) await bot.store.diary.save(HOME, changes);
  const confirmed = Object.values(report.facts)
    .flat()
    .filter((fact) => fact.check === 'confirmed').length;
  const entries = changes.filter(({ expected }) => expected === 0).length;
  return { id: report.id, agreed, added, confirmed, entries, vouched: changes.length - entries };
}
