import { beforeEach, describe, expect, it } from 'vitest';
import type { Standing } from '../../../src/adapters/slack/officer.ts';
import {
  createReceiver,
  type Interaction,
  type Manner,
  type Receiver,
  type ReceiverParts,
} from '../../../src/adapters/slack/receive.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Prepared } from '../../../src/core/chat/router.ts';
import { createSeen } from '../../../src/core/chat/seen.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';

const REPLY: Reply = { title: 'Dates ahead', blocks: [] };
const HOME: Reply = { title: 'Home', blocks: [] };
const FAILED: Reply = { title: 'That did not work', blocks: [], failed: true };

/** None of these questions comes with a file. */
const noFiles: ReceiverParts['attached'] = () => async () => {
  throw new Error('no file');
};

let happened: string[];
let logged: string[];
let sent: { readonly reply: Reply; readonly how: Manner }[];
let standing: Standing;
let standingFails: boolean;
let answers: { give: (reply: Reply) => void; readonly officer: boolean }[];
let receiver: Receiver;

beforeEach(() => {
  happened = [];
  logged = [];
  sent = [];
  answers = [];
  standing = 'member';
  standingFails = false;
  receiver = createReceiver({
    answer: async (_prepared, _place, { officer }) => {
      happened.push('asked');
      return await new Promise<Reply>((give) => void answers.push({ give, officer }));
    },
    home: async () => HOME,
    attached: noFiles,
    standing: async () => {
      if (standingFails) throw new Error('a fault of the store');
      return standing;
    },
    isNew: createSeen(),
    ...UNMEASURED,
    log: {
      info: () => {},
      warn: (_, message) => void happened.push(message),
      error: (about, message) => {
        logged.push(JSON.stringify(about));
        happened.push(message);
      },
    },
  });
});

const prepared = (root: 'nec' | 'nec-admin', visibility: 'private' | 'channel'): Prepared =>
  ({ command: { root }, visibility, values: {}, page: 1, slow: false, shared: false }) as unknown as Prepared;

