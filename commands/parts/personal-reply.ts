import { toAction } from '../../src/core/chat/action.ts';
import type { Block, Control, ListItem, Reply } from '../../src/core/chat/reply.ts';
import { timeLabel } from '../../src/core/dates/labels.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { leadsText, topicsText } from './subscription-text.ts';

const TITLE = 'Your own reminders';

/** In a terminal nobody has an id, and nothing could be sent to it. */
export function noPersonReply(): Reply {
  return {
    title: TITLE,
    tone: 'warning',
    blocks: [
      {
        type: 'notice',
        tone: 'warning',
        text: 'There are no direct messages here: the reminders of this terminal come anyway.',
      },
      { type: 'paragraph', text: 'To see what they are, type /nec-admin remind show.' },
    ],
    failed: true,
  };
}

/** What a person has asked for, in full; `lacks` says why a direct message could not come. */
export function personalReply(subscription: Subscription | null, lacks: readonly string[] = []): Reply {
  const isOn = subscription?.on === true;
  return {
    title: TITLE,
    tone: lacks.length > 0 ? 'warning' : 'good',
    blocks: isOn ? onBlocks(subscription, lacks) : [{ type: 'paragraph', text: OFF }],
    controls: isOn
      ? [...button('Switch off my reminders', ['remind-me'], { state: 'off' }), ...FORGET]
      : [
          ...button('Switch on my reminders', ['remind-me'], { state: 'on' }),
          ...(subscription === null ? [] : FORGET),
        ],
  };
}

const OFF = 'You get no reminders of your own. To switch them on, type /nec remind-me.';
const FORGET = button('Forget me', ['forget-me']);

function onBlocks(subscription: Subscription, lacks: readonly string[]): Block[] {
  const { stopped, time } = subscription;
  const items: ListItem[] = [
    { text: `You are reminded by direct message, about: ${topicsText(subscription)}` },
    { text: `When: ${leadsText(subscription)}` },
    { text: `Time of day: ${timeLabel(time)}, London time` },
    { text: 'Only dates that a person has checked are reminded of.' },
  ];
  return [
    ...(stopped === null ? [] : [stoppedNotice(stopped.reason)]),
    { type: 'list', items },
    ...lacks.map((text): Block => ({ type: 'notice', tone: 'warning', text })),
    {
      type: 'paragraph',
      text: 'For this the bot keeps your id and these choices. To have both erased, type /nec forget-me.',
    },
  ];
}

/** What a person reads whose direct messages are closed to the bot. */
export function stoppedNotice(reason: string): Block {
  return {
    type: 'notice',
    tone: 'warning',
    text: `Your own reminders have stopped: the bot could not send you a direct message. ${reason} To switch them on again, type /nec remind-me.`,
  };
}

function button(
  label: string,
  path: readonly [string],
  values: Readonly<Record<string, string>> = {},
): Control[] {
  const action = toAction({ root: 'nec', path }, values);
  return action === null ? [] : [{ type: 'button', label, action }];
}
