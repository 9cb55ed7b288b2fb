import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import { addDays } from '../../../src/core/dates/days.ts';
import { lastDay } from '../../../src/core/dates/edtf.ts';
import { londonDay, londonInstant } from '../../../src/core/dates/london.ts';
import type { Standing } from '../../../src/core/diary/standing.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { Owed } from '../../../src/core/ports/deliveries.ts';
import { placeKey } from '../../../src/core/ports/place.ts';
import { doneKey, isActive, type Subscription } from '../../../src/core/ports/subscriptions.ts';
import { toShortRef } from '../../../src/core/reports/short-ref.ts';
import { changeSubscription, subscriptionHere } from '../../parts/change-subscription.ts';
import { findEntry, nameOf, suggestEntries } from '../../parts/find-entry.ts';
import { momentLabel } from '../../parts/moment-label.ts';
import { button } from '../../parts/remind-reply.ts';

export const remindAgain: Command = defineCommand({
  root: 'nec-admin',
  path: ['remind', 'again'],
  description: 'Remind this channel of a date once more, tomorrow',
  options: z.object({
    entry: z
      .string()
      .min(1)
      .max(120)
      .describe('Which date: words of it')
      .meta({ rest: true, suggested: true }),
  }),
  examples: ['/nec-admin remind again entry:"nominations close"'],
  suggest: async (ctx, _option, typed) => await suggestEntries(ctx, typed),
  async run(ctx, { entry }) {
    const { standing } = await findEntry(entry, ctx);
    const subscription = await subscriptionHere(ctx);
    if (!isActive(subscription))
      throw new UserError(
        'reminders-halted',
        'Nothing is posted here as things are.',
        'To let reminders go on, type /nec-admin remind resume.',
      );
    const owed = owedTomorrow(standing, subscription, ctx);
    // Whoever wants it once more has not dealt with it.
    const key = doneKey(standing.id, standing.edtf, standing.time);
    await changeSubscription(ctx, (before) =>
      before.done.includes(key) ? { ...before, done: before.done.filter((each) => each !== key) } : before,
    );
    await ctx.deliveries.add(ctx.group, owed);
    return {
      title: 'It comes once more',
      tone: 'good',
      blocks: [
        { type: 'list', items: [{ text: nameOf(standing) }] },
        {
          type: 'paragraph',
          text: `This channel is reminded of it on ${momentLabel(new Date(owed.due))}. It comes on a quiet day too.`,
        },
      ],
      controls: button('Done here: no more reminders', ['remind', 'done'], {
        entry: toShortRef(standing.id),
      }),
    };
  },
});

/** Throws `UserError` when it would come too late to help. */
function owedTomorrow(standing: Standing, { place, time }: Subscription, { now }: CommandContext): Owed {
  const { id: entry, edtf, time: hour, kind } = standing;
  const day = addDays(londonDay(now), 1);
  const due = londonInstant(day, time);
  const closes = kind === 'deadline' || kind === 'window';
  const isOver =
    lastDay(edtf) < day ||
    (lastDay(edtf) === day && closes && hour !== null && londonInstant(day, hour) <= due);
  if (isOver || standing.status === 'cancelled')
    throw new UserError(
      'too-late',
      `Tomorrow at that time it will be too late for “${nameOf(standing)}”.`,
      'To see what lies ahead, type /nec deadlines.',
    );
  return {
    id: ['again', placeKey(place), entry, edtf, hour ?? '', day].join(' '),
    place,
    about: { type: 'reminder', entry, edtf, time: hour, lead: 1, unit: 'again' },
    due: due.toISOString(),
  };
}
