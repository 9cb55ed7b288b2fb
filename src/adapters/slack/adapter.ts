import type { Adapter, AdapterParts } from '../../core/chat/adapter.ts';
import { UserError } from '../../core/errors.ts';

export function createSlackAdapter(_parts: AdapterParts): Adapter {
  throw new UserError('no-adapter', 'Slack is not there yet.', 'Wait for it.');
}
