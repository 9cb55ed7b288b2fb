import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { toAction } from '../../../src/core/chat/action.ts';
import { defineCommand } from '../../../src/core/chat/command.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { createRouter, type Preparation } from '../../../src/core/chat/router.ts';
import { UserError } from '../../../src/core/errors.ts';
import { openTestBot, TEST_PLACE, type TestBot } from '../../support/test-bot.ts';
import { sampleCommands } from './sample-commands.ts';

const ITEMS = 60;
const many = defineCommand({
  root: 'nec',
  path: ['many'],
  description: 'Many things',
  options: z.object({ about: z.string().max(90).optional().describe('A word').meta({ rest: true }) }),
  examples: ['/nec many'],
  run: async () => ({
    title: 'Many things',
    blocks: [
      { type: 'heading', text: 'Things' },
      {
        type: 'list',
        items: Array.from({ length: ITEMS }, (_, at) => ({ text: `thing ${at} ${'x'.repeat(300)}` })),
      },
    ],
    controls: [{ type: 'link', label: 'Elsewhere', url: 'https://example.org/' }],
  }),
});
const refusing = defineCommand({
  root: 'nec',
  path: ['refuse'],
  description: 'Refuses',
  options: z.object({}),
  examples: ['/nec refuse'],
  run: async () => {
    throw new UserError('no', 'It is too early.', 'Come back at noon.');
  },
});

const faults: { error: unknown; id: string }[] = [];
const refusals: string[] = [];
const router = createRouter([...sampleCommands, many, refusing], {
  onFault: (error, id) => faults.push({ error, id }),
  onRefusal: (error) => refusals.push(error.code),
});

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

async function replyTo(preparation: Preparation, officer = false): Promise<Reply> {
  if (preparation.type === 'refused') return preparation.reply;
  return await router.run(preparation.prepared, bot.bot.context(TEST_PLACE, { officer }));
}

async function textOf(line: string, officer = false): Promise<string> {
  return toPlainText(await replyTo(router.prepare(line), officer));
}

describe('a question', () => {
  it('is known by who will see the answer and how long it takes before any work is done', () => {
    expect(router.prepare('/nec find this')).toMatchObject({
      type: 'prepared',
      prepared: { visibility: 'channel', slow: true, values: { words: 'this' } },
    });
    expect(router.prepare('/nec dates')).toMatchObject({ prepared: { visibility: 'private', slow: false } });
  });

  it('reaches its command with values of the right type', async () => {
    expect(await textOf('/nec dates npf within:30 past')).toContain(
      '{"topic":"npf","within":30,"past":true}',
    );
    expect(await textOf('/nec dates')).toContain('{"past":false}');
  });

  it('may come as values that a platform took apart', async () => {
    const reply = await replyTo(router.prepareValues('nec dates', { within: '7', topic: '\u202enpf' }));
    expect(toPlainText(reply)).toContain('{"topic":"npf","within":7,"past":false}');
  });

  it.each([
    ['/nec dates within:-3', '“-3” does not fit “within”. It takes a whole number from 1 to 100.'],
    ['/nec dates within:abc', '“abc” does not fit “within”.'],
    ['/nec dates within:1.5', '“1.5” does not fit “within”.'],
    ['/nec dates within:99999999', '“99999999” does not fit “within”.'],
    ['/nec dates topic:nfp', '“nfp” does not fit “topic”. Did you mean npf? It can be: npf, finance, other.'],
    ['/nec dates past:perhaps', '“perhaps” does not fit “past”. It takes yes or no.'],
    ['/nec find', '/nec find needs one thing more: what to look for.'],
    [`/nec find ${'y'.repeat(61)}`, 'does not fit “words”. It takes at most 60 characters.'],
  ])('with a value that does not fit is refused: %s', async (line, expected) => {
    const text = await textOf(line);
    expect(text).toContain('That did not work');
    expect(text).toContain(expected);
    expect(text).toContain('For example: /nec ');
    expect(text).not.toMatch(/expected|invalid|zod|\bNaN\b|undefined/u);
  });

  it('with a bad value shows the example that has that option', async () => {
    expect(await textOf('/nec dates within:0')).toContain('For example: /nec dates within:30');
  });

  it('that only officers may ask is refused to others, with who can help', async () => {
    expect(await textOf('/nec-admin bell on')).toBe(
      'That did not work\n\nNote: Only officers can use /nec-admin bell on.\n\nAsk somebody who manages this server or workspace to run it.',
    );
    expect(await textOf('/nec-admin bell on', true)).toContain('Ringing');
  });

  it('that the command refuses gets its sentence and the next step', async () => {
    expect(await textOf('/nec refuse')).toBe(
      'That did not work\n\nNote: It is too early.\n\nCome back at noon.',
    );
    expect(refusals.at(-1)).toBe('no');
  });

  it('that fails gets a code that stands in the log too, and nothing of the fault', async () => {
    const text = await textOf('/nec-admin bell off', true);
    const { error, id } = faults.at(-1) ?? { error: null, id: 'none' };
    expect(text).toContain(`Sorry: Something went wrong on our side (${id}).`);
    expect(text).not.toContain('broken');
    expect(error).toEqual(new Error('the bell is broken'));
  });

  it('of ten megabytes is refused at once', () => {
    const start = performance.now();
    const preparation = router.prepare('x'.repeat(10_000_000));
    expect(performance.now() - start).toBeLessThan(50);
    expect(preparation.type === 'refused' ? toPlainText(preparation.reply) : '').toContain(
      'That line has 10,000,000 characters; 2,000 is the most.',
    );
  });
});

