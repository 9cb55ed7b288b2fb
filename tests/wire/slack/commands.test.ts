import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { createRouter } from '../../../src/core/chat/router.ts';
import { HOSTILE_TEXTS } from '../../support/arbitrary-reply.ts';
import { blockFaults, hotTexts, textsOf } from './message-faults.ts';
import { CHANNEL, type Json } from './payloads.ts';
import { startWired, type Wired } from './slack-program.ts';
import { viewFaults } from './view-faults.ts';

const router = createRouter(commands, { onFault: () => {} });
/** What help shows; what would ask a server of the web is left out, since nothing here may. */
const EXAMPLES = commands
  .flatMap((command) => command.examples.map((example) => ({ example, command })))
  .filter(({ example }) => !example.includes('://'));
const [ASKING, ANSWERED] = [EXAMPLES.filter(asks), EXAMPLES.filter((line) => !asks(line))];

function asks({ example }: { readonly example: string }): boolean {
  const preparation = router.prepare(example);
  return preparation.type === 'prepared' && preparation.prepared.asks;
}

let wired: Wired;
beforeAll(async () => {
  wired = await startWired();
  await wired.program.ready();
});
afterAll(async () => {
  await wired.close();
});

const ask = async (line: string, user?: string): Promise<Json> =>
  await wired.server.answerTo(wired.server.command(line, user === undefined ? {} : { user }));

describe('the shipped program in Slack', () => {
  it('says that it is ready, and connected to Slack', async () => {
    const line = await wired.program.ready();
    expect(line.connected).toEqual(['slack']);
  });

  it('greets a workspace with three things to try, once', async () => {
    const first = await ask('/nec latest');
    expect(String(first.text)).toContain('Three things to try');
    const second = await ask('/nec latest');
    expect(String(second.text)).not.toContain('Three things to try');
  });

  it.each(ASKING)('shows a form for $example, in time', async ({ example }) => {
    wired.server.admins.add('U0000000ADM');
    const sent = wired.server.command(example, { user: 'U0000000ADM' });
    expect(viewFaults((await wired.server.formOf(sent)).view)).toEqual([]);
  });

  it.each(ANSWERED)(
    'answers $example with blocks that Slack takes, text that is complete, and at once',
    async ({ example, command }) => {
      wired.server.admins.add('U0000000ADM');
      const sent = wired.server.command(example, { user: 'U0000000ADM' });
      const answer = await wired.server.answerTo(sent);
      expect(blockFaults(answer.blocks)).toEqual([]);
      expect(hotTexts(answer)).toEqual([]);
      expect(answer.unfurl_links).toBe(false);
      expect(String(answer.text).length).toBeLessThanOrEqual(4_000);
      expect(answer.response_type).toBe(command.visibility === 'channel' ? 'in_channel' : 'ephemeral');
      const acknowledged = await wired.server.until('its acknowledgement', () =>
        wired.server.acks.get(sent.envelope),
      );
      expect(acknowledged).toBeLessThan(1_000);
    },
  );

  it('shows every fact of the blocks in the text as well', async () => {
    const answer = await ask('/nec deadlines as-of:2022-12-05');
    const text = String(answer.text);
    for (const shown of textsOf(answer.blocks)) if (shown.startsWith('[')) expect(text).toContain(shown);
    expect(text).toContain('Saturday 31 December 2022');
  });

  it('turns to the next page in place of the first', async () => {
    const first = await ask('/nec deadlines as-of:2022-12-05');
    expect(String(first.text)).toContain('Page 1 of 2');
    const button = buttonOf(first, 'Next page');
    const second = await wired.server.answerTo(wired.server.press(button));
    expect(second.replace_original).toBe(true);
    expect(String(second.text)).toContain('Page 2 of 2');
    expect(blockFaults(second.blocks)).toEqual([]);
  });

  it('takes the choice of a select', async () => {
    const chosen = {
      type: 'static_select',
      selected_option: { text: { type: 'plain_text', text: 'NPF' }, value: '1 nec deadlines?topic=npf' },
    };
    const answer = await wired.server.answerTo(wired.server.press(chosen));
    expect(String(answer.text)).toContain('Dates ahead');
  });

  it('says that a button of another time is out of date, to the one who pressed it', async () => {
    const answer = await wired.server.answerTo(wired.server.press({ type: 'button', value: '0 old' }));
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.replace_original).toBe(false);
    expect(String(answer.text)).toContain('out of date');
  });

  it('only acknowledges a button that is a link', async () => {
    const sent = wired.server.press({ type: 'button', url: 'https://example.org/' });
    await wired.server.until('its acknowledgement', () => wired.server.acks.get(sent.envelope));
    const { answerId } = sent;
    await ask('/nec status');
    expect(wired.server.answers.some(({ id }) => id === answerId)).toBe(false);
  });

  it.each(HOSTILE_TEXTS)('gives back what was typed without harm: %s', async (text) => {
    const escaped = text.replace(
      /[&<>]/gu,
      (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[mark] ?? mark,
    );
    const answer = await ask(`/nec search words:"${escaped.replaceAll('"', '')}"`);
    expect(hotTexts(answer)).toEqual([]);
    expect(blockFaults(answer.blocks)).toEqual([]);
  });

  it('keeps an impossible command to the one who typed it, with what was meant', async () => {
    const answer = await ask('/nec deadlnes');
    expect(answer.response_type).toBe('ephemeral');
    expect(String(answer.text)).toContain('Did you mean /nec deadlines');
  });

  it('answers the same interaction once, however often Slack sends it', async () => {
    const { server } = wired;
    server.admins.add('U0000000ADM');
    const how = {
      user: 'U0000000ADM',
      channel: 'C0000000TWO',
      envelope: 'same-envelope',
      trigger: 'same.trigger',
    };
    const sent = server.command('/nec-admin remind on topics:npf', how);
    await server.answerTo(sent);
    server.command('/nec-admin remind on topics:npf', { ...how, answerId: sent.answerId });
    server.command('/nec-admin remind on topics:npf', {
      ...how,
      envelope: 'another-envelope',
      answerId: sent.answerId,
    });
    await server.until('both acknowledged', () => server.acks.get('another-envelope'));
    await ask('/nec status');
    expect(server.answers.filter(({ id }) => id === sent.answerId)).toHaveLength(1);
  });
});

