import { describe, expect, it } from 'vitest';
import { datesIn } from '../../read-lines.ts';

describe('dates said in doubt', () => {
  it.each([
    ['The plenary is provisionally on 24 June 2023.', '2023-06-24?'],
    ['The supper will be in February (date to be confirmed).', '2023-02?'],
    ['Copies will come in mid-April.', '2023-04~'],
    ['An election is unlikely in May 2023.', '2023-05'],
  ])('%s', (sentence, edtf) => {
    expect(datesIn(sentence)[0]?.edtf).toBe(edtf);
  });
});
