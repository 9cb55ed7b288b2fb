import { RespondError, type RespondFn } from '@slack/bolt';
import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Manner } from './receive.ts';
import { type PlainMessage, renderReply, renderText, toAnswer } from './render.ts';

/** Half an hour is over, or five answers have been given (Slack, handling user interaction, August 2026). */
const OVER = new Set([404, 410]);
const RATE_LIMITED = 429;
const CLIENT_ERROR = 400;
const SERVER_ERROR = 500;

/** Slack's word on an answer: null when it took it; whether other blocks could mend it. */
interface Objection {
  readonly isAboutMessage: boolean;
  readonly sentence: string;
}

/**
 * Answers through the address that came with the question. When Slack will not take the blocks, the same goes out as text. What cannot be sent is
 * logged in one sentence; never rejects.
 */
export function createAnswer(
  respond: RespondFn,
  log: Log,
  ids: readonly string[],
): (reply: Reply, how: Manner) => Promise<void> {
  const about = { platform: 'slack', interaction: ids.at(-1) };
  return async (reply, how) => {
    const first = await objectionTo(respond, () => renderReply(reply), how);
    if (first === null) return;
    log.warn(about, first.sentence);
    if (!first.isAboutMessage) return;
    const second = await objectionTo(respond, () => renderText(reply), how);
    if (second !== null) log.error(about, second.sentence);
  };
}

async function objectionTo(
  respond: RespondFn,
  render: () => PlainMessage,
  how: Manner,
): Promise<Objection | null> {
  try {
    const response = await respond({ ...toTarget(how), ...render() });
    const said = await response.text();
    return parseRefusal(said);
  } catch (error) {
    if (error instanceof RangeError)
      return { isAboutMessage: true, sentence: `An answer is too long for blocks: ${error.message}.` };
    if (error instanceof RespondError) return ofStatus(error.statusCode);
    return {
      isAboutMessage: false,
      sentence: 'An answer could not be sent: Slack could not be reached in time.',
    };
  }
}

function toTarget({ visibility, replace }: Manner) {
  return replace
    ? ({ replace_original: true } as const)
    : ({ ...toAnswer(visibility), replace_original: false } as const);
}

/** `{"ok":false,"error":"invalid_blocks"}`; `ok` and `{"ok":true}` are none. */
const refusal = /"ok"\s{0,3}:\s{0,3}false[^}]{0,200}?"error"\s{0,3}:\s{0,3}"([a-z_]{1,60})"/u;

function parseRefusal(said: string): Objection | null {
  const code = refusal.exec(said)?.[1];
  return code === undefined
    ? null
    : { isAboutMessage: code.includes('block'), sentence: `Slack refused an answer: ${code}.` };
}

function ofStatus(status: number): Objection {
  if (OVER.has(status))
    return {
      isAboutMessage: false,
      sentence: `An answer came too late: Slack takes none for this question any more (HTTP ${status}).`,
    };
  const isAboutMessage = status >= CLIENT_ERROR && status < SERVER_ERROR && status !== RATE_LIMITED;
  return { isAboutMessage, sentence: `Slack did not take an answer (HTTP ${status}).` };
}
