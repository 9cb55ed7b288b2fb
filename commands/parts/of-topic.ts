import type { Topic } from '../../src/core/reports/fact.ts';

/**
 * Words by which a date belongs to a topic besides its own: each date has one topic, and who asks for consultations means the policy
 * forum's too.
 */
const ALSO_BY: Partial<Readonly<Record<Topic, RegExp>>> = {
  // "policy commissions' consultation closes"
  consultation: /\bconsultations?\b/iu,
  // "last day for motions to annual conference"
  conference: /\bconferences?\b/iu,
  // "National Policy Forum ballot opens"
  npf: /\b(?:National Policy Forum|NPF)\b/u,
  // "training for new councillors"
  training: /\btraining\b/iu,
};

/** Whether a date answers a question about the topic. */
export function isOfTopic(
  { topic, what }: { readonly topic: Topic; readonly what: string },
  asked: Topic,
): boolean {
  return topic === asked || ALSO_BY[asked]?.test(what) === true;
}
