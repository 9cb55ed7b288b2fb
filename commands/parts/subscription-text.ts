import type { Block, ListItem } from '../../src/core/chat/reply.ts';
import { dayLabel, timeLabel } from '../../src/core/dates/labels.ts';
import { londonDay } from '../../src/core/dates/london.ts';
import { WEEKDAY_NAMES } from '../../src/core/dates/names.ts';
import type { Nation } from '../../src/core/dates/working-days.ts';
import type { Platform } from '../../src/core/ports/place.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import type { Kind } from '../../src/core/reports/fact.ts';
import { TOPIC_NAMES } from '../../src/core/reports/words.ts';

export const NATION_NAMES: Readonly<Record<Nation, string>> = {
  'england-and-wales': 'England and Wales',
  scotland: 'Scotland',
  'northern-ireland': 'Northern Ireland',
};

const USUAL_LEADS =
  'deadlines and periods 14 and 2 days before and on the day; events and openings 7 days and 1 day before';
/** Several of each kind. */
const SEVERAL: Readonly<Record<Kind, string>> = {
  deadline: 'deadlines',
  opens: 'openings',
  event: 'events',
  window: 'periods',
  publication: 'publications',
  background: 'background',
};
const USUAL_KINDS = 'deadlines, periods, events and openings';

/** What a place has asked for, in full, so that every answer about reminders shows the state it leads to. */
export function subscriptionBlocks(subscription: Subscription | null): Block[] {
  if (subscription === null || !subscription.on)
    return [
      { type: 'paragraph', text: 'Reminders are off here. To switch them on, type /nec-admin remind on.' },
    ];
  return [...haltBlocks(subscription), { type: 'list', items: choiceItems(subscription) }];
}

/** Why nothing is posted there though reminders are on. */
function haltBlocks({ stopped, paused }: Subscription): Block[] {
  if (stopped !== null)
    return [
      {
        type: 'notice',
        tone: 'problem',
        text: `Reminders stopped here on ${dayLabel(londonDay(new Date(stopped.at)))}. ${stopped.reason}`,
      },
    ];
  return paused
    ? [
        {
          type: 'notice',
          tone: 'warning',
          text: 'Reminders are paused here. What is due now does not come later.',
        },
      ]
    : [];
}

function choiceItems(subscription: Subscription): ListItem[] {
  const { kinds, digest, quiet, reports, done, stopped, paused } = subscription;
  const word = stopped !== null ? 'set' : paused ? 'paused' : 'on';
  return [
    { text: `Reminders are ${word} here, about: ${topicsText(subscription)}` },
    { text: `Kinds: ${kinds.length === 0 ? USUAL_KINDS : kinds.map((kind) => SEVERAL[kind]).join(', ')}` },
    ...(digest === null ? [{ text: `When: ${leadsText(subscription)}` }] : []),
    { text: `List: ${digestText(digest)}` },
    { text: `Time of day: ${timeLabel(subscription.time)}, London time` },
    { text: `Quiet days: ${quietText(quiet)}` },
    { text: `Named in each message: ${roleText(subscription)}` },
    { text: `New reports: ${reports ? 'announced here' : 'not announced here'}` },
    ...(done.length === 0
      ? []
      : [{ text: `Marked as done here: ${done.length} ${done.length === 1 ? 'date' : 'dates'}` }]),
    { text: 'Only dates that a person has checked are reminded of.' },
  ];
}

export function topicsText({ topics }: Pick<Subscription, 'topics'>): string {
  return topics.length === 0 ? 'all topics' : topics.map((topic) => TOPIC_NAMES[topic]).join(', ');
}

/** "14 days before, on the day, 5 working days before" */
export function leadsText({ leads, workingLeads }: Pick<Subscription, 'leads' | 'workingLeads'>): string {
  const working = workingLeads.map((days) => `${days} working ${days === 1 ? 'day' : 'days'} before`);
  const own = leads === null ? [USUAL_LEADS] : leads.map(leadLabel);
  return [...own, ...working].join(leads === null ? '; ' : ', ');
}

function leadLabel(days: number): string {
  if (days === 0) return 'on the day';
  return `${days} ${days === 1 ? 'day' : 'days'} before`;
}

function digestText(digest: Subscription['digest']): string {
  if (digest === null) return 'none; each date has reminders of its own';
  const when = digest.every === 'day' ? 'every day' : `every ${WEEKDAY_NAMES[digest.weekday]}`;
  return `${when}, in place of single reminders`;
}

function quietText({ weekends, nation }: Subscription['quiet']): string {
  if (!weekends && nation === null) return 'none';
  const days = [
    ...(weekends ? ['weekends'] : []),
    ...(nation === null ? [] : [`bank holidays of ${NATION_NAMES[nation]}`]),
  ];
  return `${days.join(' and ')}; what is due then comes earlier`;
}

const ROLE_WORDS: Readonly<Record<Platform, string>> = {
  discord: 'the role',
  slack: 'the user group',
  terminal: 'the role',
};

function roleText({ mention, place }: Subscription): string {
  return mention === null ? 'nobody' : `${ROLE_WORDS[place.platform]} ${mention}`;
}
