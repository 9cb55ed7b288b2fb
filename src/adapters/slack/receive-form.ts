import type { ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import { blockText } from '../../core/chat/plain-text.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { Router } from '../../core/chat/router.ts';
import type { Log } from '../../core/ports/log.ts';
import { createAnswer } from './answer.ts';
import { fittedText } from './controls.ts';
import { type FormOrigin, parseMetadata } from './form-origin.ts';
import { readFormFiles, readFormValues } from './form-values.ts';
import type { HomeTab } from './home-tab.ts';
import { MOST_FIELD_FAULT } from './limits.ts';
import type { Pictures } from './pictures.ts';
import type { SlackPoster } from './post.ts';
import type { Interaction, Receiver } from './receive.ts';
import { createRespond } from './respond.ts';
import { homePlace, idsOf, teamOf } from './source.ts';

export interface FormReceiverParts {
  readonly router: Router;
  readonly receiver: Receiver;
  readonly pictures: Pictures;
  readonly homeTab: HomeTab;
  readonly poster: SlackPoster;
  readonly options: WebClientOptions;
  readonly log: Log;
}

/** A form as it came back. */
interface Submitted {
  readonly body: ViewSubmitAction;
  readonly ack: (response?: ViewResponseAction) => Promise<void>;
  readonly envelope: unknown;
}

/** For a form whose origin cannot be read: it is answered as an outdated one. */
const UNKNOWN_ORIGIN: FormOrigin = { action: '', kind: 'command', channel: 'unknown', answerUrl: null };

/**
 * A form filled in, on the road of every question. What does not fit an option is said under its field while the form still stands: nothing that
 * was typed is lost.
 */
export async function receiveForm(
  parts: FormReceiverParts,
  { body, ack, envelope }: Submitted,
): Promise<void> {
  const { view, user } = body;
  const origin = parseMetadata(view.private_metadata) ?? UNKNOWN_ORIGIN;
  const preparation = parts.router.prepareForm(origin.action, readFormValues(view.state.values));
  if (preparation.type === 'refused') {
    const errors = toFieldFaults(preparation.reply, body);
    if (errors !== null) return await ack({ response_action: 'errors', errors });
  }
  const tenant = teamOf(body);
  const ids = idsOf(body.trigger_id, `view/${view.id}`, envelope);
  const isHome = origin.kind === 'home';
  await parts.receiver.receive({
    ids,
    user: user.id,
    place: isHome ? homePlace(tenant, user.id) : { platform: 'slack', tenant, channel: origin.channel },
    kind: origin.kind,
    acknowledge: async () => await ack(),
    files: readFormFiles(view.state.values),
    prepare: () => preparation,
    send: isHome
      ? async (reply) => await parts.homeTab.show(user.id, reply, true)
      : toSend(parts, origin, user.id, ids),
  });
}

/** Through the address that came with the question; once that is over, to the asker alone if Slack lets the bot. */
function toSend(
  { pictures, poster, options, log }: FormReceiverParts,
  { channel, answerUrl }: FormOrigin,
  user: string,
  ids: readonly string[],
): Interaction['send'] {
  const whisper = async (reply: Reply): Promise<void> => {
    const outcome = await poster.whisper({ channel, ts: '', isBegun: false }, user, reply);
    if (outcome.type !== 'sent')
      log.warn({ platform: 'slack' }, 'An answer to a form could not be sent at all.');
  };
  if (answerUrl === null) return whisper;
  const respond = createRespond(answerUrl, options);
  return createAnswer({ respond, pictures, log, ids, whenOver: whisper });
}

/** `meeting-date/1` names the field `meeting-date`. */
const boxNumber = /\/\d{1,2}$/u;

/** What was wrong, under the field that it names, or else under the first; null when there is no field. */
function toFieldFaults({ blocks }: Reply, { view }: ViewSubmitAction): Record<string, string> | null {
  const said = blocks.map((block) => (block.type === 'notice' ? block.text : blockText(block))).join(' ');
  const boxes = view.blocks.flatMap(({ type, block_id: id }) =>
    type === 'input' && id !== undefined ? [id] : [],
  );
  const box = boxes.find((id) => said.includes(`“${id.replace(boxNumber, '')}”`)) ?? boxes[0];
  return box === undefined ? null : { [box]: fittedText(said, MOST_FIELD_FAULT).text };
}
