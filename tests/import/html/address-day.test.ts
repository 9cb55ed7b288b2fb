import { describe, expect, it } from 'vitest';
import { findDayInAddress } from '../../../src/import/html/address-day.ts';

describe('findDayInAddress', () => {
  it.each([
    ['https://notes.example.org/2010/12/03/five-hours/', '2010-12-03'],
    ['https://notes.example.org/2010/12/3', '2010-12-03'],
    ['https://paper.example.org/politics/2011/sep/21/rules', '2011-09-21'],
    ['https://notes.example.org/reports/2010-12-03-executive.html', '2010-12-03'],
    ['https://notes.example.org/2010/12/five-hours.html', null],
    ['https://notes.example.org/2010/13/40/five-hours', null],
    ['https://notes.example.org/?day=/2010/12/03/', null],
    ['https://notes.example.org/12/2010/03/', null],
    ['https://notes.example.org/v/1.2010/12/03', null],
    ['not an address', null],
    ['', null],
  ])('%s', (url, day) => {
    expect(findDayInAddress(url)).toBe(day);
  });
});
