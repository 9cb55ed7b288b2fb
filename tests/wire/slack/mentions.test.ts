import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blockFaults, hotTexts } from './message-faults.ts';
import { CHANNEL, type Json } from './payloads.ts';
import { type SlackServer, startSlackServer } from './server.ts';
import { startWired, type Wired, wiredForTest } from './slack-program.ts';

const BOT = '<@U0000000BOT>';

let wired: Wired;
let count = 0;
beforeAll(async () => {
  wired = await startWired();
  await wired.program.ready();
});
afterAll(async () => {
  await wired.close();
});

/** Says something in the channel; the answer stands in the thread of `ts`. */
function say(server: SlackServer, text: string, more: Json = {}, id?: string): string {
  count += 1;
  const ts = `100.${String(count).padStart(6, '0')}`;
  const event = {
    type: 'app_mention',
    user: 'U0000000001',
    text,
    channel: CHANNEL,
    ts,
    event_ts: ts,
    ...more,
  };
  server.event(event, id === undefined ? {} : { id });
  return ts;
}

function answersIn(server: SlackServer, thread: string): Json[] {
  return server.messages.filter(({ args }) => args.thread_ts === thread).map(({ args }) => args);
}

async function answerIn(server: SlackServer, thread: string): Promise<Json> {
  return await server.until(`an answer in the thread ${thread}`, () => answersIn(server, thread)[0]);
}

describe('a mention in Slack, to the shipped program', () => {
  it('is answered in a thread of its own, with the same words as a command, and how they were read', async () => {
    const answer = await answerIn(
      wired.server,
      say(wired.server, `${BOT} what closes before 1 January 2023?`),
    );
    expect(String(answer.text)).toContain('Read as: /nec deadlines kind:deadline before:2023-01-01');
    expect(String(answer.text)).toContain('Saturday 31 December 2022');
    expect(answer.channel).toBe(CHANNEL);
    expect(blockFaults(answer.blocks)).toEqual([]);
    expect(hotTexts(answer)).toEqual([]);
    expect(JSON.stringify(answer)).not.toContain('Share in channel');
  });

  it('in a thread is answered in that thread', async () => {
    say(wired.server, `votes ${BOT}`, { thread_ts: '99.000001' });
    expect(String((await answerIn(wired.server, '99.000001')).text)).toContain('Votes');
  });

  it('that comes twice is answered once', async () => {
    const first = say(wired.server, `${BOT} latest`, {}, 'Ev0000000001');
    await answerIn(wired.server, first);
    say(wired.server, `${BOT} latest`, { ts: first }, 'Ev0000000001');
    await answerIn(wired.server, say(wired.server, `${BOT} status`));
    expect(answersIn(wired.server, first)).toHaveLength(1);
  });

  it('that is not understood is told to the asker alone, with what to try', async () => {
    const before = wired.server.whispers.length;
    const thread = say(wired.server, `${BOT} please tell me a joke`, { user: 'U0000000SAM' });
    const whisper = await wired.server.until('a private message', () => wired.server.whispers[before]);
    expect(whisper).toMatchObject({ user: 'U0000000SAM', channel: CHANNEL });
    expect(String(whisper.text)).toContain('I do not understand “please tell me a joke”.');
    expect(answersIn(wired.server, thread)).toEqual([]);
  });

  it('does not do what officers do, before everybody', async () => {
    const before = wired.server.whispers.length;
    wired.server.admins.add('U0000000ADM');
    say(wired.server, `${BOT} nec-admin remind on`, { user: 'U0000000ADM' });
    const whisper = await wired.server.until('a private message', () => wired.server.whispers[before]);
    expect(String(whisper.text)).toContain('Officers’ commands are not answered');
  });

  it('by another bot is left alone', async () => {
    const thread = say(wired.server, `${BOT} latest`, { bot_id: 'B0000000009' });
    await answerIn(wired.server, say(wired.server, `${BOT} status`));
    expect(answersIn(wired.server, thread)).toEqual([]);
  });

  it('where the bot may not post is told to the asker, with another way, and to the log', async () => {
    const before = wired.server.whispers.length;
    wired.server.next('chat.postMessage', { error: 'restricted_action' });
    say(wired.server, `${BOT} votes`);
    const whisper = await wired.server.until('a private message', () => wired.server.whispers[before]);
    expect(String(whisper.text)).toContain('may not post in this channel');
    expect(String(whisper.text)).toContain('/nec');
    await wired.program.untilLog(({ msg }) => String(msg).includes('A mention was not answered'));
  });

  it('whose answer is lost on the way is not answered twice', async () => {
    wired.server.next('chat.postMessage', 'lose');
    const thread = say(wired.server, `${BOT} latest`);
    await answerIn(wired.server, thread);
    await answerIn(wired.server, say(wired.server, `${BOT} status`));
    expect(answersIn(wired.server, thread)).toHaveLength(1);
  });

  it('broke none of Slack’s rules, and stands in no log', () => {
    expect(wired.server.faults).toEqual([]);
    expect(wired.program.stderr()).not.toMatch(/U0000000|joke|xoxb/u);
  });
});

