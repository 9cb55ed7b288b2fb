import { resolve } from 'node:path';
import { z } from 'zod';
import { UserError } from './core/errors.ts';
import { parseAllowed } from './import/fetch/allowed.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);
const whitespace = /\s/u;
const HASTE_FAULT = 'must be a whole number from 1 to 1,000';

/** An address that every client of a platform uses instead of its own; tokens go there, so plain http only to this machine. */
const apiUrl = z
  .url({ protocol: /^https?$/u, error: 'must be a web address', abort: true })
  .refine(isSafeAddress, 'may be plain http only for this machine (127.0.0.1); use https')
  .optional();

/** How many questions a minute are answered; a whole number. */
function aMinute(usual: number) {
  const fault = 'must be a whole number from 1 to 1,000,000';
  return z.coerce.number({ error: fault }).int(fault).min(1, fault).max(1_000_000, fault).default(usual);
}

const environmentSchema = z.object({
  DATA_DIR: z.string().min(1).default('data/live'),
  NEC_NOW: z.iso
    .datetime({ offset: true, error: 'must be a moment such as 2022-12-05T08:59:30Z' })
    .optional(),
  NEC_HASTE: z.coerce
    .number({ error: HASTE_FAULT })
    .int(HASTE_FAULT)
    .min(1, HASTE_FAULT)
    .max(1_000, HASTE_FAULT)
    .default(1),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of: ${LOG_LEVELS.join(', ')}` }).optional(),
  QUESTIONS_PER_PERSON: aMinute(30),
  QUESTIONS_PER_TENANT: aMinute(240),
  DISCORD_TOKEN: z
    .string()
    .refine(
      (token) => !token.startsWith('xox') && !token.startsWith('xapp'),
      'holds a token of Slack: the two seem to be swapped',
    )
    .refine((token) => !whitespace.test(token), 'must be the bot’s token alone, without “Bot” or spaces')
    .optional(),
  DISCORD_API_URL: apiUrl,
  SLACK_BOT_TOKEN: z
    .string()
    .refine(
      (token) => token.startsWith('xoxb-'),
      'must be the bot token, which begins with xoxb- (OAuth & Permissions page of the app)',
    )
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .refine(
      (token) => token.startsWith('xapp-'),
      'must be the app-level token, which begins with xapp- (Basic Information page of the app)',
    )
    .optional(),
  SLACK_API_URL: apiUrl,
  FETCH_ALLOW: z.string().optional(),
});
type Environment = z.infer<typeof environmentSchema>;

interface DiscordConfig {
  readonly token: string;
  /** Without a trailing slash; null for Discord’s own. */
  readonly apiUrl: string | null;
}

interface SlackConfig {
  readonly botToken: string;
  readonly appToken: string;
  /** With a trailing slash; null for Slack’s own. */
  readonly apiUrl: string | null;
}

/** The settings in force. `now` is the moment that the clock is set to at start, null for the real one. */
export interface Config {
  readonly dataDir: string;
  readonly now: Date | null;
  /** How many times shorter the waits after a post are than they should be; 1 outside trials. */
  readonly haste: number;
  readonly logLevel: (typeof LOG_LEVELS)[number] | null;
  /** How many questions a minute are answered, of one person and of one server or workspace. */
  readonly questionsAMinute: { readonly person: number; readonly tenant: number };
  /** Loopback hosts with their ports that reports may be fetched from, for trials; no other private address ever is. */
  readonly fetchAllow: readonly string[];
  readonly discord: DiscordConfig | null;
  readonly slack: SlackConfig | null;
}

/** The settings from the environment. Throws one `UserError` that names every fault, and no value. */
export function readConfig(root: string, environment: NodeJS.ProcessEnv = process.env): Config {
  const result = environmentSchema.safeParse(withoutEmpty(environment));
  const faults = result.success
    ? togetherFaults(result.data)
    : result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  if (!result.success || faults.length > 0) {
    throw new UserError(
      'bad-config',
      `These settings do not fit: ${faults.join('; ')}.`,
      'Correct them in .env or in the environment; .env.example explains each.',
    );
  }
  const { DATA_DIR, NEC_NOW, NEC_HASTE, LOG_LEVEL, QUESTIONS_PER_PERSON, QUESTIONS_PER_TENANT } = result.data;
  return {
    dataDir: resolve(root, DATA_DIR),
    now: NEC_NOW === undefined ? null : new Date(NEC_NOW),
    haste: NEC_HASTE,
    logLevel: LOG_LEVEL ?? null,
    questionsAMinute: { person: QUESTIONS_PER_PERSON, tenant: QUESTIONS_PER_TENANT },
    fetchAllow: parseAllowed(result.data.FETCH_ALLOW ?? ''),
    discord: discordOf(result.data),
    slack: slackOf(result.data),
  };
}

/** Every secret that is set, to be masked wherever it turns up. */
export function secretsOf({ discord, slack }: Config): string[] {
  return [discord?.token, slack?.botToken, slack?.appToken].filter((secret) => secret !== undefined);
}

/** Loads `.env` into the environment where there is one; what is set already stays. Throws `UserError` when it cannot be read. */
export function loadEnvFile(path: string): void {
  try {
    process.loadEnvFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw new UserError(
      'bad-config',
      `The file ${path} cannot be read.`,
      'Check its permissions, or remove it.',
      { cause: error },
    );
  }
}

function togetherFaults({
  NEC_NOW,
  NEC_HASTE,
  DISCORD_TOKEN,
  DISCORD_API_URL,
  SLACK_BOT_TOKEN,
  SLACK_APP_TOKEN,
  SLACK_API_URL,
}: Environment): string[] {
  const faults: string[] = [];
  if (SLACK_BOT_TOKEN === undefined && SLACK_APP_TOKEN !== undefined)
    faults.push('SLACK_BOT_TOKEN is missing, which Slack needs beside SLACK_APP_TOKEN');
  if (SLACK_APP_TOKEN === undefined && SLACK_BOT_TOKEN !== undefined)
    faults.push('SLACK_APP_TOKEN is missing, which Slack needs beside SLACK_BOT_TOKEN');
  const real =
    (DISCORD_TOKEN !== undefined && DISCORD_API_URL === undefined) ||
    (SLACK_BOT_TOKEN !== undefined && SLACK_API_URL === undefined);
  if (NEC_NOW !== undefined && real)
    faults.push(
      'NEC_NOW sets the clock for trials, so it may not be set together with tokens for the real platforms',
    );
  if (NEC_HASTE > 1 && real)
    faults.push(
      'NEC_HASTE shortens waits for trials, so it may not be set together with tokens for the real platforms',
    );
  return faults;
}

function discordOf({ DISCORD_TOKEN, DISCORD_API_URL }: Environment): DiscordConfig | null {
  return DISCORD_TOKEN === undefined
    ? null
    : { token: DISCORD_TOKEN, apiUrl: DISCORD_API_URL?.replace(trailingSlash, '') ?? null };
}

function slackOf({ SLACK_BOT_TOKEN, SLACK_APP_TOKEN, SLACK_API_URL }: Environment): SlackConfig | null {
  if (SLACK_BOT_TOKEN === undefined || SLACK_APP_TOKEN === undefined) return null;
  return {
    botToken: SLACK_BOT_TOKEN,
    appToken: SLACK_APP_TOKEN,
    apiUrl: SLACK_API_URL === undefined ? null : `${SLACK_API_URL.replace(trailingSlash, '')}/`,
  };
}

const trailingSlash = /\/$/u;

function isSafeAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'https:' || loopbackHosts.has(hostname);
}

/** `DATA_DIR=` means the same as no such line. */
function withoutEmpty(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}
