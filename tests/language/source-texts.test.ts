import { describe, expect, it } from 'vitest';
import { faultsOf } from './plain-language.ts';
import { type SourceText, sourceTexts } from './source-texts.ts';

/** Texts for whoever runs the bot: the platforms’ own words for what they ask for and answer. */
const operatorWords = /: (?:token|error)$/iu;
const operatorFiles = /^src\/(?:config|log|connecting|platforms)\.ts$|^src\/adapters\//u;
/** Lists of words, selectors, data to copy, and what imitates the library that reads the command line. */
const forPrograms = /^[^A-Z.,:;?!]{80,}$|\[[a-z-]+=["']|^\[\{|^error: |^import\(/u;
/** A gap holds what was put in; two are no word said twice. */
const gaps = /FOREIGN(?:\s?FOREIGN)+/gu;

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
  return faultsOf(text.replace(gaps, 'FOREIGN'), isRefusal ? 'prose' : 'fragment')
    .filter((fault) => !(operatorFiles.test(file) && operatorWords.test(fault)))
    .map((fault) => `${fault} | ${file} | ${text}`);
}
