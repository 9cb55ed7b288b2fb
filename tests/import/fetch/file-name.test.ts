import { describe, expect, it } from 'vitest';
import { toFileName } from '../../../src/import/fetch/file-name.ts';

const URL_OF_REPORT = 'https://example.org/files/nec%20report.pdf?download=1';

describe('the name of a file', () => {
  it.each([
    ['attachment; filename="March report.docx"', 'March report.docx'],
    ['attachment; filename=march.pdf; size=100', 'march.pdf'],
    [`attachment; filename="plain.pdf"; filename*=UTF-8''r%C3%A9sum%C3%A9.pdf`, 'résumé.pdf'],
    ['attachment; filename="../../etc/passwd"', 'passwd'],
    ['attachment; filename="C:\\reports\\march.pdf"', 'march.pdf'],
    ['attachment; filename=".."', 'nec report.pdf'],
    ['attachment; filename="fdp.\u202etxt"', 'nec report.pdf'],
    [`attachment; filename*=UTF-8''fdp.%E2%80%AEtxt%00`, 'fdp.txt'],
    ['attachment; filename="rÃ©sumÃ©.pdf"', 'nec report.pdf'],
    ['inline', 'nec report.pdf'],
    [null, 'nec report.pdf'],
  ])('is what the server calls it: %s', (disposition, name) => {
    expect(toFileName(new URL(URL_OF_REPORT), disposition)).toBe(name);
  });

  it.each([
    ['https://example.org/2020/march/', 'march'],
    ['https://example.org/', 'example.org'],
    ['https://example.org/a%2Fb%2Fc.html', 'c.html'],
    ['https://example.org/100%', '100%'],
    [`https://example.org/${'a'.repeat(300)}`, 'a'.repeat(120)],
  ])('is otherwise the last part of %s', (url, name) => {
    expect(toFileName(new URL(url), null)).toBe(name);
  });
});
