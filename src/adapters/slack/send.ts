import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { type SlackFault, toSlackFault } from './fault.ts';
import type { Pictures } from './pictures.ts';
import { toOutcome } from './refusals.ts';
import { type BlockMessage, type PlainMessage, renderReply, renderText } from './render.ts';
import { type BlockRefusal, sendBlocks } from './send-blocks.ts';

export interface SendParts {
  readonly pictures: Pictures;
  readonly log: Log;
  readonly onLost: (code: string) => void;
  readonly now?: () => number;
}

/** What is sent, and to where; `group` is a user group named at its top, `mayLeave` asked right before each request. */
export interface Parcel {
  readonly channel: string;
  readonly reply: Reply;
  readonly group?: string | null | undefined;
  /** It is a direct message. */
  readonly toPerson?: boolean;
  readonly mayLeave?: (() => boolean) | undefined;
}

type Payload = BlockMessage | PlainMessage;
type Call = (payload: Payload) => Promise<{ readonly channel?: string; readonly ts?: string }>;

/** Slack will not take these blocks; nothing was posted. */
const BLOCK_CODES = new Set([
  'invalid_blocks',
  'invalid_blocks_format',
  'msg_blocks_too_long',
  'block_mismatch',
]);
/** Slack allows about one message a second in a channel; a sound bound for what is remembered. */
const MOST_CHANNELS = 1_000;

/** Sends a reply with a call of Slack's, in the form that Slack takes, and never before the wait that Slack asked for in that channel is over. */
export function createSend(parts: SendParts): (parcel: Parcel, call: Call) => Promise<PostOutcome> {
  const { onLost, now = () => performance.now() } = parts;
  const waits = new Map<string, number>();

  return async (parcel, call) => {
    const { channel, toPerson = false } = parcel;
    const wait = Math.ceil(((waits.get(channel) ?? 0) - now()) / 1_000);
    if (wait > 0) return { type: 'rate-limited', retryAfterSeconds: wait };
    waits.delete(channel);
    const outcome = await sendForms(parts, parcel, call);
    if (outcome.type === 'sent') return outcome;
    const { fault } = outcome;
    if (fault.type === 'authorisation-lost') onLost(fault.code);
    if (fault.type === 'rate-limited') {
      if (waits.size >= MOST_CHANNELS) waits.clear();
      waits.set(channel, now() + fault.retryAfterSeconds * 1_000);
    }
    return toOutcome(fault, toPerson);
  };
}

type Attempt =
  | Extract<PostOutcome, { type: 'sent' }>
  | { readonly type: 'failed'; readonly fault: SlackFault };

async function sendForms(
  { pictures, log }: SendParts,
  { reply, group = null, mayLeave = () => true }: Parcel,
  call: Call,
): Promise<Attempt> {
  try {
    return await sendBlocks<Payload, Attempt>(await pictures.upload(reply), {
      render: (files) => renderReply(reply, files, group),
      renderPlain: () => renderText(reply, group),
      send: async (payload) => (mayLeave() ? await attempt(call, payload) : TOO_LATE),
      refusalOf: blockRefusal,
      tell: (sentence) => log.error({ platform: 'slack' }, sentence),
    });
  } catch (error) {
    // Not even its text fits.
    if (error instanceof RangeError) return TOO_LONG;
    throw error;
  }
}

const TOO_LATE: Attempt = {
  type: 'failed',
  fault: { type: 'unsent', reason: 'too long between intent and post' },
};
const TOO_LONG: Attempt = {
  type: 'failed',
  fault: { type: 'refused', code: 'msg_too_long', needed: null, pointers: [] },
};

async function attempt(call: Call, payload: Payload): Promise<Attempt> {
  try {
    const { channel, ts } = await call(payload);
    if (channel === undefined || ts === undefined)
      return { type: 'failed', fault: { type: 'unknown', reason: 'Slack’s answer names no message.' } };
    return { type: 'sent', ref: `${channel}/${ts}` };
  } catch (error) {
    return { type: 'failed', fault: toSlackFault(error) };
  }
}

function blockRefusal(result: Attempt): BlockRefusal | null {
  if (result.type !== 'failed' || result.fault.type !== 'refused') return null;
  const { code, pointers } = result.fault;
  return BLOCK_CODES.has(code) ? { code, pointers } : null;
}
