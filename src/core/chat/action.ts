import type { Command } from './command.ts';
import type { Values } from './words.ts';

/** Discord's custom id holds 1 to 100 characters (Message Components, August 2026); Slack's values hold more. */
export const ACTION_LIMIT = 100;

/** Changes when old buttons can no longer be understood; they are then answered with a sentence that says so. */
const VERSION = '1';

/** A button's state as text: `1 nec deadlines?topic=npf&page=2`. Null when it does not fit: the button is then left out. */
export function toAction(command: Pick<Command, 'root' | 'path'>, values: Values, page = 1): string | null {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${escaped(value)}`);
  if (page > 1) pairs.push(`page=${page}`);
  const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  const action = `${VERSION} ${command.root} ${command.path.join(' ')}${query}`;
  return action.length <= ACTION_LIMIT ? action : null;
}

/** What a button asks for: the words after its version and the values. Null for one of an older version, or not ours. */
export function parseAction(
  action: string,
): { readonly line: string; readonly values: Values; readonly page: number } | null {
  const [version, ...rest] = action.split(' ');
  if (version !== VERSION) return null;
  const [line = '', query = ''] = rest.join(' ').split('?', 2);
  const values: Record<string, string> = {};
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name !== '') values[name] = unescaped(value);
  }
  const { page = '1', ...others } = values;
  return { line, values: others, page: Math.max(1, Number.parseInt(page, 10) || 1) };
}

/** `%`, `&`, `=` and `?` in a value; everything else stays as it is, since the limit counts characters. */
const special = /[%&=?]/gu;
const escapedMark = /%(25|26|3D|3F)/gu;

function escaped(value: string): string {
  return value.replace(special, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescaped(value: string): string {
  return value.replace(escapedMark, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
