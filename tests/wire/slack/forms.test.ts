import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockFaults, hotTexts } from './message-faults.ts';
import type { Json } from './payloads.ts';
import { type SlackServer, startSlackServer } from './server.ts';
import { startWired, type Wired } from './slack-program.ts';

const OFFICER = { user: 'U0000000ADM' };
/** Invented: a report of a meeting that never was. */
const FIRST_HALF = [
  'Report of the NEC meeting on 29 November 2022',
  'By Robin Ashdown',
  'The committee met in a draughty hall and agreed a timetable for the policy forum.',
].join('\n\n');
const SECOND_HALF = [
  'Nominations for the policy forum open on Monday 9 January 2023 and close at 12 noon on Friday 27 January 2023.',
  'Ballot papers will be posted on Monday 13 February 2023.',
].join('\n\n');

let server: SlackServer;
let wired: Wired;
beforeAll(async () => {
  server = await startSlackServer();
  server.admins.add(OFFICER.user);
  wired = await startWired({ server, environment: { FETCH_ALLOW: new URL(server.url).host } });
  await wired.program.ready();
});
afterAll(async () => {
  await wired.close();
  await server.close();
});

/** The button whose label begins so, as Slack sends it when it is pressed. Throws when there is none. */
function buttonOf(answer: Json, label: string): Json {
  const found = (
    answer.blocks as { type: string; elements?: { text?: { text?: string }; value?: string }[] }[]
  )
    .flatMap(({ type, elements = [] }) => (type === 'actions' ? elements : []))
    .find(({ text }) => text?.text?.startsWith(label));
  if (found === undefined) throw new Error(`There is no button “${label}”: ${JSON.stringify(answer.blocks)}`);
  return { type: 'button', value: found.value };
}

describe('the shipped program and its forms in Slack', () => {
  let card: Json;

  it('asks for a report, and shows what it found in pasted text on cards', async () => {
    const asked = server.command('/nec-admin import', OFFICER);
    const form = await server.formOf(asked);
    const texts = { 'text/1': FIRST_HALF, 'text/2': SECOND_HALF };
    server.submit(form, { ...texts, 'meeting/1': '29 November 2022' }, OFFICER);
    card = await server.answerTo(asked);
    expect(card.response_type).toBe('ephemeral');
    expect(blockFaults(card.blocks)).toEqual([]);
    expect(hotTexts(card)).toEqual([]);
    expect(String(card.text)).toContain('Friday 27 January 2023');
    const types = (card.blocks as { type: string }[]).map(({ type }) => type);
    const first = types.indexOf('actions');
    expect(types.slice(first - 1, first + 3)).toEqual(['rich_text', 'actions', 'rich_text', 'actions']);
  });

  it('puts a fact right in a form, and shows the card again in place of the old one', async () => {
    const pressed = server.press(buttonOf(card, 'Edit'), OFFICER);
    const form = await server.formOf(pressed);
    server.submit(form, { 'what/1': 'The window for names opens' }, OFFICER);
    card = await server.answerTo(pressed);
    expect(card.replace_original).toBe(true);
    expect(blockFaults(card.blocks)).toEqual([]);
  });

  it('confirms by a button of a card', async () => {
    const pressed = server.press(buttonOf(card, 'Confirm'), OFFICER);
    card = await server.answerTo(pressed);
    expect(card.replace_original).toBe(true);
  });

  it('goes on by buttons until nothing waits, and the diary then tells it', async () => {
    for (const label of ['Reject Agreed', 'Confirm all that are stated'])
      card = await server.answerTo(server.press(buttonOf(card, label), OFFICER));
    expect(card.replace_original).toBe(true);
    expect(String(card.text)).toContain('Nothing waits to be checked. 3 checked, 1 rejected.');
    for (const line of ['/nec deadlines npf', '/nec changes']) {
      const answer = await server.answerTo(server.command(line, OFFICER));
      expect(String(answer.text)).toContain('Monday 9 January 2023: The window for names opens');
    }
    const audit = await server.answerTo(server.command('/nec-admin audit', OFFICER));
    expect(String(audit.text).match(/by slack\/U0000000ADM/gu)).toHaveLength(5);
  });

  it('reads a file chosen in the form', async () => {
    const text = `${FIRST_HALF.replace('29 November 2022', '24 January 2023').replace('Robin', 'Kit')}\n\nThe next meeting is on Tuesday 28 March 2023.`;
    server.shared.add({ id: 'F1', name: 'january.txt', type: 'text/plain', bytes: Buffer.from(text) });
    const asked = server.command('/nec-admin import', OFFICER);
    server.submit(await server.formOf(asked), { 'file/1': 'F1' }, OFFICER);
    expect(String((await server.answerTo(asked)).text)).toContain('28 March 2023');
  });

  it('opens no form for a member, and no file that is not in a form', async () => {
    const member = await server.answerTo(server.command('/nec-admin import', { user: 'U0000000MEM' }));
    expect(String(member.text)).toContain('Only officers');
    const typed = await server.answerTo(server.command('/nec-admin import file:F1', OFFICER));
    expect(String(typed.text)).toContain('did not come with this question');
  });

  it('broke none of Slack’s rules all along, and logged nobody’s words, id or token', () => {
    expect(server.faults).toEqual([]);
    expect(wired.program.stderr()).not.toMatch(/U0000000|xoxb|xapp|draughty|Ashdown/u);
  });
});
