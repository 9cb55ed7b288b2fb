import { PassThrough, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createTerminal, TERMINAL_PLACE, type Terminal } from '../../../src/adapters/terminal/adapter.ts';
import { type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { createRouter } from '../../../src/core/chat/router.ts';

/** Runs until a test lets it go on. */
interface Gate {
  readonly opened: Promise<void>;
  open(): void;
}

function gate(): Gate {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}

interface Opened {
  readonly terminal: Terminal;
  readonly input: PassThrough;
  /** All that was written so far. */
  text(): string;
  /** Resolves when that text has been written. */
  shown(text: string): Promise<void>;
}

function open({ wait = Promise.resolve(), interactive = false } = {}): Opened {
  const echo = defineCommand({
    root: 'nec',
    path: ['echo'],
    description: 'Say it again',
    options: z.object({ words: z.string().describe('What to say').meta({ rest: true }) }),
    examples: ['/nec echo hello'],
    run: async (_ctx, { words }) => {
      await wait;
      return { title: `You said ${words}`, blocks: [] };
    },
  });
  const list = defineCommand({
    root: 'nec',
    path: ['list'],
    description: 'A long list',
    options: z.object({}),
    examples: ['/nec list'],
    run: async () => ({
      title: 'A long list',
      blocks: [
        { type: 'list', items: Array.from({ length: 90 }, (_, at) => ({ text: `${at} ${'x'.repeat(90)}` })) },
      ],
    }),
  });
  const topics = defineCommand({
    root: 'nec',
    path: ['topics'],
    description: 'Something to choose',
    options: z.object({}),
    examples: ['/nec topics'],
    run: async () => ({
      title: 'Topics',
      blocks: [],
      controls: [
        {
          type: 'select',
          label: 'Which topic?',
          options: [
            { label: 'Lamps', action: '1 nec echo?words=lamps' },
            { label: 'Wicks', action: '1 nec echo?words=wicks' },
          ],
        },
      ],
    }),
  });
  const file = defineCommand({
    root: 'nec',
    path: ['file'],
    description: 'Takes a file, asked for in a form where there is one',
    options: z.object({ file: z.string().optional().describe('The file').meta({ file: true }) }),
    examples: ['/nec file'],
    asking: {
      opens: (values) => values.file === undefined,
      make: async () => ({ title: 'File', fields: [], send: 'Send' }),
    },
    run: async ({ caller }, { file: path }) => {
      if (path === undefined) return { title: 'Type file: and its path', blocks: [] };
      const attached = await caller.attached?.(path);
      return { title: `${attached?.name} has ${attached?.bytes.length} bytes`, blocks: [] };
    },
  });
  const input = new PassThrough();
  const written: string[] = [];
  const waiting: { readonly text: string; readonly go: () => void }[] = [];
  const output = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      written.push(chunk.toString());
      for (const { text, go } of waiting) if (written.join('').includes(text)) go();
      done();
    },
  });
  const terminal = createTerminal({
    router: createRouter([echo, list, topics, file], { onFault: () => {} }),
    // These commands look at nothing but their options.
    context: () => ({ caller: { officer: true }, place: TERMINAL_PLACE }) as unknown as CommandContext,
    input,
    output,
    interactive,
  });
  return {
    terminal,
    input,
    text: () => written.join(''),
    shown: async (text) =>
      await new Promise<void>((go) => {
        if (written.join('').includes(text)) go();
        else waiting.push({ text, go });
      }),
  };
}

const REMINDER: Reply = { title: 'Reminder: two dates', blocks: [] };