describe('a button', () => {
  it('takes the same road as a line', async () => {
    const action = toAction({ root: 'nec', path: ['dates'] }, { topic: 'npf' }) ?? '';
    expect(toPlainText(await replyTo(router.prepareAction(action)))).toBe(await textOf('/nec dates npf'));
  });

  it.each([
    ['0 nec dates?topic=npf&past=yes', '1 nec dates?topic=npf&past=yes'],
    ['0 nec dates?topic=npf&gone=yes', '1 nec dates?topic=npf'],
    ['1 nec dates?within=x', '1 nec dates'],
    ['1 nec gone?topic=npf', '1 nec help'],
    ['1 nec-admin bell', '1 nec help'],
    ['1 rm -rf', '1 nec help'],
    ['something else', '1 nec help'],
  ])('that cannot be understood any more offers to show its list again: %s', async (old, again) => {
    const reply = await replyTo(router.prepareAction(old));
    expect(toPlainText(reply)).toBe('Out of date\n\nNote: This list is out of date.\n\nShow it again.');
    expect(reply.controls).toEqual([{ type: 'button', label: 'Show it again', action: again }]);
    expect(reply.failed).toBe(true);
  });

  it('is checked for permission again', async () => {
    expect(toPlainText(await replyTo(router.prepareAction('1 nec-admin bell on')))).toContain(
      'Only officers',
    );
  });
});

describe('an answer that only the asker sees', () => {
  const place = { platform: 'slack', tenant: 'T1', channel: 'C1' } as const;
  const inSlack = async (preparation: Preparation): Promise<Reply> => {
    if (preparation.type === 'refused') return preparation.reply;
    return await router.run(preparation.prepared, bot.bot.context(place, { officer: true }));
  };
  const share = (reply: Reply) => reply.controls?.find(({ label }) => label === 'Share in channel');

  it('can be shared: the same answer for the whole channel, which offers no further sharing', async () => {
    const button = share(await inSlack(router.prepare('/nec dates npf')));
    if (button?.type !== 'button') throw new Error('There is a button.');
    const preparation = router.prepareAction(button.action);
    expect(preparation).toMatchObject({ prepared: { visibility: 'channel', shared: true } });
    const shared = await inSlack(preparation);
    expect(toPlainText(shared)).toBe(await textOf('/nec dates npf'));
    expect(share(shared)).toBeUndefined();
  });

  it('is shared as the page that was looked at', async () => {
    const button = share(await inSlack(router.prepare('/nec many page:2')));
    expect(button).toMatchObject({ action: '1 nec many?page=2&share=yes' });
  });

  it.each(['/nec find this', '/nec-admin bell on', '/nec refuse', '/nec nothing'])(
    'is not offered where it makes no sense: %s',
    async (line) => {
      expect(share(await inSlack(router.prepare(line)))).toBeUndefined();
    },
  );

  it('of an officer’s command cannot be shared by a button made by hand', () => {
    const preparation = router.prepareAction('1 nec-admin bell on?share=yes');
    expect(preparation).toMatchObject({ prepared: { visibility: 'private', shared: false } });
  });
});

