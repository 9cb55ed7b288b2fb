/** FNV-1a, 32 bits (offset basis and prime as published with it). */
const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** `~1x8k2f` */
const refPattern = /^~[0-9a-z]{1,7}$/u;

/** A short name for an id, for buttons: what they carry may have 100 characters in all. */
export function toShortRef(id: string): string {
  let hash = OFFSET;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), PRIME);
  return `~${(hash >>> 0).toString(36)}`;
}

/** The one of these that the short name or the whole id means; null when it means none, or more than one. */
export function findByRef<T extends { readonly id: string }>(all: readonly T[], ref: string): T | null {
  const found = refPattern.test(ref)
    ? all.filter(({ id }) => toShortRef(id) === ref)
    : all.filter(({ id }) => id === ref);
  return found.length === 1 ? (found[0] ?? null) : null;
}