describe('a terminal', () => {
  it('shows the welcome, answers each line in its order, and ends at end of input', async () => {
    const { terminal, input, text } = open();
    input.end('/nec echo one\n\n  \n/nec echo two\n/nec echo three');
    await terminal.run(['Welcome,', 'ask away.']);
    expect(text()).toBe('Welcome,\nask away.\n\nYou said one\n\nYou said two\n\nYou said three\n\n');
  });

  it.each(['exit', ' Quit '])('ends when somebody types “%s”, and answers nothing after it', async (word) => {
    const { terminal, input, text } = open();
    input.write(`/nec echo one\n${word}\n/nec echo two\n`);
    await terminal.run([]);
    expect(text()).toContain('You said one');
    expect(text()).not.toContain('two');
  });

  it('answers what was typed before it was ready', async () => {
    const { terminal, input, text } = open();
    input.end('/nec echo early\n');
    await new Promise((resolve) => setImmediate(resolve));
    await terminal.run([]);
    expect(text()).toContain('You said early');
  });

  it('takes the next line when the one before is answered, not sooner', async () => {
    const slow = gate();
    const { terminal, input, text, shown } = open({ wait: slow.opened });
    const running = terminal.run(['Welcome']);
    input.write('/nec echo slow\n/nec list\n');
    await shown('Welcome');
    await new Promise((resolve) => setImmediate(resolve));
    expect(text()).not.toContain('A long list');
    slow.open();
    input.end();
    await running;
    expect(text().indexOf('You said slow')).toBeLessThan(text().indexOf('A long list'));
  });

  it('shows the choices of a select when its number is typed, and takes one of them', async () => {
    const { terminal, input, text } = open();
    input.end('/nec topics\n1\n2\n');
    await terminal.run([]);
    expect(text()).toContain('  1. Which topic? (2 to choose from)');
    expect(text()).toContain('Which topic?\n\nType a number:\n  1. Lamps\n  2. Wicks');
    expect(text()).toContain('You said wicks');
  });

  it('answers a line that it does not understand, and goes on', async () => {
    const { terminal, input, text } = open();
    input.end('/nec ecko hello\n/nec echo again\n');
    await terminal.run([]);
    expect(text()).toContain('Did you mean /nec echo?');
    expect(text()).toContain('You said again');
  });

  it('does not let what was typed drive it', async () => {
    const { terminal, input, text } = open();
    input.end('/nec echo \u001b[2Jboo\n/nec \u001b]0;x\u0007\n');
    await terminal.run([]);
    expect(text()).toContain('You said [2Jboo');
    expect(text()).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('takes a number for the choice last offered', async () => {
    const { terminal, input, text } = open();
    input.end('/nec list\n1\n 2 \n');
    await terminal.run([]);
    const pages = text().match(/Page \d of \d/gu);
    expect(pages).toEqual(['Page 1 of 3', 'Page 2 of 3', 'Page 1 of 3']);
    expect(text()).toContain('  1. Next page: A long list');
  });

  it('shows the choices again for a number that was not offered, and still takes one of them', async () => {
    const { terminal, input, text } = open();
    input.end('/nec list\n7\n1\n');
    await terminal.run([]);
    expect(text()).toContain('There is no choice 7.\n\nType a number:\n  1. Next page: A long list');
    expect(text().match(/Page \d of \d/gu)).toEqual(['Page 1 of 3', 'Page 2 of 3']);
  });

  it('takes a number for a line like any other where nothing was offered', async () => {
    const { terminal, input, text } = open();
    input.end('/nec echo 1\n1\n');
    await terminal.run([]);
    expect(text()).toContain('There is no command');
  });

  it('turns the page for a word', async () => {
    const { terminal, input, text } = open();
    input.end('/nec list\nnext\nMore\nprevious page\n');
    await terminal.run([]);
    expect(text().match(/Page \d of \d/gu)).toEqual([
      'Page 1 of 3',
      'Page 2 of 3',
      'Page 3 of 3',
      'Page 2 of 3',
    ]);
  });

  it('says what to type where a form would be asked for elsewhere', async () => {
    const { terminal, input, text } = open();
    input.end('/nec file\n');
    await terminal.run([]);
    expect(text()).toContain('Type file: and its path');
  });

  it('hands a command the file whose path was typed', async () => {
    const { terminal, input, text } = open();
    input.end(`/nec file file:"${import.meta.filename}"\n/nec file file:no-such.txt\n`);
    await terminal.run([]);
    expect(text()).toMatch(/adapter\.test\.ts has \d{4,6} bytes/u);
    expect(text()).toContain('There is no file “no-such.txt”.');
  });

  it('ends when it is stopped, without waiting for more input', async () => {
    const { terminal, text } = open();
    const running = terminal.run(['Welcome']);
    terminal.stop();
    await running;
    expect(text()).toBe('Welcome\n\n');
  });

  it('prompts a person, and no pipe', async () => {
    for (const interactive of [true, false]) {
      const { terminal, input, text } = open({ interactive });
      input.end('/nec echo hello\n');
      await terminal.run(['Welcome']);
      expect(text().match(/nec> /gu)?.length ?? 0).toBe(interactive ? 2 : 0);
    }
  });
});

describe('a reminder in a terminal', () => {
  it('is shown between lines, and a number still takes the choice offered before it', async () => {
    const { terminal, input, text, shown } = open();
    const running = terminal.run([]);
    input.write('/nec list\n');
    await shown('Page 1 of 3');
    expect(await terminal.poster.post(TERMINAL_PLACE, REMINDER, 'name')).toEqual({
      type: 'sent',
      ref: 'name',
    });
    input.end('1\n');
    await running;
    const order = ['Page 1 of 3', 'Reminder: two dates', 'Page 2 of 3'].map((part) => text().indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
  });

  it('with choices of its own has them taken by their numbers', async () => {
    const { terminal, input, text, shown } = open();
    const running = terminal.run([]);
    input.write('/nec list\n');
    await shown('Page 1 of 3');
    const controls = [{ type: 'button', label: 'Say it', action: '1 nec echo?words=its own' }] as const;
    await terminal.poster.post(TERMINAL_PLACE, { ...REMINDER, controls }, 'name');
    input.end('1\n');
    await running;
    expect(text()).toContain('You said its own');
    expect(text()).not.toContain('Page 2 of 3');
  });

  it('stands on a line of its own after the prompt, which comes again', async () => {
    const { terminal, input, text, shown } = open({ interactive: true });
    const running = terminal.run(['Welcome']);
    await shown('nec> ');
    await terminal.poster.post(TERMINAL_PLACE, REMINDER, 'name');
    input.end();
    await running;
    expect(text()).toMatch(/nec> \n.*Reminder: two dates.*\n\nnec> $/u);
  });

  it('that could not be written may or may not stand there', async () => {
    const output = new Writable({
      write: (_chunk, _encoding, done) => done(new Error('the pipe is broken')),
    });
    output.on('error', () => {});
    const { terminal } = openOn(output);
    expect(await terminal.poster.post(TERMINAL_PLACE, REMINDER, 'name')).toMatchObject({ type: 'unknown' });
  });

  it('cannot be looked up again', async () => {
    const { terminal } = open();
    expect(await terminal.poster.find(TERMINAL_PLACE, 'name', new Date(0))).toMatchObject({
      type: 'cannot-look',
    });
  });
});

function openOn(output: Writable): { terminal: Terminal } {
  const router = createRouter([], { onFault: () => {} });
  const context = () => ({}) as unknown as CommandContext;
  return {
    terminal: createTerminal({ router, context, input: new PassThrough(), output, interactive: false }),
  };
}
