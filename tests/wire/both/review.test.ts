import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LoopbackServer, startLoopback } from '../../import/fetch/loopback-server.ts';
import { CLOSES_AT_FIVE, CRANE, type InventedReport, toBloggerPage } from '../../support/report-pages.ts';
import { type DiscordWorld, openDiscordWorld } from '../discord/discord-world.ts';
import { fillIn } from '../discord/filled-form.ts';
import {
  answerTo,
  callbackTo,
  type GivenOption,
  MANAGE_SERVER,
  sendCommand,
  sendForm,
  sendPress,
  textOf,
} from '../discord/interactions.ts';
import type { Recorded } from '../discord/server.ts';
import type { Json } from '../slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../slack/server.ts';
import { APP_TOKEN, BOT_TOKEN } from '../slack/web-api.ts';
import { carriedBy, discordButtons, slackButtons } from './buttons.ts';

const HERE = { user: 'U0000000ADM' };
const THERE = { permissions: MANAGE_SERVER };
const ON_CARD = { ...THERE, onMessage: true };

/** Long enough for a second page of its card. */
const LONG: InventedReport = {
  ...CRANE,
  paragraphs: [
    ...CRANE.paragraphs,
    ...Array.from(
      { length: 12 },
      (_, at) => `The vote on bench number ${at} was carried by ${at + 20} votes to ${at}.`,
    ),
  ],
};

let discord: DiscordWorld;
let slack: SlackServer;
let web: LoopbackServer;
beforeAll(async () => {
  discord = await openDiscordWorld();
  slack = await startSlackServer();
  slack.admins.add(HERE.user);
  web = await startLoopback((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(toBloggerPage(LONG));
  });
  const program = discord.start({
    environment: {
      NEC_NOW: '2026-11-21T10:00:00Z',
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.url,
      FETCH_ALLOW: web.host,
    },
  });
  await program.ready();
}, 60_000);
afterAll(async () => {
  await discord.close();
  await slack.close();
  await web.close();
});

async function onSlack(line: string, how: object = HERE): Promise<Json> {
  return await slack.answerTo(slack.command(line, how));
}

async function pressOnSlack(message: Json, label: string, how: object = HERE): Promise<Json> {
  const value = carriedBy(slackButtons(message), label);
  return await slack.answerTo(slack.press({ type: 'button', value }, how));
}

async function onDiscord(
  line: string,
  options: readonly GivenOption[] = [],
  how: object = THERE,
): Promise<Recorded> {
  return (await answerTo(discord.server, sendCommand(discord.server, line, options, how))).answer;
}

function pressed(message: Recorded, label: string, how: object = THERE) {
  const custom_id = carriedBy(discordButtons(message), label);
  return sendPress(discord.server, { custom_id, component_type: 2 }, how);
}

async function pressOnDiscord(message: Recorded, label: string, how: object = THERE): Promise<Recorded> {
  return (await answerTo(discord.server, pressed(message, label, how))).answer;
}

