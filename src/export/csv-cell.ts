/**
 * `=1+1`, `+44`, `-5`, `@SUM(1)`, a tab or a line break, `＝1`, and any of them after apostrophes: what Excel, LibreOffice or Google Sheets may
 * take for a formula (OWASP, CSV injection).
 */
const formulaPattern = /^'{0,1000}[=+\-@\t\r\n＝＋－＠]/u;

/** The text as a cell that no spreadsheet computes: with an apostrophe before what may begin a formula. `fromCell` takes it off again. */
export function toCell(text: string): string {
  return formulaPattern.test(text) ? `'${text}` : text;
}

/** The text that a cell of `toCell` was made from. */
export function fromCell(cell: string): string {
  return cell.startsWith("'") && formulaPattern.test(cell) ? cell.slice(1) : cell;
}
