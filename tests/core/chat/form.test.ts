import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Command, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import type { Form } from '../../../src/core/chat/form.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import { createRouter, type Preparation } from '../../../src/core/chat/router.ts';

/** A command that asks for two words, and for the second alone where the first is given. */
const command: Command = defineCommand({
  root: 'nec-admin',
  path: ['pair'],
  description: 'Two words side by side',
  options: z.object({
    one: z.string().max(200).optional().describe('The first'),
    two: z.string().max(20).optional().describe('The second'),
    done: z.string().max(9).optional().meta({ hidden: true, once: true }),
  }),
  examples: ['/nec-admin pair one:a two:b'],
  asking: {
    opens: ({ two }) => two === undefined,
    make: async (ctx, { one = '' }) => ({
      title: 'Two words',
      fields: [
        { name: 'one', label: 'The first', type: 'line', required: true, value: one },
        { name: 'two', label: `The second, page ${ctx.page}`, type: 'line', required: false },
      ],
      send: 'Send',
    }),
  },
  run: async (_ctx, { one = '', two = '' }) => ({
    title: 'Pair',
    blocks: Array.from({ length: 200 }, () => ({ type: 'paragraph', text: `${one} and ${two} `.repeat(5) })),
  }),
});
const router = createRouter([command], {
  onFault: (error) => {
    throw error;
  },
});
const OFFICER = { caller: { officer: true }, place: { platform: 'slack' } } as unknown as CommandContext;
const MEMBER = { ...OFFICER, caller: { officer: false } };

function preparedOf(preparation: Preparation) {
  if (preparation.type === 'refused') throw new Error(toPlainText(preparation.reply));
  return preparation.prepared;
}

async function formOf(line: string): Promise<Form> {
  const form = await router.form(preparedOf(router.prepare(line)), OFFICER);
  if ('blocks' in form) throw new Error(toPlainText(form));
  return form;
}

describe('a command that asks in a form', () => {
  it('wants one as long as something is missing', () => {
    expect(preparedOf(router.prepare('/nec-admin pair one:a')).asks).toBe(true);
    expect(preparedOf(router.prepare('/nec-admin pair one:a two:b')).asks).toBe(false);
  });

  it('keeps what was said already in what the form will do', async () => {
    const form = await formOf('/nec-admin pair one:"a & b" page:2');
    expect(form.fields[1]?.label).toBe('The second, page 2');
    const sent = preparedOf(router.prepareForm(form.action, { two: ' c ' }));
    expect(sent).toMatchObject({ values: { one: 'a & b' }, page: 2, asks: false });
  });

  it('does not ask again for what was left empty: it is said in words', () => {
    expect(preparedOf(router.prepareForm('1 nec-admin pair?one=a', { two: '  ' }))).toMatchObject({
      values: { one: 'a' },
      asks: false,
    });
  });

  it('takes what is filled in before what stood there, without marks that nobody sees', () => {
    const sent = preparedOf(router.prepareForm('1 nec-admin pair?one=a', { one: 'b\u202E', two: 'c' }));
    expect(sent.values).toEqual({ one: 'b', two: 'c' });
  });

  it('refuses what does not fit, what is no form of ours, and whoever may not ask', async () => {
    expect(router.prepareForm('1 nec-admin pair', { two: 'x'.repeat(30) }).type).toBe('refused');
    for (const action of ['', 'nonsense', '0 nec-admin pair', '1 nec-admin none'])
      expect(router.prepareForm(action, { two: 'b' }).type).toBe('refused');
    const form = await router.form(preparedOf(router.prepare('/nec-admin pair')), MEMBER);
    expect('blocks' in form ? toPlainText(form) : '').toContain('Only officers');
  });

  it('says so when what was said is too long to be kept beside a form', async () => {
    const faults: unknown[] = [];
    const told = createRouter([command], { onFault: (error) => faults.push(error) });
    const long = preparedOf(told.prepare(`/nec-admin pair one:${'x'.repeat(150)}`));
    const form = await told.form(long, OFFICER);
    expect('blocks' in form).toBe(true);
    expect(faults).toHaveLength(1);
  });
});

describe('what is done once', () => {
  it('is left out of the buttons to other pages', async () => {
    const prepared = preparedOf(router.prepareAction('1 nec-admin pair?one=a&two=b&done=x'));
    const { controls = [] } = await router.run(prepared, OFFICER);
    expect(controls).toContainEqual(
      expect.objectContaining({ action: '1 nec-admin pair?one=a&two=b&page=2' }),
    );
  });
});
