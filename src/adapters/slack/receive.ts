import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { Caller } from '../../core/chat/command.ts';
import { isLasting } from '../../core/chat/first-time.ts';
import type { Form } from '../../core/chat/form.ts';
import { tooManyReply } from '../../core/chat/rates.ts';
import type { Reply } from '../../core/chat/reply.ts';
import { faultReply, type Preparation, type Prepared } from '../../core/chat/router.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Place } from '../../core/ports/place.ts';
import type { Attached } from './attached.ts';
import { HOME_BUDGET, SLACK_BUDGET } from './budget.ts';
import { cannotTell, type Standing } from './officer.ts';
import { showForm } from './show-form.ts';

/** Something that a person did in Slack, whatever form it came in. */
export interface Interaction {
  /** Slack's ids of it: the same one may come twice. */
  readonly ids: readonly string[];
  readonly place: Place;
  readonly user: string;
  readonly kind: Kind;
  /** Tells Slack that it has come. */
  readonly acknowledge: () => Promise<void>;
  /** What was asked; `home` for what stands in the Home tab at first. */
  readonly prepare: () => Preparation | { readonly type: 'home' };
  readonly send: (reply: Reply, how: Manner) => Promise<void>;
  /** Shows a form; absent where none can be shown. Null when it stands there, otherwise the reply that says why not. */
  readonly openForm?: (form: Form) => Promise<Reply | null>;
  /** The files that came with it, by their ids. */
  readonly files?: readonly string[];
}

/**
 * Where it was done. The answer to a command is a new message; that to a button takes the place of the message it stands on when only
 * the one who pressed sees that, and is a private message of its own when others see it too. In the Home tab the view changes. A mention is
 * answered in its thread, where others see it.
 */
type Kind = 'command' | 'private-press' | 'public-press' | 'home' | 'mention';

/** Who sees an answer, and whether it takes the place of the message that was asked from. */
export interface Manner {
  readonly visibility: 'private' | 'channel';
  readonly replace: boolean;
}

export interface ReceiverParts
  extends Pick<AdapterParts, 'answer' | 'form' | 'home' | 'rates' | 'isFirstTime'> {
  readonly standing: (user: string) => Promise<Standing>;
  readonly attached: Attached;
  readonly isNew: (ids: readonly string[]) => boolean;
  readonly log: Log;
}

export interface Receiver {
  /** Acknowledges at once, then answers. Never rejects. */
  receive(interaction: Interaction): Promise<void>;
  /** Resolves when all that has been received so far is answered; takes nothing more. */
  quiet(): Promise<void>;
}

const PRIVATE: Manner = { visibility: 'private', replace: false };

/** The road of a question: acknowledged, understood, answered once. */
export function createReceiver(parts: ReceiverParts): Receiver {
  const underWay = new Set<Promise<void>>();
  let isOpen = true;

  const work = async (interaction: Interaction): Promise<void> => {
    try {
      await interaction.acknowledge();
    } catch {
      // The socket went in between. The person may be told of a failure, yet the answer goes by another road.
      parts.log.warn(
        { platform: 'slack' },
        'Slack could not be told that a question came; it is answered all the same.',
      );
    }
    if (!parts.isNew(interaction.ids)) return;
    const answered = await answer(interaction, parts).catch((error: unknown) => ({
      reply: toFaultReply(error, interaction, parts.log),
      how: PRIVATE,
    }));
    if (answered !== null) await interaction.send(answered.reply, answered.how);
  };
  return {
    receive: async (interaction) => {
      // Left unacknowledged, so that Slack tells the person to try again.
      if (!isOpen) return;
      const done = work(interaction).catch((error: unknown) => {
        parts.log.error(
          { platform: 'slack', interaction: interaction.ids.at(-1), err: error },
          'An answer could not be made.',
        );
      });
      underWay.add(done);
      await done;
      underWay.delete(done);
    },
    quiet: async () => {
      isOpen = false;
      await Promise.all(underWay);
    },
  };
}

interface Answered {
  readonly reply: Reply;
  readonly how: Manner;
}

/** Null when there is nothing to say: a form was shown, or it was done before, by a bot that has been started anew since. */
async function answer(interaction: Interaction, parts: ReceiverParts): Promise<Answered | null> {
  const { ids, kind, place, user, prepare, openForm } = interaction;
  const preparation = prepare();
  if (preparation.type === 'home')
    return { reply: await parts.home(place, { officer: false, person: user }, HOME_BUDGET), how: PRIVATE };
  const wait = parts.rates.take(place, user);
  if (wait !== null) return { reply: tooManyReply(wait), how: PRIVATE };
  if (preparation.type === 'refused') return { reply: preparation.reply, how: PRIVATE };
  const { prepared } = preparation;
  const caller = { person: user, attached: parts.attached(interaction.files ?? []) };
  const standing = async (): Promise<Standing> =>
    prepared.command.root === 'nec-admin' ? await parts.standing(user) : 'member';
  if (prepared.asks && openForm !== undefined) {
    const reply = await showForm({ prepared, place, caller, open: openForm }, parts.form, standing);
    return reply === null ? null : { reply, how: PRIVATE };
  }
  if (isLasting(prepared) && !(await parts.isFirstTime(ids.map((id) => `slack/${id}`)))) return null;
  const known = await standing();
  if (known === 'unknown') return { reply: cannotTell(), how: PRIVATE };
  const asker: Caller = { ...caller, officer: known === 'officer' };
  const budget = kind === 'home' ? HOME_BUDGET : SLACK_BUDGET;
  const reply = await parts.answer(prepared, place, asker, budget);
  return { reply, how: mannerOf(kind, prepared, reply) };
}

/** A refusal is for the one who asked, and may not take the place of what they were reading. What is shared is a message of its own, for all. */
function mannerOf(kind: Kind, { visibility, shared }: Prepared, { failed }: Reply): Manner {
  if (failed === true || kind === 'home') return PRIVATE;
  if (shared) return { visibility: 'channel', replace: false };
  if (kind === 'public-press') return PRIVATE;
  return { visibility, replace: kind === 'private-press' };
}

/** The asker is told in any case; what is our own fault is told to the operator too, by the same code. */
function toFaultReply(error: unknown, { ids }: Interaction, log: Log): Reply {
  return faultReply(error, {
    onFault: (fault, id) =>
      log.error(
        { platform: 'slack', interaction: ids.at(-1), id, err: fault },
        'An answer could not be made.',
      ),
  });
}
