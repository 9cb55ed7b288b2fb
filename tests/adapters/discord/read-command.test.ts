import { describe, expect, it } from 'vitest';
import { readCommand } from '../../../src/adapters/discord/read-command.ts';

const role = '1457473602180870008';
const user = '1033044521375760004';

describe('a command as Discord sends it', () => {
  it('is read with its group, its subcommand and its values as text', () => {
    expect(
      readCommand({
        name: 'nec-admin',
        options: [
          {
            name: 'remind',
            type: 2,
            options: [{ name: 'on', type: 1, options: [{ name: 'topics', type: 3, value: 'npf' }] }],
          },
        ],
      }),
    ).toEqual({ line: '/nec-admin remind on', values: { topics: 'npf' }, page: 1, focused: null });
  });

  it('keeps the page apart, and numbers and flags as they would be typed', () => {
    expect(
      readCommand({
        name: 'nec',
        options: [
          {
            name: 'deadlines',
            type: 1,
            options: [
              { name: 'within', type: 4, value: 30 },
              { name: 'past', type: 5, value: true },
              { name: 'page', type: 4, value: 3 },
            ],
          },
        ],
      }),
    ).toEqual({ line: '/nec deadlines', values: { within: '30', past: 'true' }, page: 3, focused: null });
  });

  it('says whether a mention is of a role or of a person', () => {
    const read = (value: string) =>
      readCommand({
        name: 'nec-admin',
        options: [{ name: 'officers', type: 1, options: [{ name: 'add', type: 9, value }] }],
        resolved: { roles: { [role]: {} } },
      }).values.add;
    expect(read(role)).toBe(`<@&${role}>`);
    expect(read(user)).toBe(`<@${user}>`);
  });

  it('gives a file by its id', () => {
    expect(
      readCommand({
        name: 'nec-admin',
        options: [
          { name: 'import', type: 1, options: [{ name: 'file', type: 11, value: '1457599999990660001' }] },
        ],
      }).values,
    ).toEqual({ file: '1457599999990660001' });
  });

  it('knows which option is being typed', () => {
    expect(
      readCommand({
        name: 'nec',
        options: [
          { name: 'report', type: 1, options: [{ name: 'which', type: 3, value: 'bax', focused: true }] },
        ],
      }).focused,
    ).toEqual({ name: 'which', typed: 'bax' });
  });

  it('reads a root alone', () => {
    expect(readCommand({ name: 'nec' }).line).toBe('/nec');
  });
});