describe('the scope that mentions need', () => {
  it('is asked for in the log where it is missing, and everything else works', async () => {
    const { program, server } = await wiredForTest({
      before: (fresh) => {
        fresh.scopes = fresh.scopes.filter((scope) => scope !== 'app_mentions:read');
      },
    });
    const line = await program.untilLog(({ msg }) => String(msg).includes('app_mentions:read'));
    expect(line.level).toBe(40);
    expect(String((await server.answerTo(server.command('/nec votes'))).text)).toContain('Votes');
  });
});

describe('what came before a restart, in Slack', () => {
  it('changes nothing twice and is not answered again', async () => {
    const server = await startSlackServer();
    const dataDir = await mkdtemp(join(tmpdir(), 'nec-again-'));
    server.admins.add('U0000000ADM');
    const how = { user: 'U0000000ADM', envelope: 'same', trigger: 'same.trigger' };
    const first = await startWired({ server, dataDir });
    await first.program.ready();
    await server.answerTo(server.command('/nec-admin remind on', how));
    await server.answerTo(server.command('/nec-admin remind off', { user: 'U0000000ADM' }));
    const thread = say(server, `${BOT} votes`, {}, 'Ev0000000002');
    await answerIn(server, thread);
    await first.close();

    const second = await startWired({ server, dataDir });
    await second.program.ready();
    const again = server.command('/nec-admin remind on', { ...how, envelope: 'another' });
    say(server, `${BOT} votes`, { ts: thread }, 'Ev0000000002');
    const shown = await server.answerTo(server.command('/nec-admin remind show', { user: 'U0000000ADM' }));
    expect(String(shown.text)).toMatch(/off/iu);
    expect(server.answers.some(({ id }) => id === again.answerId)).toBe(false);
    expect(answersIn(server, thread)).toHaveLength(1);
    expect(server.faults).toEqual([]);
    await second.close();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });
});

describe('somebody in Slack who asks too much at a time', () => {
  it('is told kindly when to try again, and nobody else is', async () => {
    const { server } = await wiredForTest({
      environment: { QUESTIONS_PER_PERSON: '3', QUESTIONS_PER_TENANT: '1000' },
    });
    const ask = async (user: string): Promise<string> =>
      String((await server.answerTo(server.command('/nec votes', { user }))).text);
    for (let time = 0; time < 3; time += 1) expect(await ask('U0000000SAM')).toContain('Votes');
    expect(await ask('U0000000SAM')).toMatch(
      /That is a lot of questions at once\.\s+Try again in \d+ seconds?\./u,
    );
    expect(await ask('U0000000MAX')).toContain('Votes');
  });
});