describe('one report, imported in Slack and checked in both', () => {
  let card: Json;
  let other: Recorded;

  it('is read from its page, and its card stands in both', async () => {
    card = await onSlack(`/nec-admin import ${web.url('/crane.html')}`);
    expect(String(card.text)).toContain('Imported: NEC report, 10 November 2026');
    expect(String(card.text)).toContain(`“${CLOSES_AT_FIVE}”`);
    const options = [{ type: 3, name: 'report', value: 'crane' }];
    other = await onDiscord('/nec-admin review', options);
    expect(textOf(other.body)).toContain('Friday 29 January 2027, 5pm');
  });

  it('is confirmed by one officer; the other, who presses the same button, is told so', async () => {
    const done = await pressOnDiscord(other, 'Confirm Friday 29 January 2027');
    expect(textOf(done.body)).toContain('1 date went into the diary.');
    card = await pressOnSlack(card, 'Confirm Friday 29 January 2027');
    expect(card.replace_original).toBe(true);
    expect(String(card.text)).toContain('Somebody had decided that already. Nothing was changed.');
    other = done;
  });

  it('is put right in a form, rejected, and taken back', async () => {
    const edit = slack.press(
      { type: 'button', value: carriedBy(slackButtons(card), 'Edit Saturday 13 March') },
      HERE,
    );
    slack.submit(await slack.formOf(edit), { 'date/1': 'Sunday 14 March 2027' }, HERE);
    card = await slack.answerTo(edit);
    expect(String(card.text)).toContain('Put right and checked: Sunday 14 March 2027.');
    other = await pressOnDiscord(other, 'Reject 412,300');
    expect(textOf(other.body)).toContain('Rejected: 412,300 people');
    other = await pressOnDiscord(other, 'Take that back');
    expect(textOf(other.body)).toContain('Taken back: 412,300 people');
  });

  it('has a next page, which decides nothing', async () => {
    const next = await pressOnDiscord(other, 'Next page');
    expect(textOf(next.body)).not.toContain('Taken back');
    expect(textOf(next.body)).toContain('bench number');
    const onwards = await pressOnSlack(await pressOnSlack(card, 'Reject Carried'), 'Next page');
    expect(String(onwards.text)).not.toContain('Somebody had decided');
  });

  it('is confirmed as far as it is stated, with one button', async () => {
    card = await onSlack('/nec-admin review crane');
    card = await pressOnSlack(card, 'Confirm all that are stated');
    expect(String(card.text)).toMatch(/Checked: 1\d facts\./u);
    expect(String(card.text)).toContain('Nothing waits to be checked.');
  });

  it('is told by both with its quote, and by whom by the audit, in ids alone', async () => {
    for (const text of [
      String((await onSlack('/nec deadlines')).text),
      textOf((await onDiscord('/nec deadlines')).body),
    ]) {
      expect(text).toContain('Friday 29 January 2027, 5pm');
      expect(text).toContain(CLOSES_AT_FIVE);
      expect(text).toContain('Sunday 14 March 2027');
      expect(text).not.toContain('not yet checked');
    }
    const audit = String((await onSlack('/nec-admin audit')).text);
    expect(audit).toContain('by discord/1033044521375760004');
    expect(audit).toContain(`by slack/${HERE.user}`);
    expect(audit).not.toMatch(/sam|member\b/u);
  });

  it('of which nobody has said where it was published asks for that, in a form', async () => {
    const shown = await callbackTo(
      discord.server,
      sendCommand(discord.server, '/nec-admin import', [], THERE),
    );
    const text = 'The ladder was painted.\n\nNames for the ladder close at 5pm on Friday 5 March 2027.';
    const filled = fillIn(shown.body, { text, meeting: '6 October 2026' });
    const pasted = (await answerTo(discord.server, sendForm(discord.server, filled, THERE))).answer;
    const where = await callbackTo(discord.server, pressed(pasted, 'Say where it was published'));
    const address = fillIn(where.body, { address: 'https://crane.example/ladder' });
    const { answer } = await answerTo(discord.server, sendForm(discord.server, address, ON_CARD));
    expect(textOf(answer.body)).toContain('was published at');
    expect(discordButtons(answer).map(({ label }) => label)).not.toContain('Say where it was published');
  });

  it('is nothing that a member may import, check or see the audit of', async () => {
    const member = { user: 'U0000000MEM' };
    const waiting = await onSlack('/nec-admin review 2026-10-06');
    expect(String((await pressOnSlack(waiting, 'Reject', member)).text)).toContain('Only officers');
    for (const line of [`/nec-admin import ${web.url('/x')}`, '/nec-admin review', '/nec-admin audit']) {
      expect(String((await onSlack(line, member)).text)).toContain('Only officers');
      const [words = '', value] = line.split(' http');
      const options = value === undefined ? [] : [{ type: 3, name: 'address', value: `http${value}` }];
      expect(textOf((await onDiscord(words, options, {})).body)).toContain('Only officers');
    }
  });

  it('broke no rule of either platform all along', () => {
    expect(discord.server.violations).toEqual([]);
    expect(slack.faults).toEqual([]);
  });
});
