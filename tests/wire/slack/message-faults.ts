import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

const SCHEMA = join(import.meta.dirname, '../../../../shared/specs/slack-web-api.types.schema.json');

/** Whether Slack's own types lie beside the project; without them only lengths and counts are judged. */
export const HAS_SLACK_TYPES = existsSync(SCHEMA);

interface Walked {
  readonly [key: string]: unknown;
}

/** How many elements a block may have (slackblocks' table, August 2026). */
const MOST_ELEMENTS: Readonly<Record<string, number>> = { actions: 25, context: 10 };

const judge: ValidateFunction | null = HAS_SLACK_TYPES ? compile() : null;

/** How many blocks, how many characters of them and how many tables stand at one time. */
const MOST_IN = {
  message: { blocks: 50, characters: 12_000, tables: 1 },
  modal: { blocks: 100, characters: 250_000, tables: 0 },
  home: { blocks: 100, characters: 250_000, tables: 0 },
} as const;

/** Every rule of Slack's that these blocks break, in words; empty when Slack would take them. */
export function blockFaults(blocks: unknown, where: keyof typeof MOST_IN = 'message'): string[] {
  if (!Array.isArray(blocks)) return ['blocks are no list'];
  const most = MOST_IN[where];
  const faults: string[] = [];
  if (blocks.length > most.blocks) faults.push(`${blocks.length} blocks`);
  const size = JSON.stringify(blocks).length;
  if (size > most.characters) faults.push(`${size} characters of blocks`);
  const tables = blocks.filter((block: Walked) => block.type === 'table').length;
  if (tables > most.tables) faults.push(`${tables} tables`);
  for (const [index, block] of blocks.entries()) {
    faults.push(...typeFaults(block).map((fault) => `/blocks/${index} ${fault}`));
    faults.push(...lengthFaults(block).map((fault) => `/blocks/${index} ${fault}`));
  }
  return faults;
}

/**
 * What of a message could ping, link or format by itself: its text must be escaped and unparsed, its blocks without any markup. Channels are named
 * where the bot itself names them, and one user group at the very top where it may.
 */
export function hotTexts(
  message: Walked,
  channels: readonly string[] = [],
  group: string | null = null,
): string[] {
  const found: string[] = [];
  const named = group === null ? '' : `<!subteam^${group}>\n`;
  const text = String(message.text ?? '');
  if (!text.startsWith(named)) found.push('the group is not named first');
  if (/<|>|&(?!(?:amp|lt|gt);)/u.test(text.slice(named.length))) found.push('text is not escaped');
  for (const [key, wanted] of [
    ['mrkdwn', false],
    ['parse', 'none'],
    ['link_names', false],
  ] as const)
    if (key in message && String(message[key]) !== String(wanted))
      found.push(`${key} is ${String(message[key])}`);
  walk(message.blocks ?? [], (node) => {
    if (node.type === 'mrkdwn') found.push('a text of mrkdwn');
    if (node.type === 'channel' && channels.includes(String(node.channel_id))) return;
    if (node.type === 'usergroup' && node.usergroup_id === group) return;
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
    if (typeof node.alt_text === 'string') texts.push(node.alt_text);
  });
  return texts;
}

function typeFaults(block: unknown): string[] {
  if (judge === null || judge(block) === true) return [];
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
  const actionIds: unknown[] = [];
  walk(block, (node) => {
    if (node.type === 'image' && sizeOf(idOf(node.slack_file)) === undefined)
      faults.push('a picture without a file');
    faults.push(
      ...[...boundsOf(node), ...tableBounds(node)]
        .filter(isBroken)
        .map(({ what, size }) => `${what}: ${size}`),
    );
    if (node.type === 'link' && !URL.canParse(String(node.url))) faults.push('a link without an address');
    if (node.action_id !== undefined) actionIds.push(node.action_id);
  });
  if (new Set(actionIds).size < actionIds.length) faults.push('an action_id twice');
  return faults;
}

/** How long something is, and how long it may be; nothing may be empty. */
interface Bound {
  readonly what: string;
  readonly size: number | undefined;
  readonly most: number;
}

