import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

interface Rule {
  /** Folders, or single files, that a file of this room may import besides its own room. */
  readonly rooms: readonly string[];
  readonly libraries: readonly string[];
}

const CORE_BUT_CHAT = [
  'src/core/dates',
  'src/core/reports',
  'src/core/diary',
  'src/core/glossary',
  'src/core/pictures',
  'src/core/ports',
  'src/core/errors.ts',
  'src/core/memo.ts',
];

/** The table of AGENTS.md. The longest matching room counts; `*` means everything. */
const RULES: Readonly<Record<string, Rule>> = {
  'src/core': { rooms: ['src/core'], libraries: ['zod'] },
  'src/core/dates/typed.ts': { rooms: ['src/core'], libraries: ['chrono-node'] },
  commands: { rooms: ['src/core'], libraries: ['zod'] },
  'src/extract': { rooms: ['src/core/dates', 'src/core/reports'], libraries: [] },
  'src/threads': { rooms: [], libraries: ['node:', 'tsx'] },
  'src/import': {
    rooms: ['src/core', 'src/extract', 'src/threads'],
    libraries: [
      'cheerio',
      'iconv-lite',
      'feedsmith',
      'unpdf',
      'mammoth',
      'yauzl',
      'robots-parser',
      'undici',
      'zod',
      'node:',
    ],
  },
  'src/review': { rooms: CORE_BUT_CHAT, libraries: [] },
  'src/export': { rooms: CORE_BUT_CHAT, libraries: ['csv-stringify', 'zod', 'node:'] },
  'src/search': { rooms: CORE_BUT_CHAT, libraries: ['minisearch'] },
  'src/pictures': { rooms: [...CORE_BUT_CHAT, 'src/threads'], libraries: ['@resvg/resvg-js', 'node:'] },
  'src/reminders': { rooms: CORE_BUT_CHAT, libraries: ['node:'] },
  'src/store': { rooms: CORE_BUT_CHAT, libraries: ['lowdb', 'write-file-atomic', 'zod', 'node:'] },
  'src/control': { rooms: CORE_BUT_CHAT, libraries: ['node:'] },
  'src/jobs': { rooms: ['src/core/ports'], libraries: ['node-cron', 'node:'] },
  'src/adapters/terminal': { rooms: ['src/core'], libraries: ['node:'] },
  'src/adapters/discord': { rooms: ['src/core'], libraries: ['discord.js', 'zod', 'node:'] },
  'src/adapters/slack': { rooms: ['src/core'], libraries: ['@slack', 'undici', 'zod', 'node:'] },
  'src/cli': { rooms: ['*'], libraries: ['*'] },
  src: { rooms: ['*'], libraries: ['*'] },
};

/** `import … from 'x'`, `export … from 'x'`, `import 'x'`, `import('x')` */
const importPattern = /(?:\bfrom\s+|\bimport\s+|\bimport\()'([^']+)'/gu;

interface Import {
  readonly file: string;
  readonly target: string;
}

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(importPattern)].map(([, target = '']) => ({
    file,
    target: target.startsWith('.') ? relative(root, resolve(root, file, '..', target)) : target,
  }));
}

function roomOf(file: string): string {
  const rooms = Object.keys(RULES).filter((room) => file === room || file.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? '';
}

function isAllowed({ file, target }: Import): boolean {
  const room = roomOf(file);
  const rule = RULES[room];
  if (rule === undefined) return false;
  const isOurs = target.startsWith('src/') || target.startsWith('commands/');
  if (!isOurs)
    return rule.libraries.some(
      (library) =>
        library === '*' ||
        target === library ||
        target.startsWith(library.endsWith(':') ? library : `${library}/`),
    );
  if (rule.rooms.includes('*')) return !target.startsWith('src/cli/') || file.startsWith('src/cli/');
  return [room, ...rule.rooms].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));
}

const files = [...filesBelow('src'), ...filesBelow('commands')];
const imports = files.flatMap(importsOf);

describe('who may import whom', () => {
  it('reads the imports of the whole house', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(imports.length).toBeGreaterThan(200);
  });

  it('holds the table of AGENTS.md', () => {
    const broken = imports
      .filter((found) => !isAllowed(found))
      .map(({ file, target }) => `${file} imports ${target}`);
    expect(broken).toEqual([]);
  });

  it('knows every folder of src', () => {
    const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const unknown = folders
      .map((entry) => `src/${entry.name}`)
      .filter(
        (folder) => !Object.keys(RULES).some((room) => room === folder || room.startsWith(`${folder}/`)),
      );
    expect(unknown).toEqual([]);
  });

  it('would see a broken rule', () => {
    expect(isAllowed({ file: 'src/core/chat/reply.ts', target: 'discord.js' })).toBe(false);
    expect(isAllowed({ file: 'commands/nec/latest.ts', target: 'src/store/json/json-store.ts' })).toBe(false);
    expect(isAllowed({ file: 'src/reminders/plan.ts', target: 'src/core/chat/reply.ts' })).toBe(false);
    expect(isAllowed({ file: 'src/bot.ts', target: 'src/cli/ask.ts' })).toBe(false);
  });

  it('keeps files to 250 lines', () => {
    const long = files
      .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length }))
      .filter(({ lines }) => lines > 250);
    expect(long).toEqual([]);
  });
});
