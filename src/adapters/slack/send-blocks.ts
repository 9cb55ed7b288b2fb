import { setTimeout as delay } from 'node:timers/promises';
import { type Files, NO_FILES } from './body.ts';

/** Slack takes a moment to look at a file before it shows it (slackapi/java-slack-sdk issue 1349, read August 2026). */
const FILE_READY_MS = 1_000;

/** Slack will not take these blocks, and nothing was sent: its word for it, and where the fault lies. */
export interface BlockRefusal {
  readonly code: string;
  readonly pointers: readonly string[];
}

/** How one kind of message is rendered and sent. */
export interface Sending<Payload, Result> {
  /** Throws `RangeError` at more than Slack takes. */
  readonly render: (files: Files) => Payload;
  /** The same words without any blocks that could be refused. */
  readonly renderPlain: () => Payload;
  readonly send: (payload: Payload) => Promise<Result>;
  /** Null for every result that other blocks would not mend. */
  readonly refusalOf: (result: Result) => BlockRefusal | null;
  /** For the operator: why something comes in a plainer form. */
  readonly tell: (sentence: string) => void;
}

/**
 * Sends with pictures; when Slack refuses the blocks, once more a second later, then without pictures, then in plain text. Each step only after
 * Slack has said that nothing was sent.
 */
export async function sendBlocks<Payload, Result>(
  files: Files,
  { render, renderPlain, send, refusalOf, tell }: Sending<Payload, Result>,
): Promise<Result> {
  const attempt = async (given: Files): Promise<Attempt<Result>> => {
    try {
      const result = await send(render(given));
      return { type: 'sent', result, refusal: refusalOf(result) };
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      tell(`A message is too long for blocks (${error.message}); its text is sent instead.`);
      return { type: 'too-long' };
    }
  };
  for (const wait of files.size > 0 ? [0, FILE_READY_MS] : []) {
    if (wait > 0) await delay(wait);
    const pictured = await attempt(files);
    if (pictured.type === 'too-long') return await send(renderPlain());
    if (pictured.refusal === null) return pictured.result;
    if (wait > 0)
      tell(`Slack refused a message with its picture (${toWords(pictured.refusal)}); it is sent without.`);
  }
  const plainer = await attempt(NO_FILES);
  if (plainer.type === 'sent' && plainer.refusal === null) return plainer.result;
  if (plainer.type === 'sent' && plainer.refusal !== null)
    tell(`Slack refused the blocks of a message (${toWords(plainer.refusal)}); its text is sent instead.`);
  return await send(renderPlain());
}

type Attempt<Result> =
  | { readonly type: 'sent'; readonly result: Result; readonly refusal: BlockRefusal | null }
  | { readonly type: 'too-long' };

/** `invalid_blocks at /blocks/0/text` */
function toWords({ code, pointers }: BlockRefusal): string {
  return pointers.length === 0 ? code : `${code} at ${pointers.join(', ')}`;
}
