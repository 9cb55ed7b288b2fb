import { setTimeout as wait } from 'node:timers/promises';
import { type Client, GatewayDispatchEvents, Routes } from 'discord.js';
import { isRefusal } from './faults.ts';
import { badTokenError, isSendableToken, toStartError } from './gateway.ts';
import { within } from './within.ts';

/** Who the bot is, as the gateway says when it lets it in. */
export interface Session {
  readonly applicationId: string;
  readonly userId: string;
}

/** How long Discord may stay out of reach, and then how long its gateway may take: after a power cut the router may be slower than the bot. */
const REACH_MS = 30_000;
const CONNECT_MS = 30_000;
const FIRST_PAUSE_MS = 500;

/** Logs in. Throws `UserError` in plain words: wrong token, intents refused, out of reach. */
export async function logIn(client: Client, token: string, closeCode: () => number | null): Promise<Session> {
  if (!isSendableToken(token)) throw badTokenError();
  try {
    await reach(client, token);
    const session = await within(connect(client, token), CONNECT_MS, null);
    if (session !== null) return session;
  } catch (error) {
    throw toStartError(error, closeCode());
  }
  throw toStartError(new Error(`no answer of the gateway in ${CONNECT_MS / 1_000} seconds`), closeCode());
}

/** Asks until Discord answers, with longer and longer pauses. */
async function reach({ rest }: Client, token: string): Promise<void> {
  rest.setToken(token);
  const end = performance.now() + REACH_MS;
  for (let pause = FIRST_PAUSE_MS; ; pause *= 2) {
    try {
      await rest.get(Routes.gatewayBot());
      return;
    } catch (error) {
      if (isRefusal(error) || performance.now() + pause > end) throw error;
    }
    await wait(pause);
  }
}

async function connect(client: Client, token: string): Promise<Session> {
  const ready = new Promise<Session>((resolve) => {
    client.ws.once(
      GatewayDispatchEvents.Ready,
      ({ application, user }: { application: { id: string }; user: { id: string } }) =>
        resolve({ applicationId: application.id, userId: user.id }),
    );
  });
  await client.login(token);
  return await ready;
}
