import { createHash } from 'node:crypto';

/** The id of what is owed, made from what it is about. 24 characters, so that it also fits Discord's nonce of at most 25 (Create Message, August 2026). */
export function owedId(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 24);
}
