import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/core/errors.ts';
import { readArchive } from '../../../src/import/archive/archive.ts';
import { packArchive } from '../../../src/import/archive/pack.ts';
import { writeZip, type ZipPart } from '../../support/zip.ts';

const ENCRYPTED = 1;
const BZIP2 = 12;

const everything = () => true;

async function faultOf(bytes: Uint8Array): Promise<UserError> {
  const fault = await readArchive(bytes, everything).then(
    () => null,
    (error: unknown) => error,
  );
  if (!(fault instanceof UserError)) throw new Error(`not refused in plain words: ${fault}`);
  return fault;
}

describe('readArchive', () => {
  it('unpacks what is wanted, packed or stored', async () => {
    const bytes = writeZip([
      { name: 'word/document.xml', data: '<doc>spring</doc>' },
      { name: 'word/media/hall.png', data: randomBytes(64) },
      { name: 'word/styles.xml', data: '<styles/>', stored: true },
    ]);
    const parts = await readArchive(bytes, (name) => name.endsWith('.xml'));
    const texts = [...parts].map(([name, part]) => [name, Buffer.from(part).toString()]);
    expect(texts).toEqual([
      ['word/document.xml', '<doc>spring</doc>'],
      ['word/styles.xml', '<styles/>'],
    ]);
  });

  it('reads an archive that stands in the middle of other memory', async () => {
    const bytes = writeZip([{ name: 'a.xml', data: '<a/>' }]);
    const around = new Uint8Array(bytes.length + 20);
    around.set(bytes, 10);
    expect([...(await readArchive(around.subarray(10, 10 + bytes.length), everything)).keys()]).toEqual([
      'a.xml',
    ]);
  });

  const noise = randomBytes(100_000);
  const zeros = Buffer.alloc(3_000_000);
  const unsafe: readonly [string, readonly ZipPart[], RegExp][] = [
    ['a bomb that says how large it is', [{ name: 'a.xml', data: zeros }], /hundreds of times its size/u],
    [
      'a bomb that says it is small',
      [{ name: 'a.xml', data: zeros, declaredSize: 900 }],
      /unpacks to more than it says/u,
    ],
    [
      'parts that are too much together',
      Array.from({ length: 8 }, (_, index) => ({
        name: `${index}.xml`,
        data: noise,
        stored: true,
        method: 8,
        declaredSize: 15_000_000,
      })),
      /more than 100 MB/u,
    ],
    [
      'parts on top of each other',
      [
        { name: 'a.xml', data: 'first' },
        { name: 'b.xml', data: 'first', sharesWith: 0 },
      ],
      /on top of each other/u,
    ],
    [
      'a part that reaches into the next',
      [
        { name: 'a.xml', data: 'first', declaredPacked: 40 },
        { name: 'b.xml', data: 'second' },
      ],
      /on top of each other/u,
    ],
    [
      'two parts of one name',
      [
        { name: 'word/document.xml', data: 'first' },
        { name: 'Word/document.xml', data: 'second' },
      ],
      /two parts of one name/u,
    ],
    ['an archive in the archive', [{ name: 'more.zip', data: 'PK' }], /other archives in it/u],
    ['a name that leads up', [{ name: '../../etc/passwd', data: 'x' }], /lead out of its folder/u],
    ['a name that leads up later', [{ name: 'word/../../x.xml', data: 'x' }], /lead out of its folder/u],
    ['a name from the root', [{ name: '/etc/passwd', data: 'x' }], /lead out of its folder/u],
    ['a drive', [{ name: 'C:\\x.xml', data: 'x' }], /lead out of its folder/u],
    ['a name with a zero in it', [{ name: 'a\u0000.xml', data: 'x' }], /lead out of its folder/u],
    ['another way of packing', [{ name: 'a.xml', data: 'x', method: BZIP2 }], /not known here/u],
  ];

  it.each(unsafe)('refuses %s', async (_, parts, words) => {
    const fault = await faultOf(writeZip(parts));
    expect(fault.code).toBe('unsafe-archive');
    expect(fault.message).toMatch(words);
    expect(fault.message).toMatch(/^The file [^.]{10,120}\.$/u);
  });

  it('refuses too many parts before it reads one', async () => {
    const fault = await faultOf(writeZip([{ name: 'a.xml', data: 'x' }], { declaredCount: 60_000 }));
    expect(fault.message).toBe('The file is an archive of more than 2,000 parts, and is not opened.');
  });

  it('refuses more text than is unpacked, whatever the single parts have', async () => {
    const large = Buffer.alloc(1_000_000);
    const parts = Array.from({ length: 21 }, (_, index) => ({
      name: `${index}.xml`,
      data: large,
      stored: true,
    }));
    const fault = await faultOf(writeZip(parts));
    expect(fault.message).toBe('The file unpacks to more than 20 MB of text, and is not opened.');
  });

  it('lets a sheet below a chart stand, and never opens it', async () => {
    const bytes = writeZip([
      { name: 'word/document.xml', data: '<doc/>' },
      { name: 'word/embeddings/Sheet1.xlsx', data: 'PK' },
    ]);
    expect([...(await readArchive(bytes, (name) => name.endsWith('.xml'))).keys()]).toEqual([
      'word/document.xml',
    ]);
  });

  it('asks for a file without a password', async () => {
    expect((await faultOf(writeZip([{ name: 'a.xml', data: 'x', flags: ENCRYPTED }]))).code).toBe(
      'locked-file',
    );
  });

  it('refuses what is cut off or bent', async () => {
    const whole = writeZip([{ name: 'a.xml', data: 'spring '.repeat(50) }]);
    const bent = Buffer.from(whole);
    bent.fill(0xff, 36, 50);
    expect((await faultOf(whole.subarray(0, 60))).code).toBe('damaged-archive');
    expect((await faultOf(bent)).code).toBe('damaged-archive');
    expect((await faultOf(new Uint8Array(0))).code).toBe('damaged-archive');
    expect((await faultOf(writeZip([{ name: 'a.xml', data: 'x', declaredSize: 5 }]))).code).toBe(
      'damaged-archive',
    );
  });
});

describe('packArchive', () => {
  it('packs parts so that the same come out', async () => {
    const parts = new Map([
      ['word/document.xml', new TextEncoder().encode('<doc>é</doc>')],
      ['leer.xml', new Uint8Array(0)],
    ]);
    const again = await readArchive(packArchive(parts), everything);
    expect([...again].map(([name, part]) => [name, [...part]])).toEqual(
      [...parts].map(([name, part]) => [name, [...part]]),
    );
  });
});
