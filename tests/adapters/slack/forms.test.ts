import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Json } from '../../wire/slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../../wire/slack/server.ts';
import { inputsOf } from '../../wire/slack/view-faults.ts';
import type { Filled, Shown } from '../../wire/slack/views.ts';
import { startFormAdapter } from './form-samples.ts';

const OFFICER = 'U0000000ADM';
const LINE = '/nec-admin put';
const BUTTON = { type: 'button', value: '1 nec-admin put' };
const DAY = { 'meeting/1': '2022-11-29' };
const REPORT = 'A report of the meeting, in a file.';

let server: SlackServer;
let adapter: Awaited<ReturnType<typeof startFormAdapter>>;
beforeAll(async () => {
  server = await startSlackServer();
  server.admins.add(OFFICER);
  server.shared.add({ id: 'F1', name: 'november.txt', type: 'text/plain', bytes: Buffer.from(REPORT) });
  server.shared.add({
    id: 'F2',
    name: 'elsewhere.txt',
    type: 'text/plain',
    bytes: Buffer.from(REPORT),
    address: 'http://localhost:9/elsewhere.txt',
  });
  adapter = await startFormAdapter(server);
});
afterAll(async () => {
  await adapter.stop();
  await server.close();
});

const officer = { user: OFFICER };
/** The form that the command opens, and what it was asked with. */
async function ask(how: object = {}) {
  const sent = server.command(LINE, { ...officer, ...how });
  return { sent, form: await server.formOf(sent) };
}
/** What the command says back of a form that was sent, at the address of the question. */
async function sendBack(form: Shown, filled: Filled, to: { readonly answerId: string }): Promise<Json> {
  server.submit(form, filled, officer);
  return await server.answerTo({ envelope: '', trigger: '', answerId: to.answerId });
}
const saidIn = (answer: Json): string =>
  JSON.stringify(answer.text).replaceAll('\\\\', '\\').replaceAll('\\"', '"');

describe('a form in Slack', () => {
  it('is the first thing that comes of a command that asks, and its fields hold what stood before', async () => {
    const { sent, form } = await ask();
    expect(form.view).toMatchObject({
      type: 'modal',
      title: { text: 'Add a report' },
      submit: { text: 'Add it' },
      close: { text: 'Cancel' },
    });
    const boxes = inputsOf(form.view).filter(({ type }) => type === 'input');
    expect(boxes.map(({ block_id: id }) => id)).toEqual([
      'meeting/1',
      ...Array.from({ length: 8 }, (_, at) => `text/${at + 1}`),
      'kind/1',
      'topics/1',
      'file/1',
    ]);
    expect(boxes.map(({ label }) => label?.text)).toEqual(
      expect.arrayContaining(['Day of the meeting', 'Text', 'Text, part 2', 'Text, part 8', 'File']),
    );
    expect(boxes.filter(({ optional }) => optional === false)).toHaveLength(1);
    expect(server.acks.get(sent.envelope)).toBeLessThan(1_000);
    expect(server.answers.some(({ id }) => id === sent.answerId)).toBe(false);
  });

  it('sent back is answered where it was asked for, seen as the command declares', async () => {
    const { sent, form } = await ask({ channel: 'C0000000TWO' });
    const answer = await sendBack(
      form,
      {
        ...DAY,
        'text/1': 'One.\nTwo.',
        'text/3': 'Three.',
        'kind/1': 'minutes',
        'topics/1': ['npf', 'finance'],
      },
      sent,
    );
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    const said = saidIn(answer);
    expect(said).toContain('"text":"One.\\nTwo.\\nThree."');
    expect(said).toContain('"kind":"minutes","topics":"npf,finance"');
    expect(said).toContain(`"person":"${OFFICER}","channel":"C0000000TWO"`);
  });

  it('comes back with what stood in it before, where nobody touched it', async () => {
    const { sent, form } = await ask();
    expect(saidIn(await sendBack(form, DAY, sent))).toContain('"kind":"post","topics":"npf,nec"');
  });

  it('takes a file, and gives Slack alone the token for it', async () => {
    const { sent, form } = await ask();
    const said = saidIn(await sendBack(form, { ...DAY, 'file/1': 'F1' }, sent));
    expect(said).toContain(`"name":"november.txt","holds":"${REPORT}"`);
  });

  it('refuses a file that is kept outside Slack', async () => {
    const { sent, form } = await ask();
    const said = saidIn(await sendBack(form, { ...DAY, 'file/1': 'F2' }, sent));
    expect(said).toContain('kept outside Slack');
    expect(said).toContain('paste its text');
  });

  it('refuses a file that did not come with the question', async () => {
    const sent = server.command(`${LINE} meeting:2022-11-29 file:F1`, officer);
    expect(saidIn(await server.answerTo(sent))).toContain('did not come with this question');
  });

  it('says under its field what does not fit, and keeps all that was typed', async () => {
    const { sent, form } = await ask();
    const refused = server.submit(form, { 'meeting/1': 'last Tuesday', 'text/1': 'Long work.' }, officer);
    const reply = await server.until('what was wrong', () => server.replies.get(refused.envelope));
    expect(reply.response_action).toBe('errors');
    const errors = reply.errors as Record<string, string>;
    expect(Object.keys(errors)).toEqual(['meeting/1']);
    expect(errors['meeting/1']).toContain('“last Tuesday” does not fit');
    expect(saidIn(await sendBack(form, { ...DAY, 'text/1': 'Long work.' }, sent))).toContain('Long work.');
  });

  it('of an older version is not lost: what is wrong stands in it', async () => {
    const { form } = await ask();
    const outdated = { ...form, view: { ...form.view, private_metadata: '{"action":"0 gone"}' } };
    const { envelope } = server.submit(outdated, DAY, officer);
    const reply = await server.until('what was wrong', () => server.replies.get(envelope));
    expect(JSON.stringify(reply)).toContain('out of date');
  });

  it('sent twice is answered once', async () => {
    const { sent, form } = await ask();
    await sendBack(form, DAY, sent);
    const { envelope } = server.submit(form, DAY, officer);
    await server.until('its acknowledgement', () => server.acks.get(envelope));
    await sendBackAnother();
    expect(server.answers.filter(({ id }) => id === sent.answerId)).toHaveLength(1);
  });

  async function sendBackAnother(): Promise<void> {
    const { sent, form } = await ask();
    await sendBack(form, DAY, sent);
  }

  it.each([
    { isPublic: false, replaces: true },
    { isPublic: true, replaces: false },
  ])(
    'from a button (seen by all: $isPublic) answers in private, in place of what one person saw: $replaces',
    async ({ isPublic, replaces }) => {
      const sent = server.press(BUTTON, { ...officer, isPublic });
      const answer = await sendBack(await server.formOf(sent), DAY, sent);
      expect(answer.replace_original).toBe(replaces);
      expect(answer.response_type).toBe(replaces ? undefined : 'ephemeral');
    },
  );

  it('from the Home tab is answered there', async () => {
    const sent = server.pressHome(BUTTON, OFFICER);
    server.submit(await server.formOf(sent), DAY, officer);
    expect(JSON.stringify(await server.homeOf(OFFICER))).toContain('2022-11-29');
  });

  it('comes to whoever took long to fill it in, when the address of the question is over', async () => {
    const { form } = await ask();
    server.next('respond', { status: 404 });
    server.submit(form, { ...DAY, 'text/1': 'Slowly written.' }, officer);
    const whisper = await server.until('a private message', () => server.whispers.at(-1));
    expect(whisper.user).toBe(OFFICER);
    expect(String(whisper.text)).toContain('Slowly written.');
  });
});

