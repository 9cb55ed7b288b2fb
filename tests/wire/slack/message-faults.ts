import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

const SCHEMA = join(import.meta.dirname, '../../../../shared/specs/slack-web-api.types.schema.json');

/** Whether Slack's own types lie beside the project; without them only lengths and counts are judged. */
export const HAS_SLACK_TYPES = existsSync(SCHEMA);

interface Walked {
  readonly [key: string]: unknown;
}

/** Lengths that no schema holds, by the key they stand under (slackblocks' table, August 2026). */
const MOST_ELEMENTS: Readonly<Record<string, number>> = { actions: 25, context: 10 };

let judge: ValidateFunction | null = null;

/** Every rule of Slack's that these blocks break, in words; empty when Slack would take them. */
export function blockFaults(blocks: unknown): string[] {
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  const faults: string[] = [];
  if (blocks.length > 50) faults.push(`${blocks.length} blocks`);
  const size = JSON.stringify(blocks).length;
  if (size > 13_200) faults.push(`${size} characters of blocks`);
  for (const [index, block] of blocks.entries()) {
    faults.push(...typeFaults(block).map((fault) => `/blocks/${index} ${fault}`));
    faults.push(...lengthFaults(block).map((fault) => `/blocks/${index} ${fault}`));
  }
  return faults;
}

/** What of a message could ping, link or format by itself: its text must be escaped and unparsed, its blocks without any markup. */
export function hotTexts(message: Walked): string[] {
  const found: string[] = [];
  if (/<|>|&(?!(?:amp|lt|gt);)/u.test(String(message.text ?? ''))) found.push('text is not escaped');
  for (const [key, wanted] of [
    ['mrkdwn', false],
    ['parse', 'none'],
    ['link_names', false],
  ] as const)
    if (key in message && String(message[key]) !== String(wanted))
      found.push(`${key} is ${String(message[key])}`);
  walk(message.blocks ?? [], (node) => {
    if (node.type === 'mrkdwn') found.push('a text of mrkdwn');
    if (['user', 'usergroup', 'channel', 'broadcast', 'emoji', 'team'].includes(String(node.type)))
      found.push(`a ${String(node.type)} element`);
  });
  return found;
}

/** All texts that a reader sees in blocks, in order, each as it stands. */
export function textsOf(blocks: unknown): string[] {
  const texts: string[] = [];
  walk(blocks, (node) => {
    if (typeof node.text === 'string') texts.push(node.text);
    if (typeof node.url === 'string') texts.push(node.url);
  });
  return texts;
}

function typeFaults(block: unknown): string[] {
  if (!HAS_SLACK_TYPES) return [];
  judge ??= compile();
  if (judge(block) === true) return [];
  const type = (block as Walked).type;
  return [`is no block of Slack's types: ${String(type)} ${JSON.stringify(block).slice(0, 300)}`];
}

function compile(): ValidateFunction {
  const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as object;
  const ajv = new Ajv({ strict: false, allErrors: false, logger: false });
  ajv.addSchema(schema, 'slack');
  return ajv.compile({ $ref: 'slack#/definitions/KnownBlock' });
}

function lengthFaults(block: unknown): string[] {
  const faults: string[] = [];
  const check = (what: string, text: unknown, most: number): void => {
    if (typeof text === 'string' && (text.length > most || text.length === 0))
      faults.push(`${what} has ${text.length} characters`);
  };
  const actionIds = new Set<unknown>();
  walk(block, (node) => {
    const type = String(node.type);
    const text = (node.text as Walked | undefined)?.text;
    const elements = node.elements;
    if (type === 'header') check('a header', text, 150);
    if (type === 'button') {
      check('a button', text, 75);
      check('a button’s value', node.value, 2_000);
      check('a button’s address', node.url, 3_000);
    }
    if (type === 'static_select') {
      check('a placeholder', (node.placeholder as Walked).text, 150);
      const options = node.options as Walked[];
      if (options.length > 100 || options.length === 0) faults.push(`${options.length} options`);
      for (const option of options) {
        check('an option', (option.text as Walked).text, 75);
        check('an option’s value', option.value, 75);
        check('an option’s description', (option.description as Walked | undefined)?.text, 75);
      }
    }
    if (type === 'plain_text' || type === 'text')
      check(`a ${type}`, node.text, 3_000 + (type === 'text' ? 10_000 : 0));
    if (type === 'link' && !URL.canParse(String(node.url))) faults.push('a link without an address');
    if (node.action_id !== undefined && actionIds.size === actionIds.add(node.action_id).size)
      faults.push('an action_id twice');
    if (
      Array.isArray(elements) &&
      (elements.length === 0 || elements.length > (MOST_ELEMENTS[type] ?? 10_000))
    )
      faults.push(`${elements.length} elements in ${type}`);
  });
  return faults;
}

function walk(node: unknown, visit: (node: Walked) => void): void {
  if (Array.isArray(node)) for (const part of node) walk(part, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node as Walked);
    for (const part of Object.values(node)) walk(part, visit);
  }
}
