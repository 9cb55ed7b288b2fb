import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Form } from '../../src/core/chat/form.ts';
import type { Values } from '../../src/core/chat/words.ts';
import { dayLabel } from '../../src/core/dates/labels.ts';
import { UserError } from '../../src/core/errors.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { actorOf } from './actor.ts';
import { typedDay } from './as-of.ts';
import type { Decided } from './judge-facts.ts';

/** Asks where and when a report was published. */
export function whereForm({ url, published }: Report): Omit<Form, 'action'> {
  return {
    title: 'Where was it published?',
    intro: 'Only published reports may be held. The address is shown with every fact.',
    fields: [
      {
        name: 'address',
        label: 'Address on the web',
        type: 'line',
        required: true,
        most: 500,
        value: url ?? '',
      },
      {
        name: 'published',
        label: 'Day it was published',
        hint: 'Such as 2 December 2022. Leave it empty if the page prints none.',
        type: 'line',
        required: false,
        most: 60,
        value: published === null ? '' : dayLabel(published),
      },
    ],
    send: 'Save',
  };
}

/** Saves where and when the report was published, where that was said; null where nothing was. Throws `UserError`. */
export async function describe(
  ctx: CommandContext,
  report: Report,
  { address, published }: Values,
): Promise<Decided | null> {
  if (address === undefined && published === undefined) return null;
  const told = {
    ...(address === undefined ? {} : { url: readAddress(address) }),
    ...(published === undefined ? {} : { published: await readDay(published, ctx.today) }),
  };
  const { url } = await ctx.review.describe(ctx.group, report.id, told, actorOf(ctx));
  return {
    notice: {
      type: 'notice',
      tone: 'good',
      text: `Saved: ${report.title}${url === null ? '' : ` was published at ${url}`}.`,
    },
    changed: [],
    canReopen: false,
  };
}

function readAddress(text: string): string {
  const typed = text.trim();
  if (!URL.canParse(typed) || !['http:', 'https:'].includes(new URL(typed).protocol))
    throw new UserError(
      'bad-address',
      `“${typed.slice(0, 60)}” is not a web address.`,
      'It begins with https://.',
    );
  return typed;
}

async function readDay(text: string, today: string): Promise<string> {
  const day = await typedDay(text, today);
  if (day === null)
    throw new UserError('bad-date', `“${text.slice(0, 60)}” is not a day.`, 'Write it as 2 December 2022.');
  return day;
}
