import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface, type Interface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ask } from '../../src/control/client.ts';
import { type Control, listen } from '../../src/control/server.ts';
import { UserError } from '../../src/core/errors.ts';

const STARTER = join(import.meta.dirname, 'control-starter.ts');

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

async function start(dir: string, handle: (request: unknown) => Promise<unknown>): Promise<Control> {
  const control = await listen({ dir, handle });
  onTestFinished(() => control.close());
  return control;
}

const echo = async (request: unknown): Promise<unknown> => ({ heard: request });

interface Starter {
  readonly process: ChildProcess;
  go(): Promise<string>;
  kill(): Promise<void>;
}

async function prepareStarter(dir: string): Promise<Starter> {
  const child = spawn(process.execPath, ['--import', 'tsx', STARTER, dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines = createInterface({ input: child.stdout });
  await nextLine(lines);
  return {
    process: child,
    go() {
      child.stdin.write('go\n');
      return nextLine(lines);
    },
    async kill() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function nextLine(lines: Interface): Promise<string> {
  const [line] = await once(lines, 'line');
  return line;
}

describe('asking a running bot', () => {
  it('brings the question and the answer through, any size up to 20 MB', async () => {
    const dir = await temporaryFolder();
    await start(dir, echo);
    const request = { command: 'import', text: `${'é\n'.repeat(1_000_000)}` };
    expect(await ask(dir, request)).toEqual({ running: true, answer: { heard: request } });
    expect(await Promise.all([1, 2, 3].map((n) => ask(dir, n)))).toEqual(
      [1, 2, 3].map((n) => ({ running: true, answer: { heard: n } })),
    );
  });

  it('says that no bot runs where there is no folder, no socket, or one that was closed', async () => {
    const dir = await temporaryFolder();
    expect(await ask(join(dir, 'none'), 1)).toEqual({ running: false });
    expect(await ask(dir, 1)).toEqual({ running: false });
    await (await listen({ dir, handle: echo })).close();
    expect(await readdir(dir)).toEqual([]);
    expect(await ask(dir, 1)).toEqual({ running: false });
  });

  it('brings a refusal in its own words, and of a fault only that there was one', async () => {
    const dir = await temporaryFolder();
    const faults: unknown[] = [];
    const control = await listen({
      dir,
      handle: async (request) => {
        if (request === 'refuse') throw new UserError('no-report', 'There is no such report.', 'Import it.');
        throw new Error('secret detail');
      },
      onFault: (error) => faults.push(error),
    });
    onTestFinished(() => control.close());
    await expect(ask(dir, 'refuse')).rejects.toMatchObject({
      code: 'no-report',
      message: 'There is no such report.',
      next: 'Import it.',
    });
    await expect(ask(dir, 'break')).rejects.toMatchObject({
      code: 'fault',
      message: expect.not.stringContaining('secret'),
    });
    expect(faults).toEqual([new Error('secret detail')]);
  });

  it('refuses more than 20 MB and what is no JSON, and answers on', async () => {
    const dir = await temporaryFolder();
    await start(dir, echo);
    await expect(ask(dir, 'x'.repeat(21 * 1024 * 1024))).rejects.toMatchObject({ code: 'too-large' });
    const socket = createConnection(join(dir, 'bot.sock'));
    socket.write('not JSON\n');
    const [answer] = await once(socket, 'data');
    expect(JSON.parse(String(answer))).toMatchObject({ error: { code: 'bad-request' } });
    expect(await ask(dir, 1)).toMatchObject({ running: true });
  });

  it('gives up on a bot that does not answer', async () => {
    const dir = await temporaryFolder();
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await start(dir, () => held);
    await expect(ask(dir, 1, 50)).rejects.toMatchObject({ code: 'no-answer' });
    release();
  });
});

describe('stopping', () => {
  it('waits for the answer under way, refuses new ones, and holds the folder until it is closed', async () => {
    const dir = await temporaryFolder();
    let release = (): void => {};
    let heard = (): void => {};
    const isHeard = new Promise<void>((resolve) => {
      heard = resolve;
    });
    const control = await listen({
      dir,
      handle: () =>
        new Promise((resolve) => {
          release = () => resolve('done');
          heard();
        }),
    });
    const asked = ask(dir, 1);
    await isHeard;
    const quiet = control.quiet();
    await expect(ask(dir, 2)).rejects.toMatchObject({ code: 'stopping' });
    release();
    await quiet;
    expect(await asked).toEqual({ running: true, answer: 'done' });
    await expect(listen({ dir, handle: echo })).rejects.toMatchObject({ code: 'already-running' });
    await control.close();
    await start(dir, echo);
    expect(await ask(dir, 3)).toEqual({ running: true, answer: { heard: 3 } });
  });

  it('is not held up by one who has connected and says nothing', async () => {
    const dir = await temporaryFolder();
    const control = await listen({ dir, handle: echo });
    const socket = createConnection(join(dir, 'bot.sock'));
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    const before = performance.now();
    await control.close();
    await closed;
    expect(performance.now() - before).toBeLessThan(2_000);
  });
});

describe('one bot a folder', () => {
  it('makes the folder and a socket for this user alone, and nothing else', async () => {
    const dir = join(await temporaryFolder(), 'data');
    await start(dir, echo);
    expect(await readdir(dir)).toEqual(['bot.sock']);
    const { mode } = await stat(join(dir, 'bot.sock'));
    expect(mode & 0o777).toBe(0o600);
    expect((await stat(dir)).mode & 0o777).toBe(0o700);
  });

  it('refuses a second copy, which leaves the first as it is', async () => {
    const dir = await temporaryFolder();
    await start(dir, echo);
    await expect(listen({ dir, handle: echo })).rejects.toMatchObject({
      code: 'already-running',
      message: `nec-bot is already running on ${dir}.`,
      next: 'Stop it first, or give this one its own DATA_DIR.',
    });
    expect(await ask(dir, 1)).toMatchObject({ running: true });
    expect(await readdir(dir)).toEqual(['bot.sock']);
  });

  it('takes over at once from one that was killed', { timeout: 30_000 }, async () => {
    const dir = await temporaryFolder();
    const killed = await prepareStarter(dir);
    expect(await killed.go()).toBe('listening');
    expect(await ask(dir, 1)).toMatchObject({ answer: { pid: killed.process.pid } });
    await killed.kill();
    expect(existsSync(join(dir, 'bot.sock'))).toBe(true);
    expect(await ask(dir, 1)).toEqual({ running: false });
    await start(dir, echo);
    expect(await ask(dir, 2)).toEqual({ running: true, answer: { heard: 2 } });
    expect(await readdir(dir)).toEqual(['bot.sock']);
  });

  it('lets exactly one of several processes win over a dead one', { timeout: 60_000 }, async () => {
    const dir = await temporaryFolder();
    const first = await prepareStarter(dir);
    expect(await first.go()).toBe('listening');
    await first.kill();
    const starters = await Promise.all([1, 2, 3].map(() => prepareStarter(dir)));
    const outcomes = await Promise.all(starters.map((starter) => starter.go()));
    expect(outcomes.sort()).toEqual(['already-running', 'already-running', 'listening']);
    expect(await ask(dir, 1)).toMatchObject({ running: true });
    expect(await readdir(dir)).toEqual(['bot.sock']);
  });

  it.each([1, 2, 3])('lets exactly one of eight at once win over a dead one, try %i', async () => {
    const dir = await temporaryFolder();
    await leaveDeadSocket(dir);
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => listen({ dir, handle: echo })));
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason.code] : [],
    );
    onTestFinished(async () => void (await Promise.all(won.map((control) => control.close()))));
    expect(won).toHaveLength(1);
    expect(refused).toEqual(Array.from({ length: 7 }, () => 'already-running'));
    expect(await ask(dir, 1)).toMatchObject({ running: true });
    expect(await readdir(dir)).toEqual(['bot.sock']);
  });

  it('takes over from a plain file of that name too, which nobody can be behind', async () => {
    const dir = await temporaryFolder();
    await leaveDeadSocket(dir);
    await start(dir, echo);
    expect(await ask(dir, 1)).toMatchObject({ running: true });
  });

  it('reaches a folder with a long path by its way from here, and says so when that is too long too', async () => {
    const dir = await temporaryFolder();
    const long = join(dir, 'n'.repeat(90));
    await mkdir(long);
    await expect(listen({ dir: long, handle: echo })).rejects.toMatchObject({
      code: 'socket-path-too-long',
      next: expect.stringContaining('shorter'),
    });
    await expect(ask(long, 1)).rejects.toMatchObject({ code: 'socket-path-too-long' });
    const before = process.cwd();
    process.chdir(long);
    onTestFinished(() => process.chdir(before));
    await start(long, echo);
    expect(await ask(long, 1)).toEqual({ running: true, answer: { heard: 1 } });
  });

  it('says why where no socket can be made', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'file'), '');
    await chmod(join(dir, 'file'), 0o400);
    await expect(listen({ dir: join(dir, 'file'), handle: echo })).rejects.toMatchObject({
      code: 'socket-failed',
    });
  });
});

/** A plain file is as dead as a socket without a process: connecting to either is refused. */
async function leaveDeadSocket(dir: string): Promise<void> {
  await writeFile(join(dir, 'bot.sock'), '');
}
