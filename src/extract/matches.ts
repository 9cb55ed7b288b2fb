/**
 * Every match of a global pattern in the text, like `matchAll` but without making a copy of the pattern each time, which is
 * what costs most on a text of many short lines. Throws TypeError for a pattern without the flag `g`.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`The pattern ${pattern.source} needs the flag g.`);
  const found: RegExpExecArray[] = [];
  if (text === '') return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex++;
  }
  return found;
}
