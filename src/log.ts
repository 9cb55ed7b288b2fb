import { type DestinationStream, type Logger, pino } from 'pino';
import { z } from 'zod';
import type { Config } from './config.ts';

/** Slack's tokens (`xoxb-…`, `xapp-…`), Discord's (three parts with dots), and `token=…`, `"secret": …` or `{\"password\":…` wherever they stand. */
const secretPatterns = [
  /\bx(?:ox[a-z]|app)-[A-Za-z0-9-]{8,200}/gu,
  /\b[\w-]{20,40}\.[\w-]{5,10}\.[\w-]{20,60}\b/gu,
  /\b([a-z_]{0,40}(?:token|secret|password))(\\{0,7}["']?)(\s{0,3}[:=]\s{0,3})(\\{0,7}["']?)[^\s"',}\\]{6,200}/giu,
] as const;

const MASK = '[secret]';
/** Shorter settings would mask half of every sentence. */
const SHORTEST_SECRET = 6;

/** The text with everything that looks like a secret masked, and the given secrets wherever they occur. */
export function masked(text: string, secrets: readonly string[] = []): string {
  let result = text;
  for (const secret of secrets.filter(({ length }) => length >= SHORTEST_SECRET)) {
    const asJson = JSON.stringify(secret).slice(1, -1);
    result = result.replaceAll(asJson, MASK).replaceAll(secret, MASK);
  }
  const [slack, discord, named] = secretPatterns;
  return result.replace(slack, MASK).replace(discord, MASK).replace(named, maskedValue);
}

/** A number after a quoted name stands there without quotes; its mask needs them, or the line would not be JSON any more. */
function maskedValue(_all: string, name: string, close: string, sign: string, open: string): string {
  const quote = open === '' ? close : '';
  return `${name}${close}${sign}${open}${quote}${MASK}${quote}`;
}

/**
 * One JSON line an event, on standard error, so that standard output holds results only. Secrets are masked in the finished line:
 * at any depth, in messages, in errors and their causes.
 */
export function createLog(
  config: { readonly logLevel: NonNullable<Config['logLevel']> },
  secrets: readonly string[] = [],
  write: (line: string) => void = writeToStandardError,
): Logger {
  const destination: DestinationStream = { write: (line) => write(masked(line, secrets)) };
  return pino({ level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination);
}

function writeToStandardError(line: string): void {
  process.stderr.write(process.stderr.isTTY === true ? toSentence(line) : line);
}

const lineSchema = z.object({
  msg: z.string().default(''),
  err: z.object({ message: z.string() }).optional(),
});

/** A person at a terminal reads the sentence, and what went wrong; the whole line is for files and programs. */
function toSentence(line: string): string {
  const { msg, err } = lineSchema.parse(JSON.parse(line));
  return `${err === undefined ? msg : `${msg}: ${err.message}`}\n`;
}
