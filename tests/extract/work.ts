/**
 * How much text regular expressions are given while `run` runs: characters still to be read, summed over every attempt.
 * Counted, not timed, so that it is the same on every machine. What one attempt does inside is not seen.
 */
export function workOf(run: () => unknown): number {
  const { exec } = RegExp.prototype;
  let characters = 0;
  RegExp.prototype.exec = function count(this: RegExp, text: string): RegExpExecArray | null {
    characters += text.length - (this.global ? this.lastIndex : 0);
    return exec.call(this, text);
  };
  try {
    run();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return characters;
}
