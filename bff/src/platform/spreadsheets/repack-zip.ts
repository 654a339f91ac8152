import { crc32, inflateRawSync } from 'node:zlib';

/** Of all parts of a spreadsheet, unpacked. */
const MOST_BYTES = 16 * 1024 * 1024;
const MOST_PARTS = 500;
const NEEDED = /\.(xml|rels)$/i;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Part {
  name: Buffer;
  content: Buffer;
}

/**
 * The same archive with its XML parts unpacked and nothing else, or `null` where it is none, is encrypted or unpacks to more
 * than 16 MB. Whoever reads it then has to trust no size that it claims of itself.
 */
export function repackZip(bytes: Buffer): Buffer | null {
  try {
    return pack(unpack(bytes));
  } catch {
    return null; // cut off, corrupt, or larger than it may be: there is nothing in it to tell apart
  }
}

function unpack(bytes: Buffer): Part[] {
  const end = endOf(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_PARTS) throw new RangeError('too many parts');
  const parts: Part[] = [];
  let at = bytes.readUInt32LE(end + 16);
  let room = MOST_BYTES;
  for (let nth = 0; nth < count; nth++) {
    if (bytes.readUInt32LE(at) !== ENTRY) throw new RangeError('not an entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number];
    const name = bytes.subarray(at + 46, at + 46 + nameLength);
    if (NEEDED.test(name.toString('latin1'))) {
      const content = contentOf(bytes, at, room);
      room -= content.length;
      parts.push({ name, content });
    }
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

function endOf(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= earliest; at--) {
    if (bytes.readUInt32LE(at) === END) return at;
  }
  throw new RangeError('not an archive');
}

function contentOf(bytes: Buffer, entry: number, room: number): Buffer {
  const isEncrypted = (bytes.readUInt16LE(entry + 8) & 1) === 1;
  const method = bytes.readUInt16LE(entry + 10);
  const packed = bytes.readUInt32LE(entry + 20);
  const local = bytes.readUInt32LE(entry + 42);
  if (isEncrypted || bytes.readUInt32LE(local) !== LOCAL) throw new RangeError('not readable');
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const content = bytes.subarray(start, start + packed);
  if (method === DEFLATED) return inflateRawSync(content, { maxOutputLength: room });
  if (method !== STORED || content.length > room) throw new RangeError('not readable');
  return content;
}

function pack(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt32LE(crc32(content), 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(content.length, 18);
    shared.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([uint32(LOCAL), shared, name, content]);
    entries.push(Buffer.concat([uint32(ENTRY), uint16(20), shared, Buffer.alloc(10), uint32(at), name]));
    files.push(file);
    at += file.length;
  }
  const directory = Buffer.concat(entries);
  const end = [uint32(END), uint32(0), uint16(parts.length), uint16(parts.length)];
  return Buffer.concat([...files, directory, ...end, uint32(directory.length), uint32(at), uint16(0)]);
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
