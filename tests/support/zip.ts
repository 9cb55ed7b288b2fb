import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a test archive; the other fields are lies that a hostile archive tells. */
export interface ZipPart {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** Packed with deflate unless said. */
  readonly stored?: boolean;
  readonly method?: number;
  readonly flags?: number;
  readonly declaredSize?: number;
  readonly declaredPacked?: number;
  /** Names the packed bytes of this earlier part instead of its own. */
  readonly sharesWith?: number;
}

/** A zip archive as office programs write it: local headers, packed bytes, directory. */
export function writeZip(parts: readonly ZipPart[], options: { declaredCount?: number } = {}): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const part of parts) {
    const bytes = Buffer.from(part.data);
    const packed = part.stored === true ? bytes : deflateRawSync(bytes);
    const name = Buffer.from(part.name);
    const fields = toFields(part, bytes, packed, name);
    const shared = part.sharesWith === undefined ? undefined : offsets[part.sharesWith];
    offsets.push(shared ?? offset);
    directory.push(toEntry(fields, name, shared ?? offset));
    if (shared !== undefined) continue;
    const file = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), fields, name, packed]);
    files.push(file);
    offset += file.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([
    ...files,
    central,
    toEnd(options.declaredCount ?? parts.length, central.length, offset),
  ]);
}

function toFields(part: ZipPart, bytes: Buffer, packed: Buffer, name: Buffer): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(20, 0);
  fields.writeUInt16LE(part.flags ?? 0, 2);
  fields.writeUInt16LE(part.method ?? (part.stored === true ? 0 : 8), 4);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(part.declaredPacked ?? packed.length, 14);
  fields.writeUInt32LE(part.declaredSize ?? bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function toEntry(fields: Buffer, name: Buffer, offset: number): Buffer {
  const start = Buffer.from([0x50, 0x4b, 1, 2, 20, 0]);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, fields, rest, name]);
}

function toEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.set([0x50, 0x4b, 5, 6]);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