describe('a form that is not shown', () => {
  it('is told to a member, in private', async () => {
    const before = server.calls.filter(({ method }) => method === 'views.open').length;
    const answer = await server.answerTo(server.command(LINE, { user: 'U0000000MEM' }));
    expect(answer.response_type).toBe('ephemeral');
    expect(String(answer.text)).toContain('Only officers');
    expect(server.calls.filter(({ method }) => method === 'views.open')).toHaveLength(before);
  });

  it.each([
    { behaviour: { error: 'expired_trigger_id' }, said: 'Ask for it again' },
    { behaviour: { status: 503 }, said: 'did not say whether it stands on your screen' },
    { behaviour: { retryAfter: 20 }, said: 'Try again in a minute' },
  ] as const)('says why, and what to do: $said', async ({ behaviour, said }) => {
    server.next('views.open', behaviour);
    const answer = await server.answerTo(server.command(LINE, officer));
    expect(answer.response_type).toBe('ephemeral');
    expect(String(answer.text)).toContain(said);
  });

  it('says nothing when the same press opened it before', async () => {
    const { sent } = await ask();
    server.next('views.open', { error: 'exchanged_trigger_id' });
    const again = server.command(LINE, officer);
    await server.until('the second try', () =>
      server.calls.find(({ args }) => args.trigger_id === again.trigger),
    );
    await ask();
    expect(server.answers.some(({ id }) => id === sent.answerId || id === again.answerId)).toBe(false);
  });

  it('is tried without what Slack does not take, and comes without the file at last', async () => {
    server.next(
      'views.open',
      { error: 'invalid_arguments' },
      { error: 'missing_scope', needed: 'files:read' },
    );
    const { sent, form } = await ask();
    const tries = server.calls.filter(({ args }) => args.trigger_id === sent.trigger);
    const pickers = tries.map(({ args }) =>
      inputsOf(args.view as Json).flatMap(({ element }) =>
        element?.type === 'file_input' ? [element.filetypes] : [],
      ),
    );
    expect(pickers).toEqual([[['pdf', 'docx', 'html', 'htm', 'txt', 'text']], [undefined], []]);
    expect(JSON.stringify(form.view)).toContain('An address or pasted text works.');
    expect(saidIn(await sendBack(form, DAY, sent))).toContain('2022-11-29');
  });

  it('broke none of Slack’s rules all along', () => {
    expect(server.faults).toEqual([]);
  });
});

describe('without the scope files:read', () => {
  it('the form says what works instead of a file, and the operator is told at the start', async () => {
    const other = await startSlackServer();
    other.admins.add(OFFICER);
    other.scopes = other.scopes.filter((scope) => scope !== 'files:read');
    const started = await startFormAdapter(other);
    const form = await other.formOf(other.command(LINE, officer));
    expect(inputsOf(form.view).some(({ element }) => element?.type === 'file_input')).toBe(false);
    expect(JSON.stringify(form.view)).toContain('An address or pasted text works.');
    expect(started.logged.join('\n')).toContain('files:read');
    await started.stop();
    await other.close();
  });
});
