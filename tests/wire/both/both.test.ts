import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type DiscordWorld, openDiscordWorld } from '../discord/discord-world.ts';
import {
  answerTo,
  CHANNEL as DISCORD_CHANNEL,
  type GivenOption,
  MANAGE_SERVER,
  sendCommand,
  sendPress,
  textOf,
} from '../discord/interactions.ts';
import type { Recorded } from '../discord/server.ts';
import { CHANNEL as SLACK_CHANNEL } from '../slack/payloads.ts';
import { type SlackServer, startSlackServer } from '../slack/server.ts';
import { APP_TOKEN, BOT_TOKEN } from '../slack/web-api.ts';

const OFFICER = 'U0000000ADM';
const POST = /^\/channels\/\d+\/messages$/u;
const buttonOnDiscord = /"label":"Next page[^"]*","custom_id":"([^"]*)"/u;
const buttonOnSlack = /"text":"Next page[^}]*\},"value":"([^"]*)"/u;

let discord: DiscordWorld;
let slack: SlackServer;

async function open(): Promise<void> {
  discord = await openDiscordWorld();
  slack = await startSlackServer();
  slack.admins.add(OFFICER);
}

async function close(): Promise<void> {
  await discord.close();
  await slack.close();
}

function start(now: string, environment: Readonly<Record<string, string>> = {}) {
  return discord.start({
    environment: {
      NEC_NOW: now,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_API_URL: slack.url,
      ...environment,
    },
  });
}

/** All pages of Discord’s answer as plain text, without the marks of its formatting. */
async function onDiscord(line: string, options: readonly GivenOption[]): Promise<string> {
  let { answer } = await answerTo(discord.server, sendCommand(discord.server, line, options));
  const pages = [textOf(answer.body)];
  for (let id = nextOnDiscord(answer); id !== undefined; id = nextOnDiscord(answer)) {
    const press = sendPress(discord.server, { custom_id: id, component_type: 2 });
    answer = (await answerTo(discord.server, press)).answer;
    pages.push(textOf(answer.body));
  }
  return pages.join('\n');
}

function nextOnDiscord({ body }: Recorded): string | undefined {
  const components = JSON.stringify(body);
  return (
    buttonOnDiscord.exec(components)?.[1] ??
    /"custom_id":"([^"]*)"[^}]*"label":"Next page/u.exec(components)?.[1]
  );
}

/** All pages of Slack’s answer, as its text alone. */
async function onSlack(line: string): Promise<string> {
  let answer = await slack.answerTo(slack.command(line));
  const pages = [String(answer.text)];
  for (let value = nextOnSlack(answer); value !== undefined; value = nextOnSlack(answer)) {
    answer = await slack.answerTo(slack.press({ type: 'button', value }));
    pages.push(String(answer.text));
  }
  return pages.join('\n');
}

function nextOnSlack(answer: object): string | undefined {
  return buttonOnSlack.exec(JSON.stringify(answer))?.[1];
}

const marks = /\\(?=[^\w\s])|\*\*|^-# /gmu;
const link = /\[([^\]]*)\]\(<[^>]*>\)/gu;
const entity = /&(amp|lt|gt);/gu;
const item = /^\s*(?:- |\d+\. )(.*)$/gmu;
const quote = /“([^”]+)”/gu;
const CHARACTERS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

/** What an answer lists and quotes, however it is set. */
function factsOf(text: string): string[] {
  const plain = text
    .replace(link, '$1')
    .replace(marks, '')
    .replace(entity, (_, name: string) => CHARACTERS[name] ?? '');
  const said = [...plain.matchAll(item), ...plain.matchAll(quote)].map(([, words = '']) => words.trim());
  return [...new Set(said)].sort();
}

describe('one program in Discord and in Slack', () => {
  beforeAll(async () => {
    await open();
    expect(await start('2022-12-05T10:00:00Z').ready()).toMatchObject({ connected: ['discord', 'slack'] });
    // The greeting comes once in each, so it is over before answers are compared.
    await onDiscord('/nec status', []);
    await onSlack('/nec status');
  });
  afterAll(close);

  it.each<[string, readonly GivenOption[]]>([
    ['/nec deadlines', []],
    ['/nec deadlines', [{ type: 3, name: 'topic', value: 'npf' }]],
    ['/nec latest', []],
    ['/nec report', [{ type: 3, name: 'which', value: 'baxter' }]],
    ['/nec reports', []],
    ['/nec figures', []],
    ['/nec votes', []],
    ['/nec decisions', []],
    ['/nec decisions', [{ type: 3, name: 'about', value: 'conference' }]],
    ['/nec people', [{ type: 3, name: 'who', value: 'chair' }]],
    ['/nec todo', []],
    ['/nec promises', []],
    ['/nec search', [{ type: 3, name: 'words', value: 'conference' }]],
    ['/nec help', []],
  ])('shows the same facts in both: %s %j', async (line, options) => {
    const typed = [line, ...options.map(({ name, value }) => `${name}:${value}`)].join(' ');
    const there = factsOf(await onDiscord(line, options));
    const here = factsOf(await onSlack(typed));
    expect(there.length).toBeGreaterThan(1);
    expect(here).toEqual(there);
    expect(discord.server.violations).toEqual([]);
    expect(slack.faults).toEqual([]);
  });

  it('has the same officers’ commands in both, and refuses a member in both', async () => {
    expect(await onSlack('/nec-admin officers')).toContain('Only officers');
    const refused = sendCommand(discord.server, '/nec-admin officers');
    expect(textOf((await answerTo(discord.server, refused)).answer.body)).toContain('Only officers');
  });
});

describe('a reminder in Discord and in Slack', () => {
  it('stands in both, once, with the same facts', async () => {
    await open();
    onTestFinished(close);
    const program = start('2023-07-14T07:59:52Z');
    await program.ready();
    const topics = [{ type: 3, name: 'topics', value: 'npf' }];
    await answerTo(
      discord.server,
      sendCommand(discord.server, '/nec-admin remind on', topics, { permissions: MANAGE_SERVER }),
    );
    await slack.answerTo(slack.command('/nec-admin remind on topics:npf', { user: OFFICER }));
    const post = await discord.server.until(
      'a post in Discord',
      ({ method, path }) => method === 'POST' && POST.test(path),
    );
    const message = await slack.until('a post in Slack', () => slack.messages[0]);
    expect(post.path).toBe(`/channels/${DISCORD_CHANNEL}/messages`);
    expect(message.channel).toBe(SLACK_CHANNEL);
    const facts = factsOf(textOf(post.body));
    expect(facts.join('\n')).toContain('National Policy Forum');
    expect(factsOf(String(message.args.text))).toEqual(facts);
    program.signal('SIGTERM');
    expect((await program.ended()).code).toBe(0);
    const again = start('2023-07-14T08:03:00Z');
    await again.ready();
    await onSlack('/nec status');
    again.signal('SIGTERM');
    await again.ended();
    expect(
      discord.server.requests.filter(({ method, path }) => method === 'POST' && POST.test(path)),
    ).toHaveLength(1);
    expect(slack.messages).toHaveLength(1);
  });
});

describe('a platform that is out of reach at the start', () => {
  it('is tried again in the background while the other one answers, told once and when it is there', async () => {
    await open();
    onTestFinished(close);
    slack.always('auth.test', { status: 503 });
    const program = start('2022-12-05T10:00:00Z');
    expect(await program.ready()).toMatchObject({ connected: ['discord'] });
    expect(await onDiscord('/nec status', [])).toContain('Status');
    slack.always('auth.test', null);
    await program.untilLog(({ event, platform }) => event === 'connected' && platform === 'slack');
    expect(await onSlack('/nec status')).toContain('Status');
    expect(program.logs().filter(({ event }) => event === 'not-connected')).toHaveLength(1);
    program.signal('SIGTERM');
    expect((await program.ended()).code).toBe(0);
  });
});