describe('officers in Slack', () => {
  it('refuses a member in private and says who can help', async () => {
    const answer = await ask('/nec-admin remind on', 'U0000000MEM');
    expect(answer.response_type).toBe('ephemeral');
    expect(String(answer.text)).toContain('Only officers');
    expect(String(answer.text)).toContain('Ask somebody who manages');
  });

  it('lets an admin name a person, and that person work, and asks Slack once about the admin', async () => {
    const { server } = wired;
    server.admins.add('U0000000AD2');
    const added = await ask('/nec-admin officers add:<@U0000000SAM|sam>', 'U0000000AD2');
    expect(String(added.text)).toContain('U0000000SAM');
    await ask('/nec-admin officers', 'U0000000AD2');
    const asked = server.calls.filter(
      ({ method, args }) => method === 'users.info' && args.user === 'U0000000AD2',
    );
    expect(asked).toHaveLength(1);
    const shown = await ask('/nec-admin remind show', 'U0000000SAM');
    expect(String(shown.text)).not.toContain('Only officers');
  });

  it('keeps what others see when a member presses an officer’s button', async () => {
    const press = { type: 'button', value: '1 nec-admin remind show' };
    const answer = await wired.server.answerTo(wired.server.press(press, { user: 'U0000000MEM' }));
    expect(answer.replace_original).toBe(false);
    expect(answer.response_type).toBe('ephemeral');
  });

  it('names the missing scope once in the log, and then asks only the people named', async () => {
    const { server, program } = wired;
    server.always('users.info', { error: 'missing_scope', needed: 'users:read' });
    const answer = await ask('/nec-admin remind show', 'U000000NEW1');
    await ask('/nec-admin remind show', 'U000000NEW2');
    server.always('users.info', null);
    expect(String(answer.text)).toContain('Only officers');
    const told = program.logs().filter(({ msg }) => String(msg).includes('users:read'));
    expect(told).toHaveLength(1);
  });

  it('does nothing while Slack does not say who somebody is', async () => {
    wired.server.next('users.info', { status: 503 });
    const answer = await ask('/nec-admin remind off', 'U000000NEW3');
    expect(String(answer.text)).toContain('Try again in a minute');
  });
});

describe('what Slack does to answers', () => {
  it('sends the text alone when the blocks are refused, and goes on', async () => {
    wired.server.next('respond', { error: 'invalid_blocks' });
    const answer = await ask('/nec status');
    expect(answer).not.toHaveProperty('blocks');
    expect(hotTexts(answer)).toEqual([]);
  });

  it('logs one sentence when the address of the answer is over, and goes on', async () => {
    wired.server.next('respond', { status: 404 });
    wired.server.command('/nec status');
    const line = await wired.program.untilLog(({ msg }) => String(msg).includes('came too late'));
    expect(line.level).toBe(40);
    expect(String((await ask('/nec status')).text)).not.toBe('');
  });

  it('broke none of Slack’s rules all along, and logged nobody’s id, words or token', () => {
    expect(wired.server.faults).toEqual([]);
    const log = wired.program.stderr();
    expect(log).not.toMatch(/U0000000|xoxb|xapp|evil\.example/u);
    expect(log).not.toContain(CHANNEL);
  });
});

function buttonOf(answer: Json, label: string): Json {
  for (const block of answer.blocks as {
    type: string;
    elements: { text: { text: string }; value: string }[];
  }[])
    if (block.type === 'actions')
      for (const { text, value } of block.elements)
        if (text.text.startsWith(label)) return { type: 'button', value };
  throw new Error(`There is no button “${label}”.`);
}
