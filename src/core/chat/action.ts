import type { Command } from './command.ts';
import type { Values } from './words.ts';

/** Discord's custom id holds 1 to 100 characters (Message Components, August 2026); Slack's values hold more. */
export const ACTION_LIMIT = 100;

/** Changes when old buttons can no longer be understood; they are then answered with a sentence that says so. */
const VERSION = '1';

/** What a button asks for: the words of its command, the values, the page, and whether the answer is for the whole channel. */
export interface Pressed {
  readonly line: string;
  readonly values: Values;
  readonly page: number;
  readonly share: boolean;
}

/** A button's state as text: `1 nec deadlines?topic=npf&page=2`. Null when it does not fit: the button is then left out. */
export function toAction(
  command: Pick<Command, 'root' | 'path'>,
  values: Values,
  page = 1,
  share = false,
): string | null {
  const pairs = Object.entries(values).map(([name, value]) => `${name}=${escaped(value)}`);
  if (page > 1) pairs.push(`page=${page}`);
  if (share) pairs.push('share=yes');
  const query = pairs.length === 0 ? '' : `?${pairs.join('&')}`;
  const action = `${VERSION} ${command.root} ${command.path.join(' ')}${query}`;
  return action.length <= ACTION_LIMIT ? action : null;
}

/** What a button asks for. Null for one of an older version, or not ours. */
export function parseAction(action: string): Pressed | null {
  const [version, ...rest] = action.split(' ');
  return version === VERSION ? readPressed(rest.join(' ')) : null;
}

/** What can still be read of a button of another version, to offer its list anew: its words and those values that look like ours. */
export function readOutdated(action: string): Pressed {
  return readPressed(action.replace(versionMark, ''));
}

/** `1 `, `12 ` */
const versionMark = /^\d{1,4}\s/u;

function readPressed(text: string): Pressed {
  const [line = '', query = ''] = text.split('?', 2);
  const values: Record<string, string> = {};
  for (const pair of query.split('&')) {
    const [name = '', value = ''] = pair.split('=', 2);
    if (name !== '') values[name] = unescaped(value);
  }
  const { page = '1', share, ...others } = values;
  return {
    line,
    values: others,
    page: Math.max(1, Number.parseInt(page, 10) || 1),
    share: share === 'yes',
  };
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
