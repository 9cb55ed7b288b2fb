import { z } from 'zod';
import { createSlackAdapter } from '../../../src/adapters/slack/adapter.ts';
import type { AdapterParts } from '../../../src/core/chat/adapter.ts';
import { type Caller, type CommandContext, defineCommand } from '../../../src/core/chat/command.ts';
import type { Form } from '../../../src/core/chat/form.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import { createRouter } from '../../../src/core/chat/router.ts';
import type { Fetcher } from '../../../src/core/ports/fetcher.ts';
import type { Place } from '../../../src/core/ports/place.ts';
import { UNMEASURED } from '../../support/unmeasured.ts';
import type { SlackServer } from '../../wire/slack/server.ts';
import { APP_TOKEN, BOT_TOKEN } from '../../wire/slack/web-api.ts';

/** A form with a field of every type. */
const FORM: Omit<Form, 'action'> = {
  title: 'Add a report',
  intro: 'Paste the whole report, or choose its file.',
  send: 'Add it',
  fields: [
    {
      name: 'meeting',
      label: 'Day of the meeting',
      hint: 'Such as 2022-11-29',
      type: 'line',
      required: true,
      most: 20,
    },
    { name: 'text', label: 'Text', type: 'text', required: false },
    {
      name: 'kind',
      label: 'What it is',
      type: 'choice',
      options: options('post', 'minutes'),
      value: 'post',
      required: false,
    },
    {
      name: 'topics',
      label: 'Topics',
      type: 'choices',
      options: options('npf', 'finance', 'nec'),
      value: 'npf,nec',
      required: false,
    },
    { name: 'file', label: 'File', type: 'file', required: false },
  ],
};

function options(...values: readonly string[]): { readonly label: string; readonly value: string }[] {
  return values.map((value) => ({ label: `The ${value}`, value }));
}

/** Asks with the form until it knows the day; then says back all that it was told, and what the file holds. */
const adding = defineCommand({
  root: 'nec-admin',
  path: ['put'],
  description: 'Adds a report.',
  options: z.object({
    meeting: z.iso.date('A day is written as 2022-11-29.').optional(),
    text: z.string().optional(),
    kind: z.string().optional(),
    topics: z.string().optional(),
    file: z.string().meta({ file: true }).optional(),
  }),
  examples: ['/nec-admin put meeting:2022-11-29'],
  asking: { opens: ({ meeting }) => meeting === undefined, make: async () => FORM },
  run: async ({ caller, place }, given) => {
    const file = given.file === undefined ? undefined : await caller.attached?.(given.file);
    const said = {
      ...given,
      person: caller.person,
      channel: place.channel,
      ...(file === undefined ? {} : { name: file.name, holds: new TextDecoder().decode(file.bytes) }),
    };
    return {
      title: 'Added',
      blocks: [{ type: 'paragraph', text: JSON.stringify(said) }],
      controls: [{ type: 'button', label: 'Add another', action: '1 nec-admin put' }],
    };
  },
});

/** Fetches without any of the checks of the true one: these tests look at what is asked for. */
const fetcher: Fetcher = {
  fetch: async (url, { headers = {} } = {}) => {
    const response = await fetch(url, { headers });
    return {
      type: 'fetched',
      url,
      bytes: new Uint8Array(await response.arrayBuffer()),
      contentType: null,
      charset: null,
      name: 'fetched',
      etag: null,
      lastModified: null,
    };
  },
  close: async () => {},
};

/** The adapter with the one command, connected to a Slack on this machine. `logged` is what it says. */
export async function startFormAdapter(
  server: SlackServer,
): Promise<{ stop(): Promise<void>; readonly logged: string[] }> {
  const logged: string[] = [];
  const told = (_about: object, message: string): void => void logged.push(message);
  const router = createRouter([adding], { onFault: (error) => void logged.push(String(error)) });
  const ctx = (place: Place, caller: Caller) => ({ place, caller }) as unknown as CommandContext;
  const parts: AdapterParts = {
    ...UNMEASURED,
    router,
    answer: (prepared, place, caller, budget) => router.run(prepared, ctx(place, caller), budget),
    form: (prepared, place, caller) => router.form(prepared, ctx(place, caller)),
    fetcher,
    suggest: async () => [],
    officers: async () => ({ discordRoles: [], slackUsers: [] }),
    registration: { find: async () => null, save: async () => {} },
    home: async (): Promise<Reply> => ({ title: 'Home', blocks: [] }),
    draw: async () => new Uint8Array(),
    log: { info: told, warn: told, error: told },
    onLost: (reason) => void logged.push(reason),
  };
  const adapter = createSlackAdapter({
    ...parts,
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    apiUrl: `${server.url}/`,
  });
  await adapter.start();
  return { logged, stop: async () => await adapter.stop() };
}
