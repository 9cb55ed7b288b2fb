import { describe, expect, it } from 'vitest';
import { faultsOf } from './plain-language.ts';
import { type SourceText, sourceTexts } from './source-texts.ts';

/** Texts for whoever runs the bot, where a token is what the platforms call it. */
const operatorFiles = /^src\/(?:config|log|connecting|platforms)\.ts$|^src\/adapters\//u;
/** `<t:123:R>`, `application/json; charset=utf-8`: for programs. */
const forPrograms = /^[^\p{L}]*<|charset=|^\w+\/\w+;|=>/u;

describe('texts that no test may have met', () => {
  const texts = sourceTexts().filter(({ text }) => !forPrograms.test(text));

  it('are found: refusals of every part of the program among them', () => {
    const refusals = texts.filter(({ isRefusal }) => isRefusal);
    expect(refusals.length).toBeGreaterThan(80);
    for (const part of ['commands/', 'src/cli/', 'src/import/', 'src/store/', 'src/adapters/'])
      expect(refusals.some(({ file }) => file.startsWith(part))).toBe(true);
  });

  it('are in plain language', () => {
    expect(texts.flatMap(faultsIn)).toEqual([]);
  });
});

function faultsIn({ file, text, isRefusal }: SourceText): string[] {
  return faultsOf(text, isRefusal ? 'prose' : 'fragment')
    .filter((fault) => !(operatorFiles.test(file) && fault.endsWith(': token')))
    .map((fault) => `${fault} | ${file} | ${text}`);
}
