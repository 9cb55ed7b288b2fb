import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { blockFaults, textsOf } from './message-faults.ts';
import type { Json, Sent } from './payloads.ts';
import { startWired, type Wired } from './slack-program.ts';

const LINE = '/nec figures about:"vote share"';

let wired: Wired;
beforeAll(async () => {
  wired = await startWired({ now: '2026-11-21T10:00:00Z' });
  await wired.program.ready();
  // The greeting comes once, and is over before answers are looked at.
  await wired.server.answerTo(wired.server.command('/nec status'));
});
afterAll(async () => {
  await wired.close();
});
afterEach(() => {
  wired.server.always('files.getUploadURLExternal', null);
  wired.server.always('upload', null);
  expect(wired.server.faults).toEqual([]);
});

interface Picture {
  readonly type: string;
  readonly slack_file?: { readonly id: string };
  readonly alt_text?: string;
}

const pictureIn = ({ blocks }: Json): Picture | undefined =>
  (blocks as Picture[]).find(({ type }) => type === 'image');
const answered = (sent: Sent) => wired.server.answers.filter(({ id }) => id === sent.answerId);

describe('a picture in Slack, from the program as it is shipped', () => {
  it('comes with the answer after the question is acknowledged, with words that say every number', async () => {
    const sent = wired.server.command(LINE);
    const answer = await wired.server.answerTo(sent);
    expect(wired.server.acks.get(sent.envelope)).toBeLessThan(1_000);
    const picture = pictureIn(answer);
    expect(picture?.alt_text).toMatch(/38% \(.*35% \(/u);
    const upload = wired.server.files.uploads.get(picture?.slack_file?.id ?? 'none');
    expect(upload?.bytes?.length).toBeGreaterThan(5_000);
    expect(upload?.title).toBe('Vote share over time');
    expect(String(answer.text)).toContain('38%');
    expect((answer.blocks as { type: string }[]).map(({ type }) => type)).toContain('table');
    expect(blockFaults(answer.blocks)).toEqual([]);
  });

  it.each(['files.getUploadURLExternal', 'upload'])(
    'is left out when Slack does not take it (%s), and its words and numbers stand there',
    async (method) => {
      wired.server.always(
        method,
        method === 'upload' ? { status: 500 } : { error: 'missing_scope', needed: 'files:write' },
      );
      const answer = await wired.server.answerTo(wired.server.command(LINE));
      expect(pictureIn(answer)).toBeUndefined();
      expect(textsOf(answer.blocks).join('\n')).toMatch(/\[Picture: .*38%.*35%/u);
    },
  );

  it('that cannot be uploaded is told to the operator once', () => {
    const told = wired.program.logs().filter(({ event }) => event === 'picture-left-out');
    expect(told).toHaveLength(1);
    expect(told[0]?.msg).toContain('files:write');
  });

  it('that Slack is not ready to show is shown a second later', async () => {
    wired.server.files.refusals = 1;
    const sent = wired.server.command(LINE);
    expect(pictureIn(await wired.server.answerTo(sent))).toBeDefined();
    expect(answered(sent)).toHaveLength(1);
  });

  it('that Slack will not show is left out of the answer, and the operator reads where', async () => {
    wired.server.files.refusals = 2;
    const answer = await wired.server.answerTo(wired.server.command(LINE));
    expect(pictureIn(answer)).toBeUndefined();
    expect(textsOf(answer.blocks).join('\n')).toContain('[Picture: ');
    await wired.program.untilLog(({ msg }) => String(msg).includes('invalid_blocks at /blocks/'));
  });

  it('goes with the answer when it is shared, which names nobody and leaves the private one', async () => {
    const answer = await wired.server.answerTo(wired.server.command(LINE, { user: 'U0000000SAM' }));
    const shared = await wired.server.answerTo(
      wired.server.press(buttonOf(answer, 'Share in channel'), { user: 'U0000000SAM' }),
    );
    expect(shared).toMatchObject({ response_type: 'in_channel', replace_original: false });
    expect(pictureIn(shared)).toBeDefined();
    expect(shared.text).toBe(answer.text);
    expect(JSON.stringify(shared)).not.toMatch(/U0000000SAM|Share in channel/u);
  });

  it('stands beside other pages and questions, whose buttons on a shared answer are answered in private', async () => {
    const shared = await wired.server.answerTo(
      wired.server.press({ type: 'button', value: '1 nec figures?about=vote share&share=yes' }),
    );
    const next = await wired.server.answerTo(
      wired.server.press(buttonOf(shared, 'Show votes'), { isPublic: true, user: 'U0000000KIM' }),
    );
    expect(next).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    const after = await wired.server.answerTo(wired.server.press(buttonOf(next, 'Show the newest report')));
    expect(after.replace_original).toBe(true);
  });

  it('cannot be asked for by an outdated button, which offers to show the list again', async () => {
    const old = { type: 'button', value: '0 nec figures?about=vote share' };
    const answer = await wired.server.answerTo(wired.server.press(old, { isPublic: true }));
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(String(answer.text)).toContain('This list is out of date.');
    const again = await wired.server.answerTo(wired.server.press(buttonOf(answer, 'Show it again')));
    expect(again.replace_original).toBe(true);
    expect(pictureIn(again)).toBeDefined();
  });
});

describe('the Home tab of the shipped program', () => {
  const USER = 'U0000000HOM';
  const opened = {
    type: 'app_home_opened',
    user: USER,
    channel: 'D0000000001',
    tab: 'home',
    event_ts: '1.1',
  };

  it('is shown when it is opened: what is coming, where reminders go, how to ask', async () => {
    wired.server.event(opened);
    const blocks = await wired.server.homeOf(USER);
    const texts = textsOf(blocks);
    for (const said of ['Coming up', 'Reminders in this workspace', 'How to ask', 'Show the newest report'])
      expect(texts).toContain(said);
    expect(texts).not.toContain('Back to the start');
  });

  it('answers its buttons in the same place, picture and all, and leads back', async () => {
    wired.server.pressHome({ type: 'button', value: '1 nec figures?about=vote share' }, USER);
    const answer = await wired.server.homeOf(USER, 1);
    expect(pictureIn({ blocks: answer })).toBeDefined();
    expect(textsOf(answer)).not.toContain('Share in channel');
    wired.server.pressHome(backIn(answer), USER);
    expect(textsOf(await wired.server.homeOf(USER, 2))).toContain('Coming up');
  });

  it('is shown in plain words when Slack does not take its blocks', async () => {
    wired.server.next('views.publish', { error: 'invalid_arguments' });
    wired.server.event(opened);
    const blocks = await wired.server.homeOf(USER, 3);
    expect(blocks.every(({ type }) => type === 'section')).toBe(true);
    expect(textsOf(blocks).join('\n')).toContain('Coming up');
  });

  it('is not touched when only messages are opened', async () => {
    wired.server.event({ ...opened, user: 'U0000000MSG', tab: 'messages' });
    wired.server.event({ ...opened, user: 'U0000000TWO' });
    await wired.server.homeOf('U0000000TWO');
    expect(wired.server.homes.some(({ user }) => user === 'U0000000MSG')).toBe(false);
  });
});

interface Element {
  readonly text: { readonly text: string };
  readonly value?: string;
  readonly action_id: string;
}

function elementsOf(blocks: unknown): Element[] {
  return (blocks as { type: string; elements: Element[] }[]).flatMap(({ type, elements }) =>
    type === 'actions' ? elements : [],
  );
}

function buttonOf({ blocks }: Json, label: string): Json {
  const found = elementsOf(blocks).find(({ text }) => text.text.startsWith(label));
  if (found === undefined) throw new Error(`There is no button “${label}”.`);
  return { type: 'button', value: found.value };
}

function backIn(blocks: unknown): Json {
  const found = elementsOf(blocks).find(({ text }) => text.text === 'Back to the start');
  if (found === undefined) throw new Error('There is no way back.');
  return { type: 'button', action_id: found.action_id };
}
