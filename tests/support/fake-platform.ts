import type { Clock } from '../../src/core/ports/clock.ts';
import { type Place, placeKey } from '../../src/core/ports/place.ts';
import type { Content, EditingPoster, FindOutcome, PostOutcome } from '../../src/core/ports/poster.ts';

/** What the platform does with a post: what it answers, and whether the message stands there afterwards (or 12 seconds later). */
type PostAnswer =
  | 'sent'
  | 'not-sent'
  | 'rate-limited'
  | 'authorisation-lost'
  | 'refused'
  | 'gone'
  | 'unknown-with-effect'
  | 'unknown-without-effect'
  | 'unknown-landing-late'
  | 'throws-with-effect'
  | 'throws-without-effect';

/** `truly`: found or not found, as it is. */
type FindAnswer = 'truly' | 'cannot-look' | 'throws';

/** One message as people in the channel see it. */
interface Message {
  readonly place: Place;
  readonly name: string;
  readonly ref: string;
  /** As it stands there now, after any edit. */
  reminder: Content;
  readonly at: Date;
}

/** A platform in memory: it outlives the process that posts to it. */
export interface FakePlatform {
  readonly poster: EditingPoster;
  /** Each post that was tried, whatever came of it, in order. */
  readonly tried: readonly string[];
  /** Answers of the next posts, in order; afterwards all are sent. */
  answerPosts(...answers: readonly PostAnswer[]): void;
  /** The refs of the messages that were to be edited, whatever came of it, in order. */
  readonly edited: readonly string[];
  /** Answers of the next edits, in order; afterwards all are made. */
  answerEdits(...answers: readonly PostAnswer[]): void;
  /** The answer of all look-ups from now on. */
  answerFinds(answer: FindAnswer): void;
  /** The messages that stand in a place now, or in all. */
  visible(place?: Place): readonly Message[];
}

/** Discord drops a second post of the same name for so long at least; Slack does not. */
const NONCE_MS = 180_000;
/** The longest that a post was seen to land after its answer was lost (research, "late landing up to 12 s"). */
const LANDS_LATE_MS = 12_000;

export function createFakePlatform(clock: Clock): FakePlatform {
  const messages: Message[] = [];
  const tried: string[] = [];
  const edited: string[] = [];
  const answers: PostAnswer[] = [];
  const editAnswers: PostAnswer[] = [];
  let look: FindAnswer = 'truly';

  const isRemembered = ({ place, at }: Message): boolean =>
    place.platform === 'discord' && clock.now().getTime() - at.getTime() < NONCE_MS;
  const land = (place: Place, reminder: Content, name: string, afterMs = 0): string => {
    const same = messages.find((message) => message.name === name && isRemembered(message));
    if (same !== undefined) return same.ref;
    const ref = `ref-${messages.length + 1}`;
    messages.push({ place, name, ref, reminder, at: new Date(clock.now().getTime() + afterMs) });
    return ref;
  };
  const visible = (place?: Place): Message[] =>
    messages.filter(
      (message) =>
        message.at <= clock.now() && (place === undefined || placeKey(message.place) === placeKey(place)),
    );

  return {
    tried,
    visible,
    answerPosts: (...next) => {
      answers.push(...next);
    },
    edited,
    answerEdits: (...next) => {
      editAnswers.push(...next);
    },
    answerFinds: (answer) => {
      look = answer;
    },
    poster: {
      post: async (place, reminder, name) => {
        tried.push(name);
        const answer = answers.shift() ?? 'sent';
        if (answer === 'sent') return { type: 'sent', ref: land(place, reminder, name) };
        if (answer.endsWith('with-effect')) land(place, reminder, name);
        if (answer === 'unknown-landing-late') land(place, reminder, name, LANDS_LATE_MS);
        return toOutcome(answer);
      },
      edit: async (_place, ref, content) => {
        edited.push(ref);
        const answer = editAnswers.shift() ?? 'sent';
        const message = messages.find((each) => each.ref === ref);
        if (message === undefined) return toOutcome('gone');
        if (answer === 'sent' || answer.endsWith('with-effect')) message.reminder = content;
        return answer === 'sent' ? { type: 'sent', ref } : toOutcome(answer);
      },
      find: async (place, name, since) => {
        if (look === 'throws') throw new Error('the socket was closed');
        if (look === 'cannot-look') return { type: 'cannot-look', reason: 'the history may not be read.' };
        return toFound(visible(place).find((message) => message.name === name && message.at >= since));
      },
    },
  };
}

function toOutcome(answer: Exclude<PostAnswer, 'sent'>): PostOutcome {
  if (answer === 'not-sent') return { type: 'not-sent', reason: 'too many at once' };
  if (answer === 'rate-limited') return { type: 'rate-limited', retryAfterSeconds: 30 };
  if (answer === 'authorisation-lost')
    return { type: 'authorisation-lost', reason: 'the token was withdrawn' };
  if (answer === 'refused') return { type: 'refused', reason: 'The bot may not post there.' };
  if (answer === 'gone') return { type: 'gone', reason: 'The channel is gone.' };
  if (answer.startsWith('throws')) throw new Error('the connection was cut');
  return { type: 'unknown', reason: 'no answer in time' };
}

function toFound(message: Message | undefined): FindOutcome {
  return message === undefined ? { type: 'not-found' } : { type: 'found', ref: message.ref };
}
