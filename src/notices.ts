import { stoppedNotice } from '../commands/parts/personal-reply.ts';
import {
  reviveControls,
  type Stopped,
  stoppedBlocks,
  stoppedPlaces,
} from '../commands/parts/stopped-places.ts';
import type { Asked } from './core/chat/command.ts';
import type { Block, Control, Reply } from './core/chat/reply.ts';
import type { Prepared } from './core/chat/router.ts';
import { againWhenStale } from './core/ports/again-when-stale.ts';
import type { Place } from './core/ports/place.ts';
import { directChannel, isDirect } from './core/ports/subscriptions.ts';

/** Room for it in a message: a few places, each with its reason. */
export const NOTICE_SIZE = 1_200;
/** Those beyond are told at the next command. */
const MOST_AT_ONCE = 4;

/** Something to be told once, above an answer; `settle` writes down that it was told. */
export interface Notice {
  readonly blocks: readonly Block[];
  readonly controls: readonly Control[];
  settle(): Promise<void>;
}

/**
 * What the asker should hear once: officers, where reminders have stopped and what may be missing; a person, that their own have stopped. Where others
 * read along officers only hear that there is something to be seen.
 */
export async function findNotice({ command, visibility }: Prepared, ctx: Asked): Promise<Notice | null> {
  const officers = command.root === 'nec-admin' && ctx.caller.officer ? await officersNotice(ctx) : null;
  if (visibility === 'channel') return officers === null ? null : SEE_ELSEWHERE;
  return officers ?? (await personsNotice(ctx));
}

/** The reply with the notice above it, which is then told. Above a refusal it would be overlooked: it waits for the next answer. */
export async function toldWith(reply: Reply, { blocks, controls, settle }: Notice): Promise<Reply> {
  if (reply.failed === true) return reply;
  await settle();
  return {
    ...reply,
    blocks: [...blocks, { type: 'divider' }, ...reply.blocks],
    controls: [...controls, ...(reply.controls ?? [])],
  };
}

const SEE_ELSEWHERE: Notice = {
  blocks: [
    {
      type: 'notice',
      tone: 'warning',
      text: 'For officers: not everything could be posted. To see what and why, type /nec-admin remind show.',
    },
  ],
  controls: [],
  settle: async () => {},
};

async function officersNotice(ctx: Asked): Promise<Notice | null> {
  const stopped = (await stoppedPlaces(ctx)).filter((each) => !each.stopped.told).slice(0, MOST_AT_ONCE);
  const parked = await parkedSince(ctx);
  if (stopped.length === 0 && parked === 0) return null;
  return {
    blocks: [...stoppedBlocks(stopped, ctx.place), ...parkedBlocks(parked)],
    controls: reviveControls(stopped),
    settle: async () => {
      for (const { place } of stopped) await settlePlace(place, ctx);
      if (parked > 0) await settleParked(ctx);
    },
  };
}

async function personsNotice(ctx: Asked): Promise<Notice | null> {
  const { person } = ctx.caller;
  if (person === undefined) return null;
  const place = { ...ctx.place, channel: directChannel(person) };
  const held = (await ctx.subscriptions.find(ctx.group, place))?.value;
  if (held?.on !== true || held.stopped === null || held.stopped.told) return null;
  return {
    blocks: [stoppedNotice(held.stopped.reason)],
    controls: [],
    settle: async () => await settlePlace(place, ctx),
  };
}

async function parkedSince({ group, deliveries, settings }: Asked): Promise<number> {
  const { toldOfParked } = (await settings.find(group)).value;
  const since = toldOfParked === null ? 0 : Date.parse(toldOfParked);
  const parked = await deliveries.find(group, { states: ['parked'] });
  return parked.filter(({ finished, place }) => Date.parse(finished ?? '') > since && !isDirect(place))
    .length;
}

function parkedBlocks(count: number): Block[] {
  if (count === 0) return [];
  const which = count === 1 ? '1 message may be missing' : `${count} messages may be missing`;
  return [
    {
      type: 'notice',
      tone: 'warning',
      text: `${which}: nobody can tell whether it was posted. To see more, type /nec status. To have such messages repeated, type /nec-admin remind repeat yes.`,
    },
  ];
}

async function settlePlace(place: Place, { group, subscriptions }: Asked): Promise<void> {
  await againWhenStale(async () => {
    const held = await subscriptions.find(group, place);
    const stopped: Stopped['stopped'] | null = held?.value.stopped ?? null;
    if (held === null || stopped === null || stopped.told) return;
    await subscriptions.save(group, { ...held.value, stopped: { ...stopped, told: true } }, held.revision);
  });
}

async function settleParked({ group, settings, now }: Asked): Promise<void> {
  await againWhenStale(async () => {
    const { value, revision } = await settings.find(group);
    await settings.save(group, { ...value, toldOfParked: now.toISOString() }, revision);
  });
}
