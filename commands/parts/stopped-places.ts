import { toAction } from '../../src/core/chat/action.ts';
import type { CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, ListItem, Run } from '../../src/core/chat/reply.ts';
import { type Place, placeKey } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { toShortRef } from '../../src/core/reports/short-ref.ts';
import { momentLabel } from './moment-label.ts';
import { section } from './report-parts.ts';

/** A subscription that the platform stopped. */
export type Stopped = Subscription & { readonly stopped: NonNullable<Subscription['stopped']> };

const RESUME = { root: 'nec-admin', path: ['remind', 'resume'] } as const;
/** A select of Discord takes 25 options (Message Components, August 2026). */
const MOST_CHOICES = 25;

/** The channels, not the people, that the platform will not let the bot post in. */
export async function stoppedPlaces({
  group,
  subscriptions,
}: Pick<CommandContext, 'group' | 'subscriptions'>): Promise<Stopped[]> {
  const all = await subscriptions.list(group);
  return all.filter((each): each is Stopped => each.on && each.stopped !== null && each.person === null);
}

/** Each with the day and the reason; nothing when there are none. */
export function stoppedBlocks(all: readonly Stopped[], here: Place): Block[] {
  return section(
    'Reminders stopped',
    all.map((each) => toItem(each, here)),
  );
}

function toItem({ place, stopped }: Stopped, here: Place): ListItem {
  const since = momentLabel(new Date(stopped.at));
  return {
    text: [placeRun(place, here), { type: 'text', text: `, since ${since}` }],
    notes: [stopped.reason],
  };
}

/** A channel of the same platform is named as it names its own. */
function placeRun({ platform, channel }: Place, here: Place): Run {
  if (platform === here.platform) return { type: 'channel', channel };
  return { type: 'text', text: `channel ${channel} of ${PLATFORM_NAMES[platform]}` };
}

const PLATFORM_NAMES: Readonly<Record<Place['platform'], string>> = {
  discord: 'Discord',
  slack: 'Slack',
  terminal: 'the terminal',
};

/** One button for one place, one select for several. */
export function reviveControls(all: readonly Stopped[]): Control[] {
  const options = all.slice(0, MOST_CHOICES).flatMap(({ place }) => {
    const action = toAction(RESUME, { place: placeRef(place) });
    const label = `Switch on again: channel ${place.channel} of ${PLATFORM_NAMES[place.platform]}`;
    return action === null ? [] : [{ label: label.slice(0, 75), action }];
  });
  const [only, more] = options;
  if (only === undefined) return [];
  if (more !== undefined) return [{ type: 'select', label: 'Switch on again', options }];
  return [{ type: 'button', label: 'Switch on again', action: only.action }];
}

/** The place in so few characters that a button holds it. */
export function placeRef(place: Place): string {
  return toShortRef(placeKey(place));
}
