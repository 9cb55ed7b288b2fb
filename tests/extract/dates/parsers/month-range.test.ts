import { describe, expect, it } from 'vitest';
import { readDates } from '../../read-lines.ts';

describe('from month to month', () => {
  it.each([
    ['The ballot will be held in July-September 2023.', ['July-September 2023 → 2023-07/2023-09']],
    ['Groups will write papers December to February.', ['December to February → 2022-12/2023-02']],
    ['Meetings will start in April/May.', ['April/May → 2023-04/2023-05']],
    ['Visits will take place between January and March.', ['between January and March → 2023-01/2023-03']],
    ['Reports will come in January and March.', ['January → 2023-01', 'March → 2023-03']],
  ])('%s', (sentence, dates) => {
    expect(readDates(sentence)).toEqual(dates);
  });
});