function isBroken({ size, most }: Bound): boolean {
  return size !== undefined && (size === 0 || size > most);
}

/** Texts and lists of one node (slackblocks' table, August 2026; an option's value as in Slack's types). */
function boundsOf(node: Walked): Bound[] {
  const { type, text, value, url, elements, options } = node;
  const bounds = [
    {
      what: `elements in ${String(type)}`,
      size: sizeOf(elements),
      most: MOST_ELEMENTS[String(type)] ?? 10_000,
    },
    { what: 'options', size: sizeOf(options), most: 100 },
  ];
  switch (type) {
    case 'header':
      return [...bounds, { what: 'a header', size: innerSize(text), most: 150 }];
    case 'button':
      return [
        ...bounds,
        { what: 'a button', size: innerSize(text), most: 75 },
        { what: 'a button’s value', size: sizeOf(value), most: 2_000 },
        { what: 'a button’s address', size: sizeOf(url), most: 3_000 },
      ];
    case 'static_select':
      return [...bounds, { what: 'a placeholder', size: innerSize(node.placeholder), most: 150 }];
    case 'section':
      return [...bounds, { what: 'fields', size: sizeOf(node.fields), most: 10 }, ...fieldBounds(node)];
    case 'context':
      return [...bounds, ...innerBounds('a text of a context', elements, 2_000)];
    case 'image':
      return [...bounds, { what: 'an alt text', size: sizeOf(node.alt_text), most: 2_000 }];
    case 'raw_text':
      return [...bounds, { what: 'a cell', size: sizeOf(text), most: 10_000 }];
    case 'plain_text':
      return [...bounds, { what: 'plain text', size: sizeOf(text), most: 3_000 }];
    case 'text':
      return [...bounds, { what: 'a text', size: sizeOf(text), most: 13_200 }];
    default:
      return [...bounds, ...optionBounds(node)];
  }
}

function fieldBounds({ fields, text }: Walked): Bound[] {
  return [
    ...innerBounds('a field', fields, 2_000),
    { what: 'the text of a section', size: innerSize(text), most: 3_000 },
  ];
}

function innerBounds(what: string, parts: unknown, most: number): Bound[] {
  return Array.isArray(parts) ? parts.map((part) => ({ what, size: innerSize(part), most })) : [];
}

/** Rows and their cells (slackblocks and Slack's types, August 2026). */
function tableBounds({ type, rows, column_settings: settings }: Walked): Bound[] {
  if (type !== 'table' || !Array.isArray(rows)) return [];
  return [
    { what: 'rows', size: rows.length, most: 100 },
    { what: 'columns set', size: sizeOf(settings), most: 20 },
    ...rows.map((row: unknown) => ({ what: 'cells', size: sizeOf(row), most: 20 })),
    { what: 'cells together', size: JSON.stringify(textsOf(rows)).length, most: 10_000 },
  ];
}

function idOf(file: unknown): unknown {
  return typeof file === 'object' && file !== null && 'id' in file ? file.id : undefined;
}

/** An option has no type of its own. */
function optionBounds({ value, text, description }: Walked): Bound[] {
  if (value === undefined) return [];
  return [
    { what: 'an option', size: innerSize(text), most: 75 },
    { what: 'an option’s value', size: sizeOf(value), most: 75 },
    { what: 'an option’s description', size: innerSize(description), most: 75 },
  ];
}

function sizeOf(value: unknown): number | undefined {
  return typeof value === 'string' || Array.isArray(value) ? value.length : undefined;
}

function innerSize(value: unknown): number | undefined {
  return typeof value === 'object' && value !== null && 'text' in value ? sizeOf(value.text) : undefined;
}

function walk(node: unknown, visit: (node: Walked) => void): void {
  if (Array.isArray(node)) for (const part of node) walk(part, visit);
  else if (typeof node === 'object' && node !== null) {
    visit(node as Walked);
    for (const part of Object.values(node)) walk(part, visit);
  }
}
