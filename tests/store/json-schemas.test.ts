import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { toLibraryFile } from '../../src/core/reports/library-file.ts';
import { jsonSchemas, toSchemaText } from '../../src/store/json-schemas.ts';
import { sampleEntry, sampleEvent, sampleReport } from './samples.ts';

const DATA = join(import.meta.dirname, '..', '..', 'data');
const FOLDER = join(DATA, 'schema');

function readJson(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(DATA, ...path), 'utf8'));
}

const checkers = new Map<string, ValidateFunction>();

/** The schema as a program that knows nothing of ours reads it. */
function checker(name: string): ValidateFunction {
  const schema = readJson('schema', `${name}.schema.json`);
  if (typeof schema !== 'object' || schema === null) throw new Error(`${name} is no schema.`);
  const compiled = checkers.get(name) ?? new Ajv2020({ validateFormats: false }).compile(schema);
  checkers.set(name, compiled);
  return compiled;
}

const library = toLibraryFile(
  { reports: [sampleReport('one')], entries: [sampleEntry('a', 2)], events: [sampleEvent()] },
  'with',
  new Date('2024-05-03T09:00:00Z'),
);
const withoutTexts = toLibraryFile(library, 'without', new Date('2024-05-03T09:00:00Z'));

describe('the schemas in data/schema', () => {
  it('are those of the code; after a change, npm run schema writes them anew', () => {
    const inCode = Object.fromEntries(
      [...jsonSchemas()].map(([name, schema]) => [`${name}.schema.json`, toSchemaText(schema)]),
    );
    const files = readdirSync(FOLDER).map(
      (name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const,
    );
    expect(Object.fromEntries(files)).toEqual(inCode);
  });

  it('accept every file that comes with the bot', () => {
    const isReport = checker('report');
    const names = readdirSync(join(DATA, 'reports')).filter((name) => name.endsWith('.json'));
    expect(names.filter((name) => !isReport(readJson('reports', name)))).toEqual([]);
    expect(checker('events')(readJson('events.json'))).toBe(true);
    expect(readJson('sources.json')).toMatchObject({ sources: expect.any(Array) });
  });

  it('accept what is saved and exported, with texts and without', () => {
    const isLibrary = checker('library');
    expect(isLibrary(library)).toBe(true);
    expect(isLibrary(withoutTexts)).toBe(true);
    expect(library.entries.every((entry) => checker('entry')(entry))).toBe(true);
  });

  it('refuse what is not one', () => {
    const report = sampleReport('one');
    const source = { id: 'a', name: 'A', feed: 'https://a.example/feed', reporter: null, publisher: null };
    expect(checker('source')(source)).toBe(true);
    const wrong: [string, unknown][] = [
      ['library', { ...library, version: 2 }],
      ['library', { ...library, format: 'another library' }],
      ['report', { ...report, id: '../out' }],
      ['report', { ...report, rating: 5 }],
      ['report', { ...report, url: 'javascript:alert(1)' }],
      ['entry', { id: 'a', revisions: [] }],
      ['source', { ...source, feed: 'file:///etc/passwd' }],
      ['events', { events: [] }],
    ];
    expect(wrong.filter(([name, value]) => checker(name)(value))).toEqual([]);
  });
});

describe('a library file', () => {
  it('without texts holds the facts and quotes of a report, and none of its text beside them', () => {
    const { reports } = withoutTexts;
    expect(reports).toEqual([{ ...sampleReport('one'), text: '', blocks: [] }]);
    expect(JSON.stringify(reports)).not.toContain('Nominations close');
  });
});
