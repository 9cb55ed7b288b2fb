import { RespondError } from '@slack/bolt';
import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import { pointersIn } from './fault.ts';
import type { Pictures } from './pictures.ts';
import type { Manner } from './receive.ts';
import { type PlainMessage, renderReply, renderText, toAnswer } from './render.ts';
import type { Respond } from './respond.ts';
import { type BlockRefusal, sendBlocks } from './send-blocks.ts';

/** Half an hour is over, or five answers have been given (Slack, handling user interaction, August 2026). */
const OVER = new Set([404, 410]);
const RATE_LIMITED = 429;
const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;

/** Slack's word on an answer that it did not take; `refusal` when other blocks could mend it. */
interface Objection {
  readonly refusal: BlockRefusal | null;
  readonly sentence: string;
  /** The address takes no more. */
  readonly isOver?: true;
}

export interface AnswerParts {
  readonly respond: Respond;
  readonly pictures: Pictures;
  readonly log: Log;
  readonly ids: readonly string[];
  /** Another road for an answer that comes after its address is over: some take long to fill in a form. */
  readonly whenOver?: (reply: Reply) => Promise<void>;
}

/**
 * Answers through the address that came with the question. When Slack will not take the blocks, the same goes out in a plainer form. What cannot
 * be sent is logged in one sentence; never rejects for what Slack says.
 */
export function createAnswer({
  respond,
  pictures,
  log,
  ids,
  whenOver,
}: AnswerParts): (reply: Reply, how: Manner) => Promise<void> {
  const about = { platform: 'slack', interaction: ids.at(-1) };
  return async (reply, how) => {
    const objection = await sendBlocks<PlainMessage, Objection | null>(await pictures.upload(reply), {
      render: (files) => renderReply(reply, files),
      renderPlain: () => renderText(reply),
      send: (message) => objectionTo(respond, message, how),
      refusalOf: (result) => result?.refusal ?? null,
      tell: (sentence) => log.warn(about, sentence),
    });
    if (objection === null) return;
    log.warn(about, objection.sentence);
    if (objection.isOver === true) await whenOver?.(reply);
  };
}

async function objectionTo(respond: Respond, message: PlainMessage, how: Manner): Promise<Objection | null> {
  try {
    const response = await respond({ ...toTarget(how), ...message });
    return readRefusal(await response.text());
  } catch (error) {
    if (error instanceof RespondError) return ofStatus(error.statusCode);
    return { refusal: null, sentence: 'An answer could not be sent: Slack could not be reached in time.' };
  }
}

function toTarget({ visibility, replace }: Manner) {
  return replace
    ? ({ replace_original: true } as const)
    : ({ ...toAnswer(visibility), replace_original: false } as const);
}

/** `{"ok":false,"error":"invalid_blocks"}`; `ok` and `{"ok":true}` are none. */
const refused = /"ok"\s{0,3}:\s{0,3}false[^}]{0,200}?"error"\s{0,3}:\s{0,3}"([a-z_]{1,60})"/u;

function readRefusal(said: string): Objection | null {
  const code = refused.exec(said)?.[1];
  if (code === undefined) return null;
  const refusal = code.includes('block') ? { code, pointers: pointersIn(said) } : null;
  return { refusal, sentence: `Slack refused an answer: ${code}.` };
}

function ofStatus(status: number): Objection {
  if (OVER.has(status))
    return {
      refusal: null,
      sentence: `An answer came too late: Slack takes none for this question any more (HTTP ${status}).`,
      isOver: true,
    };
  const isAboutMessage = status >= CLIENT_ERROR && status < SERVER_ERROR && status !== RATE_LIMITED;
  return {
    refusal: isAboutMessage ? { code: `HTTP ${status}`, pointers: [] } : null,
    sentence: `Slack did not take an answer (HTTP ${status}).`,
  };
}
