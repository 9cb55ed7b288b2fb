import type { Adapter, AdapterParts } from '../../core/chat/adapter.ts';
import { UserError } from '../../core/errors.ts';

export function createDiscordAdapter(_parts: AdapterParts): Adapter {
  throw new UserError('no-adapter', 'Discord is not there yet.', 'Wait for it.');
}
