import type { APIComponentInContainer, APIContainerComponent } from 'discord.js';
import type { Attachment } from '../../core/chat/attachments.ts';
import {
  FILE_BYTES,
  MESSAGE_ATTACHMENTS,
  MESSAGE_COMPONENTS,
  MESSAGE_TEXT,
  REQUEST_BYTES,
} from './limits.ts';

/** Throws `RangeError` when a message holds more than Discord takes: its text, its components and its files, each in all. */
export function checkMessage(container: APIContainerComponent, files: readonly Attachment[]): void {
  const parts = container.components.flatMap(withInner);
  check(
    parts.reduce((sum, part) => sum + (part.type === 10 ? part.content.length : 0), 0),
    MESSAGE_TEXT,
    'characters',
  );
  check(1 + parts.length, MESSAGE_COMPONENTS, 'components');
  const ids = parts.flatMap((part) => ('custom_id' in part ? part.custom_id : []));
  if (new Set(ids).size !== ids.length) throw new RangeError('A message has two controls of one id.');
  check(files.length, MESSAGE_ATTACHMENTS, 'files');
  const sizes = files.map(({ bytes }) => bytes.length);
  check(Math.max(0, ...sizes), FILE_BYTES, 'bytes in one file');
  check(
    sizes.reduce((sum, size) => sum + size, 0),
    REQUEST_BYTES,
    'bytes in its files',
  );
}

type Part =
  | APIComponentInContainer
  | Extract<APIComponentInContainer, { type: 1 }>['components'][number]
  | Extract<APIComponentInContainer, { type: 9 }>['accessory'];

/** A component with those in it and beside it, which count too. */
function withInner(component: APIComponentInContainer): Part[] {
  if (component.type === 1) return [component, ...component.components];
  if (component.type === 9) return [component, ...component.components, component.accessory];
  return [component];
}

function check(has: number, most: number, what: string): void {
  if (has > most) throw new RangeError(`A message has ${has} ${what}; ${most} is the most.`);
}
