import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('months', () => {
  it.each([
    ['Papers will be sent in January.', ['January → 2023-01']],
    ['The count will be in May 2023.', ['May 2023 → 2023-05']],
    ['It is planned for early March 2024.', ['early March 2024 → 2024-03~']],
    ['Next May’s contests come first.', ['Next May → 2023-05']],
    ['Work had begun in mid-October.', ['mid-October → 2022-10~']],
    ['Replies are wanted by the end of February.', ['the end of February → 2023-02']],
    ['It closes at the end of February.', ['the end of February → 2023-02~']],
    ['She may march with April Jones in the june sun.', []],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
