import type { Kind, Measure, Topic } from './fact.ts';

/** Topics in words that a member would use. */
export const TOPIC_NAMES: Readonly<Record<Topic, string>> = {
  npf: 'National Policy Forum',
  selection: 'candidate selection',
  conference: 'conference',
  'internal-election': 'internal election',
  'public-election': 'public election',
  consultation: 'consultation',
  training: 'training',
  finance: 'finance',
  nec: 'NEC',
  other: 'other',
};

export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  deadline: 'deadline',
  opens: 'opens',
  event: 'event',
  window: 'period',
  publication: 'publication',
  background: 'background',
};

export const MEASURE_NAMES: Readonly<Record<Measure, string>> = {
  membership: 'membership',
  'new-members': 'new members',
  candidates: 'candidates',
  'vote-share': 'vote share',
  councillors: 'councillors gained',
  donations: 'donations',
  reserves: 'reserves',
  staff: 'staff',
  contacts: 'contacts',
  finance: 'money',
  seats: 'seats',
  turnout: 'turnout',
  conference: 'conference',
};
