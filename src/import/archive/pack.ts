import { crc32 } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names in UTF-8. */
const UTF8_FLAG = 0x0800;
const VERSION = 20;
/** 1 January 1980, the first day that an archive can name. */
const DATE = 0x0021;

/**
 * A zip archive of parts that were read and checked, nothing packed: a library that reads archives in its own way then sees exactly
 * what was checked, and nothing else.
 */
export function packArchive(parts: ReadonlyMap<string, Uint8Array>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, bytes] of parts) {
    const named = Buffer.from(name, 'utf8');
    const shared = toSharedFields(named, bytes);
    const local = Buffer.concat([toLocalStart(), shared, named, bytes]);
    directory.push(toCentralEntry(shared, named, offset));
    files.push(local);
    offset += local.length;
  }
  const central = Buffer.concat(directory);
  return Buffer.concat([...files, central, toEnd(parts.size, central.length, offset)]);
}

function toLocalStart(): Buffer {
  const start = Buffer.alloc(4);
  start.writeUInt32LE(LOCAL);
  return start;
}

/** The fields from "version needed" to "length of extra fields", the same in both headers. */
function toSharedFields(name: Buffer, bytes: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8_FLAG, 2);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(bytes.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

function toCentralEntry(shared: Buffer, name: Buffer, offset: number): Buffer {
  const start = Buffer.alloc(6);
  start.writeUInt32LE(CENTRAL);
  start.writeUInt16LE(VERSION, 4);
  const rest = Buffer.alloc(14);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([start, shared, rest, name]);
}

function toEnd(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
