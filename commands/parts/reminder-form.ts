import type { Field, Form } from '../../src/core/chat/form.ts';
import { timeLabel } from '../../src/core/dates/labels.ts';
import { WEEKDAY_NAMES } from '../../src/core/dates/names.ts';
import { NATIONS } from '../../src/core/dates/working-days.ts';
import type { Subscription } from '../../src/core/ports/subscriptions.ts';
import { KINDS, TOPICS } from '../../src/core/reports/fact.ts';
import { KIND_NAMES, TOPIC_NAMES } from '../../src/core/reports/words.ts';
import { NATION_NAMES } from './subscription-text.ts';

/** The form of what a place is reminded of, filled with what it has now; the further one asks for what the usual one has no room for. */
export function reminderForm(subscription: Subscription, which: 'usual' | 'further'): Omit<Form, 'action'> {
  const fields = which === 'usual' ? usualFields(subscription) : furtherFields(subscription);
  return { title: 'Reminders here', fields, send: 'Save' };
}

function usualFields({ topics, leads, workingLeads, time, digest, quiet }: Subscription): Field[] {
  return [
    {
      name: 'topics',
      label: 'Topics',
      type: 'choices',
      options: [
        { label: 'All topics', value: 'all' },
        ...TOPICS.map((topic) => ({ label: sentenceCase(TOPIC_NAMES[topic]), value: topic })),
      ],
      value: topics.length === 0 ? 'all' : topics.join(','),
      required: true,
    },
    {
      name: 'leads',
      label: 'How long before',
      hint: 'Such as: 14, 2 and the morning; or 5 working days; or usual',
      type: 'line',
      value: typedLeads({ leads, workingLeads }),
      required: true,
      most: 60,
    },
    {
      name: 'time',
      label: 'Time of day in London',
      hint: 'Such as 9am or 18:30',
      type: 'line',
      value: timeLabel(time),
      required: true,
      most: 20,
    },
    {
      name: 'digest',
      label: 'One list in place of single reminders',
      type: 'choice',
      options: [
        { label: 'No list: each date by itself', value: 'off' },
        { label: 'A list every day', value: 'daily' },
        ...WEEKDAY_NAMES.map((name) => ({ label: `A list every ${name}`, value: name.toLowerCase() })),
      ],
      value: typedDigest(digest),
      required: true,
    },
    {
      name: 'quiet',
      label: 'Days on which nothing comes',
      type: 'choice',
      options: [
        { label: 'None', value: 'none' },
        { label: 'Weekends', value: 'weekends' },
        ...NATIONS.map((nation) => ({
          label: `Weekends and bank holidays of ${NATION_NAMES[nation]}`,
          value: nation,
        })),
      ],
      value: quiet.nation ?? (quiet.weekends ? 'weekends' : 'none'),
      required: true,
    },
  ];
}

function furtherFields({ kinds, reports }: Subscription): Field[] {
  return [
    {
      name: 'kinds',
      label: 'Kinds of date',
      type: 'choices',
      options: [
        { label: 'Deadlines, periods, events and openings', value: 'usual' },
        ...KINDS.map((kind) => ({ label: `Only: ${KIND_NAMES[kind]}`, value: kind })),
      ],
      value: kinds.length === 0 ? 'usual' : kinds.join(','),
      required: true,
    },
    {
      name: 'reports',
      label: 'Announce new reports',
      type: 'choice',
      options: [
        { label: 'Yes, once a report has been checked', value: 'yes' },
        { label: 'No', value: 'no' },
      ],
      value: reports ? 'yes' : 'no',
      required: true,
    },
  ];
}

/** As `readLeads` reads it. */
function typedLeads({ leads, workingLeads }: Pick<Subscription, 'leads' | 'workingLeads'>): string {
  const days = leads?.map((lead) => (lead === 0 ? 'the morning' : String(lead))) ?? ['usual'];
  return [...days, ...workingLeads.map((lead) => `${lead} working days`)].join(', ');
}

function typedDigest(digest: Subscription['digest']): string {
  if (digest === null) return 'off';
  return digest.every === 'day' ? 'daily' : (WEEKDAY_NAMES[digest.weekday] ?? 'off').toLowerCase();
}

function sentenceCase(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
