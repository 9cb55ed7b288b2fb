/** Letters and digits that nobody can guess, such as `k3x9q0ab`. */
export function randomLetters(length: number): string {
  const bytes = globalThis.crypto.getRandomValues(new Uint8Array(length));
  return [...bytes].map((byte) => (byte % 36).toString(36)).join('');
}
