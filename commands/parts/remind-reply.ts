import { toAction } from '../../src/core/chat/action.ts';
import type { Command, CommandContext } from '../../src/core/chat/command.ts';
import type { Block, Control, Reply } from '../../src/core/chat/reply.ts';
import type { Values } from '../../src/core/chat/words.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { subscriptionBlocks } from './subscription-text.ts';

/** What an answer says besides the state: `note` first, and what the place `lacks` last. */
export interface Said {
  readonly note?: string;
  readonly lacks?: readonly string[];
  readonly further?: readonly Block[];
}

/** The state of a place's reminders in full, with what can be done about them. */
export async function remindReply(
  ctx: CommandContext,
  subscription: Subscription | null,
  { note, lacks = [], further = [] }: Said = {},
): Promise<Reply> {
  const { silenced } = (await ctx.settings.find(ctx.group)).value;
  return {
    title: 'Reminders in this channel',
    tone: lacks.length > 0 || silenced ? 'warning' : 'good',
    blocks: [
      ...(note === undefined ? [] : [{ type: 'paragraph' as const, text: note }]),
      ...(silenced ? [SILENCED] : []),
      ...subscriptionBlocks(subscription),
      ...lackBlocks(lacks),
      ...further,
    ],
    controls: [
      ...(silenced ? button(GO_ON, ['stop-all'], { state: 'off' }) : []),
      ...controlsOf(subscription),
    ],
  };
}

/** What stands above all else while it lasts. */
export const SILENCED: Block = {
  type: 'notice',
  tone: 'warning',
  text: 'An officer has stopped all reminders, in every channel. To let them go on, type /nec-admin stop-all off.',
};
export const GO_ON = 'Let reminders go on';

/** Saved all the same, since whoever can mend it is often somebody else. */
function lackBlocks(lacks: readonly string[]): Block[] {
  if (lacks.length === 0) return [];
  return [
    {
      type: 'notice',
      tone: 'warning',
      text: 'This is saved, but something is missing here before all of it can be posted.',
    },
    { type: 'list', items: lacks.map((text) => ({ text })) },
  ];
}

function controlsOf(subscription: Subscription | null): Control[] {
  if (subscription === null || !subscription.on)
    return [
      ...button('Switch on reminders', ['remind', 'on']),
      ...button('Change before switching on', ['remind', 'on'], { form: 'yes' }),
    ];
  const { stopped, paused } = subscription;
  return [
    ...button('Change reminders', ['remind', 'on'], { form: 'yes' }),
    ...button('More choices for reminders', ['remind', 'on'], { more: 'yes' }),
    ...haltControls(stopped !== null, paused),
    ...button('Preview the next 60 days', ['remind', 'preview']),
    ...button('Test posting here', ['remind', 'test']),
    ...button('Switch off reminders', ['remind', 'off']),
  ];
}

function haltControls(isStopped: boolean, isPaused: boolean): Control[] {
  if (isStopped) return button('Switch on again', ['remind', 'resume']);
  return isPaused
    ? button('Resume reminders', ['remind', 'resume'])
    : button('Pause reminders', ['remind', 'pause']);
}

/** A button of an officers' command; nothing when it does not fit. */
export function button(label: string, path: Command['path'], values: Values = {}): Control[] {
  const action = toAction({ root: 'nec-admin', path }, values);
  return action === null ? [] : [{ type: 'button', label, action }];
}
