import { RespondError } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';

/** Sends a message to the address that came with a question. Rejects with `RespondError` when Slack did not take it. */
export type Respond = (message: object) => Promise<{ text(): Promise<string> }>;

/** For an address that was kept: Bolt makes one only for the address in the payload at hand. */
export function createRespond(url: string, { fetch: send = fetch }: WebClientOptions): Respond {
  return async (message) => {
    const response = await send(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message),
    });
    if (!response.ok) throw new RespondError(`Slack answered with HTTP ${response.status}.`, response.status);
    return response;
  };
}
