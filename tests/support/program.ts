import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const MAIN = join(ROOT, 'dist/src/main.js');
/** Far beyond what anything here takes: a test that waits this long has failed. */
const PATIENCE_MS = 20_000;

/** One line of the program's log, as it stands on standard error. */
type LogLine = Readonly<Record<string, unknown>>;

interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface ProgramOptions {
  /** What is set for the program, `DATA_DIR` among it; nothing of the tester's own settings or of a `.env` gets in. */
  readonly environment: Readonly<Record<string, string>>;
  /** Given to node before the program's own file, such as `--import` and a module to load first. */
  readonly nodeArguments?: readonly string[];
  readonly patienceMs?: number;
}

/** The shipped program as a child of the test, with what it has printed so far. */
export interface Program {
  readonly pid: number;
  stdout(): string;
  stderr(): string;
  logs(): readonly LogLine[];
  /** The line with `"event":"ready"`. Rejects with all that was printed when the program ends first, or never says it. */
  ready(): Promise<LogLine>;
  /** The first log line, past or to come, that fits. Rejects like `ready`. */
  untilLog(fits: (line: LogLine) => boolean, what?: string): Promise<LogLine>;
  signal(name: NodeJS.Signals): void;
  /** How it ended. Rejects with all that was printed when it does not. */
  ended(): Promise<Ended>;
  /** Ends it at once when it still runs; for clearing up. */
  kill(): Promise<void>;
}

/** Starts the compiled program as an operator would (`node dist/src/main.js`), with its standard input closed. */
export function startProgram({
  environment,
  nodeArguments = [],
  patienceMs = PATIENCE_MS,
}: ProgramOptions): Program {
  const child = spawn(process.execPath, [...nodeArguments, MAIN], {
    cwd: ROOT,
    env: ownEnvironment(environment),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = collect(child);
  const said = () => `standard output:\n${printed.stdout()}\nstandard error:\n${printed.stderr()}`;
  const closed = once(child, 'close');
  const untilLog: Program['untilLog'] = (fits, what = 'a log line') =>
    bounded(what, said, patienceMs, async () => {
      for (;;) {
        const found = printed.logs().find(fits);
        if (found !== undefined) return found;
        const isEnded = await Promise.race([
          printed.more().then(() => false),
          closed.then(() => !printed.logs().some(fits)),
        ]);
        if (isEnded) throw new Error(`The program ended before ${what}. ${said()}`);
      }
    });
  return {
    pid: child.pid ?? -1,
    stdout: printed.stdout,
    stderr: printed.stderr,
    logs: printed.logs,
    ready: () => untilLog((line) => line.event === 'ready', 'it was ready'),
    untilLog,
    signal: (name) => child.kill(name),
    ended: () =>
      bounded('the end', said, patienceMs, async () => {
        await closed;
        return { code: child.exitCode, signal: child.signalCode };
      }),
    kill: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      await closed;
    },
  };
}

interface Printed {
  stdout(): string;
  stderr(): string;
  logs(): readonly LogLine[];
  /** When something more has come on standard error. */
  more(): Promise<void>;
}

function collect(child: ChildProcess): Printed {
  let stdout = '';
  let stderr = '';
  let unfinished = '';
  const logs: LogLine[] = [];
  const waiting = new Set<() => void>();
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
    const lines = `${unfinished}${text}`.split('\n');
    unfinished = lines.pop() ?? '';
    for (const line of lines) if (line.startsWith('{')) logs.push(JSON.parse(line) as LogLine);
    for (const wake of waiting) wake();
    waiting.clear();
  });
  return {
    stdout: () => stdout,
    stderr: () => stderr,
    logs: () => logs,
    more: () =>
      new Promise((resolve) => {
        waiting.add(resolve);
      }),
  };
}

/** Every variable of the program is set, if only to nothing, so that a `.env` beside `package.json` changes nothing. */
function ownEnvironment(environment: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { PATH } = process.env;
  const none = {
    NEC_NOW: '',
    NEC_HASTE: '',
    LOG_LEVEL: '',
    DISCORD_TOKEN: '',
    DISCORD_API_URL: '',
    SLACK_BOT_TOKEN: '',
    SLACK_APP_TOKEN: '',
    SLACK_API_URL: '',
  };
  return { PATH, TZ: 'America/New_York', ...none, ...environment };
}

async function bounded<T>(
  what: string,
  said: () => string,
  patienceMs: number,
  work: () => Promise<T>,
): Promise<T> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    late = setTimeout(() => reject(new Error(`Waited in vain for ${what}. ${said()}`)), patienceMs).unref();
  });
  try {
    return await Promise.race([work(), patience]);
  } finally {
    clearTimeout(late);
  }
}
