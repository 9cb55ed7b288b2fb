import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Program, startProgram } from '../../support/program.ts';
import { type SlackServer, startSlackServer } from './server.ts';
import { APP_TOKEN, BOT_TOKEN } from './web-api.ts';

export interface Wired {
  readonly server: SlackServer;
  readonly program: Program;
  readonly dataDir: string;
  close(): Promise<void>;
}

export interface WiredOptions {
  readonly now?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
  /** Told to the server before the program starts. */
  readonly before?: (server: SlackServer) => void;
  /** Of an earlier program; a fresh one is made otherwise. */
  readonly dataDir?: string;
  readonly server?: SlackServer;
}

/** The moment that questions are asked at: a week after a report was published. */
const NOW = '2022-12-05T10:00:00Z';

/** The shipped program, started as an operator would, with its tokens and a Slack on this machine. */
export async function startWired(options: WiredOptions = {}): Promise<Wired> {
  const { now = NOW, environment = {}, nodeArguments = [], before } = options;
  const server = options.server ?? (await startSlackServer());
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'nec-slack-')));
  before?.(server);
  const program = startProgram({
    environment: {
      DATA_DIR: dataDir,
      NEC_NOW: now,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: server.url,
      // Tests ask more than people do.
      QUESTIONS_PER_PERSON: '100000',
      QUESTIONS_PER_TENANT: '100000',
      ...environment,
    },
    nodeArguments,
  });
  return {
    server,
    program,
    dataDir,
    close: async () => {
      await program.kill();
      if (options.server === undefined) await server.close();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The same, ready, and cleared up at the end of the test. */
export async function wiredForTest(options: WiredOptions = {}): Promise<Wired> {
  const wired = await startWired(options);
  onTestFinished(wired.close);
  await wired.program.ready();
  return wired;
}
