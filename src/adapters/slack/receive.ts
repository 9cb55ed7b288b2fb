import type { AdapterParts } from '../../core/chat/adapter.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Preparation, Prepared } from '../../core/chat/router.ts';
import { UserError } from '../../core/errors.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Place } from '../../core/ports/place.ts';
import type { Standing } from './officer.ts';
import { SLACK_BUDGET } from './render.ts';

/** Something that a person did in Slack, whatever form it came in. */
export interface Interaction {
  /** Slack's ids of it: the same one may come twice. */
  readonly ids: readonly string[];
  readonly place: Place;
  readonly user: string;
  /** A command's answer is a new message; that to a button takes the place of the message it stands on. */
  readonly kind: 'command' | 'action';
  /** Tells Slack that it has come. */
  readonly acknowledge: () => Promise<void>;
  readonly prepare: () => Preparation;
  readonly send: (reply: Reply, how: Manner) => Promise<void>;
}

/** Who sees an answer, and whether it takes the place of the message that was asked from. */
export interface Manner {
  readonly visibility: 'private' | 'channel';
  readonly replace: boolean;
}

export interface ReceiverParts extends Pick<AdapterParts, 'answer'> {
  readonly standing: (user: string) => Promise<Standing>;
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
    const { reply, how } = await answer(interaction, parts).catch((error: unknown) => ({
      reply: faultReply(error, interaction, parts.log),
      how: PRIVATE,
    }));
    await interaction.send(reply, how);
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

async function answer(
  { kind, place, user, prepare }: Interaction,
  { answer: answerTo, standing }: ReceiverParts,
): Promise<{ readonly reply: Reply; readonly how: Manner }> {
  const preparation = prepare();
  if (preparation.type === 'refused') return { reply: preparation.reply, how: PRIVATE };
  const { prepared } = preparation;
  const officer = prepared.command.root === 'nec-admin' ? await standing(user) : 'member';
  if (officer === 'unknown') return { reply: cannotTell(), how: PRIVATE };
  const reply = await answerTo(prepared, place, { officer: officer === 'officer' }, SLACK_BUDGET);
  return { reply, how: mannerOf(kind, prepared, reply) };
}

/** A refusal is for the one who asked, and may not take the place of what others see. */
function mannerOf(kind: Interaction['kind'], { visibility }: Prepared, { failed }: Reply): Manner {
  return failed === true ? PRIVATE : { visibility, replace: kind === 'action' };
}

/** The asker is told in any case; what is our own fault is told to the operator too. */
function faultReply(error: unknown, { ids }: Interaction, log: Log): Reply {
  if (error instanceof UserError)
    return failedReply('That did not work', 'warning', error.message, error.next);
  log.error({ platform: 'slack', interaction: ids.at(-1), err: error }, 'An answer could not be made.');
  return failedReply(
    'That did not work',
    'problem',
    'Something went wrong on our side.',
    'Try again in a minute. If it happens again, tell whoever runs this bot.',
  );
}

function cannotTell(): Reply {
  return failedReply(
    'Not now',
    'warning',
    'Slack did not say whether you are an admin of this workspace, so nothing was done.',
    'Try again in a minute.',
  );
}
