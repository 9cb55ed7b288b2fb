// Bullets: "•", "·", Word's private-use dot; also glued to their word
const BULLET = /^[•·●▪◦‣∙\uf0b7]\s*/u;
// Marks that need a gap: "- ", "– ", "* ", "o  ", "§ ", and the lone full stop that a lost bullet leaves
const SPACED_MARK = /^[-–—*o§.]\s+/u;
// "1. ", "12) ", "(3) ", "a) ", "(iv) "
const COUNTER = /^(?:\(?\d{1,2}[.)]|\(?(?:[a-h]|[ivx]{1,4})\))\s+/u;

/** How many characters the list mark at the start of a trimmed line takes, gap included; 0 without one. */
export function findMarkLength(line: string): number {
  const found = BULLET.exec(line) ?? SPACED_MARK.exec(line) ?? COUNTER.exec(line);
  return found === null ? 0 : found[0].length;
}

/** Whether a trimmed line is a list mark alone, its words being on the next line. */
export function isBareMark(line: string): boolean {
  return line.length <= 4 && findMarkLength(`${line} `) === line.length + 1;
}