describe('the questions that people ask next', () => {
  const asking = defineCommand({
    root: 'nec',
    path: ['ask'],
    description: 'Leads on',
    options: z.object({
      topic: z.string().optional().describe('A topic'),
      other: z.string().optional().describe('Another thing'),
    }),
    examples: ['/nec ask'],
    related: [
      { label: 'Show dates', path: ['dates'] },
      { label: 'Show dates gone by', path: ['dates'], values: { past: 'yes' } },
      { label: 'Show what is not there', path: ['gone'] },
    ],
    run: async () => ({
      title: 'Asked',
      blocks: [],
      controls: [{ type: 'button', label: 'Own', action: '1 nec dates?topic=npf&past=yes' }],
    }),
  });
  const leading = createRouter([...sampleCommands, asking], { onFault: () => {} });

  it('are about the topic that was asked for where they take it in words only', async () => {
    const about = defineCommand({
      root: 'nec',
      path: ['about'],
      description: 'In words',
      options: z.object({ about: z.string().optional().describe('A word') }),
      examples: ['/nec about'],
      run: async () => ({ title: 'About', blocks: [] }),
    });
    const leads = { ...asking, related: [{ label: 'Show more', path: ['about'] as const }] };
    const other = createRouter([about, leads], { onFault: () => {} });
    const preparation = other.prepare('/nec ask topic:npf');
    if (preparation.type === 'refused') throw new Error('It is understood.');
    const reply = await other.run(preparation.prepared, bot.bot.context(TEST_PLACE, { officer: false }));
    expect(reply.controls?.at(-1)).toEqual({
      type: 'button',
      label: 'Show more',
      action: '1 nec about?about=npf',
    });
  });

  it('stand below the answer, once each, narrowed as it was', async () => {
    const preparation = leading.prepare('/nec ask topic:npf other:x');
    if (preparation.type === 'refused') throw new Error('It is understood.');
    const reply = await leading.run(preparation.prepared, bot.bot.context(TEST_PLACE, { officer: false }));
    expect(reply.controls).toEqual([
      { type: 'button', label: 'Own', action: '1 nec dates?topic=npf&past=yes' },
      { type: 'button', label: 'Show dates', action: '1 nec dates?topic=npf' },
    ]);
  });
});

describe('a long answer', () => {
  it('is followed from page to page to its end, every item once', async () => {
    const texts: string[] = [];
    let reply = await replyTo(router.prepare('/nec many'));
    for (;;) {
      texts.push(toPlainText(reply));
      const next = reply.controls?.find((control) => control.label === 'Next page: Many things');
      if (next?.type !== 'button' || texts.length > ITEMS) break;
      reply = await replyTo(router.prepareAction(next.action));
    }
    const seen = texts.flatMap((text) =>
      [...text.matchAll(/thing (\d+)/gu)].map((match) => Number(match[1])),
    );
    expect(seen).toEqual(Array.from({ length: ITEMS }, (_, at) => at));
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text.length).toBeLessThanOrEqual(4_000);
    expect(texts.at(-1)).toContain(`Page ${texts.length} of ${texts.length}.`);
  });

  it('can be followed back, and keeps its own controls', async () => {
    const second = await replyTo(router.prepare('/nec many page:2'));
    expect(second.controls?.map((control) => control.label)).toEqual([
      'Next page: Many things',
      'Previous page: Many things',
      'Elsewhere',
    ]);
  });

  it('says how to go on when the question does not fit in a button', async () => {
    const line = `/nec many ${'=&'.repeat(20)}`;
    const first = await textOf(line);
    expect(first).toContain('For the next page, ask the same with page:2 added.');
    expect(await textOf(`${line} page:2`)).toContain('Page 2 of');
  });

  it('of one page has no page buttons', async () => {
    const reply = await replyTo(router.prepare('/nec dates'));
    expect(reply.controls).toBeUndefined();
  });
});

describe('suggestions', () => {
  const guarded = createRouter(
    [
      defineCommand({
        root: 'nec-admin',
        path: ['secret'],
        description: 'For officers',
        options: z.object({ what: z.string().optional().describe('A word').meta({ suggested: true }) }),
        examples: ['/nec-admin secret'],
        suggest: async () => [{ name: 'plans', value: 'plans' }],
        run: async () => ({ title: 'Secret', blocks: [] }),
      }),
    ],
    { onFault: () => {} },
  );

  it('for an officer’s command are for officers alone', async () => {
    const offered = (officer: boolean) =>
      guarded.suggest('/nec-admin secret', 'what', '', bot.bot.context(TEST_PLACE, { officer }));
    expect(await offered(true)).toHaveLength(1);
    expect(await offered(false)).toEqual([]);
  });
});

describe('a question in free words', () => {
  const understanding = createRouter(sampleCommands, { onFault: () => {} }, { today: () => '2026-04-21' });

  it('is answered with a line that says how it was read, and that line alone is added', async () => {
    const preparation = understanding.prepare('find for the old clock');
    expect(preparation).toMatchObject({ prepared: { values: { words: 'old clock' } } });
    const context = bot.bot.context(TEST_PLACE, { officer: false });
    if (preparation.type === 'refused') throw new Error('It was refused.');
    const { blocks } = await understanding.run(preparation.prepared, context);
    expect(blocks[0]).toEqual({
      type: 'paragraph',
      text: 'Read as: /nec find words:"old clock"',
      muted: true,
    });
    const plain = understanding.prepare('/nec find words:"old clock"');
    if (plain.type === 'refused') throw new Error('It was refused.');
    expect((await understanding.run(plain.prepared, context)).blocks).toEqual(blocks.slice(1));
  });

  it('is read as it stands where nothing says what day it is', () => {
    expect(router.prepare('find for the old clock')).toMatchObject({
      prepared: { values: { words: 'for the old clock' } },
    });
  });
});
