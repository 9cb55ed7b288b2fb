import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');
const NEC = join(ROOT, 'dist/src/cli/nec.js');
/** Far beyond what anything here takes: a test that waits this long has failed. */
const PATIENCE_MS = 20_000;

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running copy of the program, killed at the end of the test if it still runs. */
export interface Program {
  readonly pid: number;
  say(line: string): void;
  endInput(): void;
  signal(name: NodeJS.Signals): void;
  /** All of standard output so far, as soon as it holds `text` (`times` times). Throws with what was printed when it never does. */
  until(text: string, times?: number): Promise<string>;
  /** When it has ended, and how. */
  ended(): Promise<Ended>;
}

export type Environment = Readonly<Record<string, string>>;

/** The bot itself, as `npm start` runs it. */
export function startBot(dataDir: string, environment: Environment = {}): Program {
  return run([MAIN], dataDir, environment);
}

/** The bot with these lines on standard input and nothing after them, until it ends. */
export async function askBot(
  dataDir: string,
  lines: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const bot = startBot(dataDir, environment);
  for (const line of lines) bot.say(line);
  bot.endInput();
  return await bot.ended();
}

/** The command line, with nothing on standard input, until it ends. */
export async function nec(
  dataDir: string,
  words: readonly string[],
  environment: Environment = {},
): Promise<Ended> {
  const program = run([NEC, ...words], dataDir, environment);
  program.endInput();
  return await program.ended();
}

/** What a person reads on standard error: its lines without the log's. */
export function sentencesOn(stderr: string): string[] {
  return stderr.split('\n').filter((line) => line !== '' && !line.startsWith('{'));
}

function run(words: readonly string[], dataDir: string, environment: Environment): Program {
  const child = spawn(process.execPath, words, { env: ownEnvironment(dataDir, environment) });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  // A program that refuses to start does not read what it is told.
  child.stdin.on('error', () => {});
  const closed = once(child, 'close');
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
    await closed;
  });
  const said = () => `standard output:\n${stdout}\nstandard error:\n${stderr}`;
  return {
    pid: child.pid ?? -1,
    say: (line) => child.stdin.write(`${line}\n`),
    endInput: () => child.stdin.end(),
    signal: (name) => child.kill(name),
    until: (text, times = 1) =>
      bounded(`“${text}”`, said, async () => {
        while (countOf(stdout, text) < times) await nextOutput(child, closed, text, said);
        return stdout;
      }),
    ended: () =>
      bounded('the end', said, async () => {
        await closed;
        return { code: child.exitCode, stdout, stderr };
      }),
  };
}

/** Nothing of the tester's own settings, and nothing of a `.env` beside `package.json`: what is set, even to nothing, stands. */
function ownEnvironment(dataDir: string, environment: Environment): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  return {
    PATH,
    TZ: 'America/New_York',
    NEC_NOW: '',
    NEC_HASTE: '',
    LOG_LEVEL: '',
    DATA_DIR: dataDir,
    ...environment,
  };
}

async function nextOutput(
  child: ChildProcess,
  closed: Promise<unknown>,
  text: string,
  said: () => string,
): Promise<void> {
  const isEnded = await Promise.race([
    child.stdout === null ? closed : once(child.stdout, 'data').then(() => false),
    closed.then(() => true),
  ]);
  if (isEnded === true) throw new Error(`The program ended before it printed “${text}”. ${said()}`);
}

async function bounded<T>(what: string, said: () => string, work: () => Promise<T>): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`Waited in vain for ${what}. ${said()}`)), PATIENCE_MS).unref();
  });
  try {
    return await Promise.race([work(), patience]);
  } finally {
    clearTimeout(late);
  }
}

/** How often `text` stands in `whole`. */
export function countOf(whole: string, text: string): number {
  return whole.split(text).length - 1;
}
