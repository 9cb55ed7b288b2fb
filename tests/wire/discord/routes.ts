import { callbackFaults, registrationFaults } from './checks.ts';
import { edit, history, messageAndFiles, openDirect, post } from './messages.ts';
import { type Answer, type Asked, checked, type Route, refusal, snowflake } from './world.ts';

function callback({ world, parts: [id, token = ''], body }: Asked): Answer {
  const interaction = world.interactions.get(token);
  if (interaction === undefined || interaction.id !== id) return refusal(404, 10_062, 'Unknown interaction');
  if (interaction.answered) return refusal(400, 40_060, 'Interaction has already been acknowledged.');
  const fault = checked(world, callbackFaults(body, interaction.type, interaction.hasMessage));
  if (fault !== null) return fault;
  interaction.answered = true;
  return { status: 204 };
}

function answered({ world, parts: [application, token = ''] }: Asked): Answer | null {
  const interaction = world.interactions.get(token);
  if (application !== world.applicationId || interaction?.answered !== true)
    return refusal(404, 10_015, 'Unknown Webhook');
  return null;
}

export const ROUTES: Readonly<Record<string, readonly Route[]>> = {
  GET: [
    {
      pattern: /^\/gateway\/bot$/u,
      signed: true,
      answer: ({ world }) => ({
        status: 200,
        body: {
          url: world.gatewayUrl,
          shards: 1,
          session_start_limit: { total: 1_000, remaining: 999, reset_after: 1, max_concurrency: 1 },
        },
      }),
    },
    { pattern: /^\/channels\/(\d+)\/messages$/u, signed: true, answer: history },
    {
      pattern: /^\/channels\/(\d+)$/u,
      signed: true,
      answer: ({ world, parts: [id] }) => ({
        status: 200,
        body: { id, type: 0, guild_id: world.guildId, permission_overwrites: [] },
      }),
    },
    {
      pattern: /^(\/attachments\/\d+\/\d+\/[\w.-]+)$/u,
      signed: false,
      answer: ({ world, parts: [path = ''] }) => {
        const bytes = world.attachments.get(path);
        return bytes === undefined ? { status: 404 } : { status: 200, bytes };
      },
    },
    {
      pattern: /^\/guilds\/(\d+)\/roles$/u,
      signed: true,
      answer: ({ world }) => ({
        status: 200,
        body: [{ id: world.guildId, permissions: String(world.permissions) }],
      }),
    },
    {
      pattern: /^\/guilds\/(\d+)\/members\/(\d+)$/u,
      signed: true,
      answer: () => ({ status: 200, body: { roles: [] } }),
    },
  ],
  PUT: [
    {
      pattern: /^\/applications\/(\d+)\/commands$/u,
      signed: true,
      answer: ({ world, parts: [id], body }) => {
        if (id !== world.applicationId) return refusal(403, 50_001, 'Missing Access');
        const fault = checked(world, registrationFaults(body));
        if (fault === null) world.commands = body;
        return fault ?? { status: 200, body: [] };
      },
    },
  ],
  POST: [
    { pattern: /^\/channels\/(\d+)\/messages$/u, signed: true, answer: post },
    { pattern: /^\/users\/@me\/channels$/u, signed: true, answer: openDirect },
    { pattern: /^\/interactions\/(\d+)\/([\w-]+)\/callback$/u, signed: false, answer: callback },
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)$/u,
      signed: false,
      answer: (asked) =>
        answered(asked) ??
        checked(asked.world, messageAndFiles(asked.body, asked.files, 'IncomingWebhookRequestPartial')) ?? {
          status: 200,
          body: { id: snowflake() },
        },
    },
  ],
  PATCH: [
    { pattern: /^\/channels\/(\d+)\/messages\/(\d+)$/u, signed: true, answer: edit },
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u,
      signed: false,
      answer: (asked) =>
        answered(asked) ??
        checked(
          asked.world,
          messageAndFiles(asked.body, asked.files, 'IncomingWebhookUpdateRequestPartial'),
        ) ?? {
          status: 200,
          body: { id: snowflake() },
        },
    },
  ],
  DELETE: [
    {
      pattern: /^\/webhooks\/(\d+)\/([\w-]+)\/messages\/@original$/u,
      signed: false,
      answer: (asked) => answered(asked) ?? { status: 204 },
    },
  ],
};
