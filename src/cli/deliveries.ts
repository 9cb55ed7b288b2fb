import { type Command, Option } from 'commander';
import { dayLabel, timeLabel } from '../core/dates/labels.ts';
import { londonDay, londonTime } from '../core/dates/london.ts';
import { DELIVERY_STATES, type Delivery, type DeliveryState } from '../core/ports/deliveries.ts';
import { HOME, placeKey } from '../core/ports/place.ts';
import { openReadOnlyBot } from './bot-at-hand.ts';

/** The id of a message on Discord: `1187012345678901234` */
const messageId = /^\d{5,25}$/u;

interface DeliveriesOptions {
  readonly state?: DeliveryState;
  readonly json?: true;
}

/** `nec deliveries`: every message owed or posted, oldest first: when it is due, when it was sent and where it stands, or why not. Changes nothing. */
export function addDeliveries(program: Command): void {
  program
    .command('deliveries')
    .description('list what is owed and what was posted: due, sent at, link, or why not')
    .addOption(new Option('--state <state>', 'only those in that state').choices(DELIVERY_STATES))
    .option('--json', 'print them as data')
    .action(async ({ state, json }: DeliveriesOptions) => {
      const bot = await openReadOnlyBot();
      try {
        const states = state === undefined ? {} : { states: [state] };
        const found = (await bot.store.deliveries.find(HOME, states)).toSorted(
          (a, b) => Date.parse(a.due) - Date.parse(b.due),
        );
        const text =
          json === true
            ? JSON.stringify(
                found.map((each) => ({ ...each, link: linkOf(each) })),
                null,
                2,
              )
            : found.map(deliveryText).join('\n');
        process.stdout.write(`${text === '' ? 'There is nothing.' : text}\n`);
      } finally {
        await bot.close();
      }
    });
}

/** One delivery in one line. */
function deliveryText(delivery: Delivery): string {
  const { due, place, state, finished, reason } = delivery;
  const link = linkOf(delivery);
  const parts = [
    `due ${momentText(due)}`,
    placeKey(place),
    aboutText(delivery.about),
    state === 'sent' && finished !== null ? `sent ${momentText(finished)}` : state,
    ...(state !== 'sent' && reason !== null ? [reason] : []),
    ...(link === null ? [] : [link]),
  ];
  return parts.join(' | ');
}

function aboutText(about: Delivery['about']): string {
  switch (about.type) {
    case 'reminder':
      return `reminder of ${about.entry} on ${about.edtf}`;
    case 'correction':
      return `correction of ${about.entry}`;
    case 'digest':
      return `list of ${about.day}`;
    case 'announcement':
      return `announcement of ${about.report}`;
    default:
      return about satisfies never;
  }
}

/** Where the message can be read; null where the platform gives no address for what we keep of it. */
function linkOf({ place, ref, state }: Delivery): string | null {
  const isMessage = state === 'sent' && place.platform === 'discord' && ref !== null && messageId.test(ref);
  if (!isMessage || place.channel.startsWith('@')) return null;
  return `https://discord.com/channels/${place.tenant}/${place.channel}/${ref}`;
}

function momentText(instant: string): string {
  const at = new Date(instant);
  return `${dayLabel(londonDay(at))}, ${timeLabel(londonTime(at))}`;
}
