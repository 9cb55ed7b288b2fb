import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, startProgram } from '../../support/program.ts';
import { type DiscordServer, startDiscord } from './server.ts';

/** The shipped program connected to a Discord of its own, on an empty data folder. */
export interface DiscordWorld {
  readonly server: DiscordServer;
  readonly dataDir: string;
  /** Starts the program, as an operator would; more than once is as good as starting it again. */
  start(settings?: Settings): Program;
  /** Ends every program, and takes the folder away. */
  close(): Promise<void>;
}

interface Settings {
  readonly environment?: Readonly<Record<string, string>>;
  readonly nodeArguments?: readonly string[];
}

export async function openDiscordWorld(): Promise<DiscordWorld> {
  const server = await startDiscord();
  const dataDir = await mkdtemp(join(tmpdir(), 'nec-discord-'));
  const programs: Program[] = [];
  return {
    server,
    dataDir,
    start: ({ environment = {}, nodeArguments = [] } = {}) => {
      const program = startProgram({
        environment: {
          DATA_DIR: dataDir,
          DISCORD_TOKEN: server.token,
          DISCORD_API_URL: server.url,
          // Tests ask more than people do.
          QUESTIONS_PER_PERSON: '100000',
          QUESTIONS_PER_TENANT: '100000',
          ...environment,
        },
        nodeArguments,
      });
      programs.push(program);
      return program;
    },
    close: async () => {
      for (const program of programs) await program.kill();
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
