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
  for (let at = 0; at < text.length; ) {
    const record = readRecord(text, at, delimiter);
    if (record === null) return null;
    if (record.fields.some((field) => field !== '')) records.push(record.fields);
    at = record.end;
  }
  return records;
}

function readRecord(text: string, start: number, delimiter: string) {
  const fields: string[] = [];
  for (let at = start; ; ) {
    const field = text[at] === '"' ? readQuoted(text, at) : readBare(text, at, delimiter);
    if (field === null || !isBorder(text[field.end], delimiter)) return null;
    fields.push(field.value);
    if (text[field.end] !== delimiter)
      return { fields, end: field.end + (text.startsWith('\r\n', field.end) ? 2 : 1) };
    at = field.end + 1;
  }
}

/** Whether a field may end before it; the text itself may end there too. */
function isBorder(character: string | undefined, delimiter: string): boolean {
  return character === undefined || character === delimiter || character === '\n' || character === '\r';
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
  while (!isBorder(text[end], delimiter)) end += 1;
  return { value: text.slice(start, end), end };
}
