import { type Bot, openBot } from '../bot.ts';
import { type Config, readConfig } from '../config.ts';
import { ask } from '../control/client.ts';
import { listen } from '../control/server.ts';
import { createLog } from '../log.ts';
import { handleRequest, type Request } from '../requests.ts';
import { findRoot } from '../root.ts';

/** The bot on the last saved files, for questions; it changes nothing. */
export async function openReadOnlyBot(): Promise<Bot> {
  const { root, config } = settings();
  return await openBot({ root, config, log: logOf(config), readOnly: true });
}

/** Puts a request to the bot that runs on the data folder; where none runs, opens the store for as long as it takes. Throws `UserError`. */
export async function sendRequest(request: Request): Promise<unknown> {
  const { root, config } = settings();
  const asked = await ask(config.dataDir, request);
  if (asked.running) return asked.answer;
  const log = logOf(config);
  const control = await listen({
    dir: config.dataDir,
    handle: async () => ({}),
    onFault: (error) => log.error({ err: error }),
  });
  try {
    const bot = await openBot({ root, config, log });
    try {
      // Through JSON, as the socket would carry it, so that both roads give the same.
      return JSON.parse(JSON.stringify(await handleRequest(bot, request)));
    } finally {
      await bot.close();
    }
  } finally {
    await control.close();
  }
}

function settings(): { root: string; config: Config } {
  const root = findRoot();
  return { root, config: readConfig(root) };
}

function logOf(config: Config) {
  return createLog({ logLevel: config.logLevel ?? 'warn' });
}