function interaction(changes: Partial<Interaction> = {}): Interaction {
  return {
    ids: [`trigger-${happened.length}-${Math.random()}`],
    place: { platform: 'slack', tenant: 'T1', channel: 'C1' },
    user: 'U1',
    kind: 'command',
    acknowledge: async () => void happened.push('acknowledged'),
    prepare: () => ({ type: 'prepared', prepared: prepared('nec', 'channel') }),
    send: async (reply, how) => {
      happened.push('sent');
      sent.push({ reply, how });
    },
    ...changes,
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function answeredWith(reply: Reply, changes: Partial<Interaction> = {}): Promise<void> {
  const done = receiver.receive(interaction(changes));
  await settled();
  answers.at(-1)?.give(reply);
  await done;
}

describe('a question from Slack', () => {
  it('is acknowledged before anything is done, and answered with what its command declares', async () => {
    await answeredWith(REPLY);
    expect(happened).toEqual(['acknowledged', 'asked', 'sent']);
    expect(sent).toEqual([{ reply: REPLY, how: { visibility: 'channel', replace: false } }]);
  });

  it('is answered even when the acknowledgement could not be sent', async () => {
    const acknowledge = async (): Promise<void> => {
      throw new Error('no socket');
    };
    await answeredWith(REPLY, { acknowledge });
    expect(sent).toHaveLength(1);
    expect(happened[0]).toContain('could not be told');
  });

  it('takes the place of a message that one person sees, unless it failed', async () => {
    await answeredWith(REPLY, { kind: 'private-press' });
    await answeredWith(FAILED, { kind: 'private-press' });
    expect(sent.map(({ how }) => how)).toEqual([
      { visibility: 'channel', replace: true },
      { visibility: 'private', replace: false },
    ]);
  });

  it('pressed on what others see is answered in private and changes nothing there', async () => {
    await answeredWith(REPLY, { kind: 'public-press' });
    expect(sent[0]?.how).toEqual({ visibility: 'private', replace: false });
  });

  it.each(['private-press', 'public-press'] as const)(
    'to share (%s) is a message of its own for all',
    async (kind) => {
      const shared = { ...prepared('nec', 'channel'), shared: true };
      await answeredWith(REPLY, { kind, prepare: () => ({ type: 'prepared', prepared: shared }) });
      await answeredWith(FAILED, { kind, prepare: () => ({ type: 'prepared', prepared: shared }) });
      expect(sent.map(({ how }) => how)).toEqual([
        { visibility: 'channel', replace: false },
        { visibility: 'private', replace: false },
      ]);
    },
  );

  it('of the Home tab is answered with what stands there at first', async () => {
    await receiver.receive(interaction({ kind: 'home', prepare: () => ({ type: 'home' }) }));
    expect(sent.map(({ reply }) => reply)).toEqual([HOME]);
  });

  it('that fails by our fault gives a code that stands in the log too', async () => {
    standingFails = true;
    await receiver.receive(
      interaction({ prepare: () => ({ type: 'prepared', prepared: prepared('nec-admin', 'private') }) }),
    );
    const [code = 'none'] = /(?<=\()[a-z0-9]{6}(?=\))/u.exec(JSON.stringify(sent[0]?.reply)) ?? [];
    expect(logged.join('\n')).toContain(`"id":"${code}"`);
  });

  it('that failed is seen by the asker alone', async () => {
    await answeredWith(FAILED);
    expect(sent[0]?.how.visibility).toBe('private');
  });

  it('is asked who somebody is for /nec-admin alone', async () => {
    standing = 'officer';
    await answeredWith(REPLY);
    const prepare = (): ReturnType<Interaction['prepare']> => ({
      type: 'prepared',
      prepared: prepared('nec-admin', 'private'),
    });
    await answeredWith(REPLY, { prepare });
    expect(answers.map(({ officer }) => officer)).toEqual([false, true]);
  });

  it('that was not understood is not put to anybody', async () => {
    await receiver.receive(interaction({ prepare: () => ({ type: 'refused', reply: FAILED }) }));
    expect(happened).toEqual(['acknowledged', 'sent']);
    expect(sent[0]?.how).toEqual({ visibility: 'private', replace: false });
  });

  it('sent twice is acknowledged twice and answered once', async () => {
    await answeredWith(REPLY, { ids: ['same'] });
    await receiver.receive(interaction({ ids: ['same'] }));
    expect(happened).toEqual(['acknowledged', 'asked', 'sent', 'acknowledged']);
  });

  it('whose answer cannot be made is told to the log and ends nothing', async () => {
    const send = async (): Promise<void> => {
      throw new Error('a fault of ours');
    };
    await answeredWith(REPLY, { send });
    expect(happened.at(-1)).toContain('could not be made');
  });

  it.each<[string, Partial<Interaction>]>([
    [
      'asking who somebody is',
      { prepare: () => ({ type: 'prepared', prepared: prepared('nec-admin', 'channel') }) },
    ],
    [
      'reading what was typed',
      {
        prepare: () => {
          throw new Error('a fault of ours');
        },
      },
    ],
  ])('that fails at %s is answered in private all the same, and told to the log', async (_what, changes) => {
    standingFails = true;
    await receiver.receive(interaction(changes));
    expect(sent).toHaveLength(1);
    expect(sent[0]?.how).toEqual({ visibility: 'private', replace: false });
    expect(sent[0]?.reply.failed).toBe(true);
    expect(happened).toContain('An answer could not be made.');
  });

  it('under way is waited for at the end, and none is taken after that', async () => {
    const done = receiver.receive(interaction());
    await settled();
    let isQuiet = false;
    const quiet = receiver.quiet().then(() => {
      isQuiet = true;
    });
    await settled();
    expect(isQuiet).toBe(false);
    answers[0]?.give(REPLY);
    await Promise.all([done, quiet]);
    await receiver.receive(interaction());
    expect(happened).toEqual(['acknowledged', 'asked', 'sent']);
  });

  it('that would change something is done once, also by a bot that has been started anew', async () => {
    const before: string[] = [];
    const parts = partsOf(async (ids) => {
      before.push(...ids);
      return before.filter((id) => id === ids[0]).length === 1;
    });
    const lasting = { ...prepared('nec-admin', 'private') };
    for (const isAgain of [false, true]) {
      const again = createReceiver({ ...parts, isNew: createSeen() });
      await again.receive(
        interaction({ ids: ['trigger'], prepare: () => ({ type: 'prepared', prepared: lasting }) }),
      );
      expect(sent).toHaveLength(1);
      expect(happened.filter((what) => what === 'asked')).toHaveLength(1);
      expect(before.at(-1)).toBe('slack/trigger');
      expect(before).toHaveLength(isAgain ? 2 : 1);
    }
  });

  it('of somebody who asks too much is answered with when to try again, and asks nothing of the store', async () => {
    const busy = createReceiver({ ...partsOf(async () => true), rates: { take: () => 20 } });
    await busy.receive(interaction());
    expect(JSON.stringify(sent[0]?.reply)).toContain('Try again in 20 seconds.');
    expect(sent[0]?.how.visibility).toBe('private');
    expect(happened).not.toContain('asked');
  });
});

/** Answers at once. */
function partsOf(isFirstTime: (ids: readonly string[]) => Promise<boolean>): ReceiverParts {
  return {
    answer: async () => {
      happened.push('asked');
      return REPLY;
    },
    home: async () => HOME,
    attached: noFiles,
    standing: async () => 'officer',
    isNew: createSeen(),
    isFirstTime,
    rates: UNMEASURED.rates,
    form: UNMEASURED.form,
    log: { info: () => {}, warn: () => {}, error: () => {} },
  };
}
