import { beforeEach, describe, expect, it } from 'vitest';
import { createMentionAnswer, inPublic, readMention } from '../../../src/adapters/slack/mention.ts';
import type { SlackPoster, Thread } from '../../../src/adapters/slack/post.ts';
import { toPlainText } from '../../../src/core/chat/plain-text.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Prepared } from '../../../src/core/chat/router.ts';
import type { PostOutcome } from '../../../src/core/ports/poster.ts';

const BOT = 'U0000000BOT';
const event = { user: 'U1', channel: 'C1', ts: '5.1' };

describe('a message that mentions the bot', () => {
  it.each([
    ['<@U0000000BOT> deadlines npf', 'deadlines npf'],
    ['<@U0000000BOT|nec-bot>, what is due?', ', what is due?'],
    ['what closes before 9 May <@U0000000BOT>', 'what closes before 9 May'],
    ['<@U0000000BOT>', ''],
    ['<@U0000000BOT> search Q&amp;A &lt;b&gt;', 'search Q&A <b>'],
    ['<@U0000000BOT> report <@U0000000SAM>', 'report <@U0000000SAM>'],
  ])('%s asks “%s”', (text, line) => {
    expect(readMention({ ...event, text }, BOT)?.line).toBe(line);
  });

  it('is answered in the thread that it stands in, or begins one', () => {
    const text = '<@U0000000BOT> latest';
    expect(readMention({ ...event, text }, BOT)?.thread).toEqual({
      channel: 'C1',
      ts: '5.1',
      isBegun: false,
    });
    expect(readMention({ ...event, text, thread_ts: '4.2' }, BOT)?.thread).toEqual({
      channel: 'C1',
      ts: '4.2',
      isBegun: true,
    });
  });

  it('is left alone when a bot wrote it', () => {
    expect(readMention({ ...event, text: '<@U0000000BOT> latest', bot_id: 'B1' }, BOT)).toBeNull();
    expect(readMention({ ...event, user: BOT, text: '<@U0000000BOT> latest' }, BOT)).toBeNull();
  });

  it('takes the first name for the bot’s while Slack has not said which it is', () => {
    expect(readMention({ ...event, text: '<@U0000000BOT> report <@U2>' }, undefined)?.line).toBe(
      'report <@U2>',
    );
  });
});

describe('a question asked where everybody reads along', () => {
  const prepared = (root: 'nec' | 'nec-admin'): Prepared =>
    ({ command: { root }, visibility: 'private', shared: false }) as unknown as Prepared;

  it('is answered for all of them', () => {
    expect(inPublic({ type: 'prepared', prepared: prepared('nec') })).toMatchObject({
      prepared: { visibility: 'channel', shared: true },
    });
  });

  it('is not for officers’ commands', () => {
    const preparation = inPublic({ type: 'prepared', prepared: prepared('nec-admin') });
    expect(preparation.type === 'refused' ? toPlainText(preparation.reply) : '').toContain(
      'Officers’ commands are not answered where everybody reads along.',
    );
  });
});

describe('the answer to a mention', () => {
  const thread: Thread = { channel: 'C1', ts: '5.1', isBegun: false };
  const reply: Reply = { title: 'Dates ahead', blocks: [] };
  let outcome: PostOutcome;
  let sent: string[];
  let logged: string[];
  const give = (visibility: 'private' | 'channel'): Promise<void> => {
    const poster = {
      answer: async (_to: Thread, { title }: Reply) => {
        sent.push(`all: ${title}`);
        return outcome;
      },
      whisper: async (_to: Thread, user: string, said: Reply) => {
        sent.push(`${user}: ${toPlainText(said)}`);
        return outcome;
      },
    } as unknown as SlackPoster;
    const log = {
      info: () => {},
      warn: (_: object, text: string) => void logged.push(text),
      error: () => {},
    };
    return createMentionAnswer({ user: 'U1', line: '', thread }, { poster, log })(reply, {
      visibility,
      replace: false,
    });
  };
  beforeEach(() => {
    outcome = { type: 'sent', ref: 'C1/6.1' };
    sent = [];
    logged = [];
  });

  it('is for all, and a refusal for the asker alone', async () => {
    await give('channel');
    await give('private');
    expect(sent).toEqual(['all: Dates ahead', 'U1: Dates ahead']);
    expect(logged).toEqual([]);
  });

  it('that may not be posted there is told of to the asker, with another way, and to the log', async () => {
    outcome = { type: 'refused', reason: 'The bot may not post in this channel.' };
    await give('channel');
    expect(sent[1]).toContain('The bot may not post in this channel.');
    expect(sent[1]).toContain('ask with the command /nec');
    expect(logged).toEqual(['A mention was not answered: The bot may not post in this channel.']);
  });

  it('that is lost is not sent twice', async () => {
    outcome = { type: 'unknown', reason: 'Slack gave no answer.' };
    await give('channel');
    expect(sent).toHaveLength(1);
    outcome = { type: 'rate-limited', retryAfterSeconds: 7 };
    await give('channel');
    expect(logged.at(-1)).toContain('wait 7 seconds');
  });
});
