/** A field of a table and where it ends. */
interface Field {
  readonly value: string;
  readonly end: number;
}

/**
 * The lines of a table (RFC 4180), each as its fields; line breaks may stand in quotation marks. Null when a quotation mark is never closed, or
 * something stands after one that was. Empty lines are left out.
 */
export function parseCsv(text: string, delimiter: string): string[][] | null {
  const records: string[][] = [];
  let record: string[] = [];
  let at = 0;
  while (at < text.length) {
    const field = text[at] === '"' ? readQuoted(text, at) : readBare(text, at, delimiter);
    if (field === null) return null;
    record.push(field.value);
    const after = text[field.end] ?? '\n';
    if (after !== delimiter && after !== '\n' && after !== '\r') return null;
    at = field.end + (text.startsWith('\r\n', field.end) ? 2 : 1);
    if (after === delimiter && at < text.length) continue;
    if (after === delimiter) record.push('');
    if (record.some((value) => value !== '')) records.push(record);
    record = [];
  }
  return records;
}

function readQuoted(text: string, start: number): Field | null {
  let value = '';
  let from = start + 1;
  for (;;) {
    const close = text.indexOf('"', from);
    if (close === -1) return null;
    value += text.slice(from, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function readBare(text: string, start: number, delimiter: string): Field {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: text.slice(start, end), end };
}
