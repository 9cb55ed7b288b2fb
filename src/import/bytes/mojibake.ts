import iconv from 'iconv-lite';

// Tell-tale pairs of UTF-8 read as windows-1252: â€™ for ’, Â£ for £, Ã© for é
const TELL_TALE = /â€|Â[\u00a0-\u00bf]|Ã[\u00a0-\u00bf]/u;
/** The five bytes that windows-1252 leaves unused come through as control characters, as browsers read them. */
const UNUSED = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Text whose UTF-8 was once read as windows-1252 and saved again, turned back. Text without the tell-tale pairs, or
 * that cannot be turned back as a whole without a loss, is given back as it is.
 */
export function mendMojibake(text: string): string {
  if (!TELL_TALE.test(text)) return text;
  const bytes = toWindows1252(text);
  if (bytes === null) return text;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}

function toWindows1252(text: string): Uint8Array | null {
  const bytes = iconv.encode(text, 'windows-1252');
  if (bytes.length !== text.length) return null;
  const back = iconv.decode(bytes, 'windows-1252');
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (UNUSED.has(code)) bytes[index] = code;
    else if (back.charCodeAt(index) !== code) return null;
  }
  return bytes;
}
