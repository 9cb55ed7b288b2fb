import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { COMMAND_OPTIONS } from '../../../src/adapters/discord/limits.ts';
import { registrationHash, toChoices, toRegistration } from '../../../src/adapters/discord/register.ts';
import { type Command, defineCommand } from '../../../src/core/chat/command.ts';
import { shownSpecs } from '../../../src/core/chat/options.ts';
import { registrationFaults } from '../../wire/discord/checks.ts';
import { hasSpecification } from '../../wire/discord/specification.ts';

const registration = toRegistration(commands);

/** The options registered for the words of a command. */
function optionsOf(words: readonly string[]) {
  let options = registration.find(({ name }) => name === words[0])?.options ?? [];
  for (const word of words.slice(1)) {
    const found = options.find(({ name }) => name === word);
    options = found !== undefined && 'options' in found ? (found.options ?? []) : [];
  }
  return options;
}

describe('the commands as Discord registers them', () => {
  it(`are what Discord takes${hasSpecification ? '' : ' (the specification is not beside the project, so only its rules in words are checked)'}`, () => {
    expect(registrationFaults(JSON.parse(JSON.stringify(registration)))).toEqual([]);
    for (const { options = [] } of registration) expect(options.length).toBeLessThanOrEqual(COMMAND_OPTIONS);
  });

  it.each(commands.map((command) => [command.root, ...command.path]))(
    'has the options of %s %s',
    (...words) => {
      const command = commands.find(({ root, path }) => [root, ...path].join(' ') === words.join(' '));
      const specs = command === undefined ? [] : shownSpecs(command);
      const registered = optionsOf(words);
      const expected = [
        ...specs.map(({ name }) => name),
        ...(specs.some(({ rest }) => rest) ? ['page'] : []),
      ];
      expect(registered.map(({ name }) => name).sort()).toEqual(expected.sort());
      for (const { name, required, choices, suggested } of specs) {
        const option = registered.find((candidate) => candidate.name === name);
        expect(option).toMatchObject({ required });
        if (choices !== undefined)
          expect(option).toMatchObject({ choices: choices.map((value) => ({ name: value, value })) });
        if (suggested) expect(option).toMatchObject({ autocomplete: true });
      }
    },
  );

  it('take a file as an attachment, and say nothing of what only buttons fill', () => {
    const command = defineCommand({
      root: 'nec-admin',
      path: ['take'],
      description: 'Takes a file',
      options: z.object({
        file: z.string().describe('The file').meta({ file: true }),
        item: z.string().optional().describe('Which').meta({ hidden: true }),
      }),
      examples: ['/nec-admin take'],
      run: async () => ({ title: '', blocks: [] }),
    });
    expect(toRegistration([command])).toMatchObject([
      { options: [{ options: [{ type: 11, name: 'file', description: 'The file', required: true }] }] },
    ]);
    expect(JSON.stringify(toRegistration([command]))).not.toContain('item');
  });

  it('are for everybody, and for officers', () => {
    const [nec, admin] = registration;
    expect(nec).toMatchObject({ name: 'nec', default_member_permissions: null });
    expect(admin).toMatchObject({ name: 'nec-admin', default_member_permissions: '32' });
  });

  it('can be brought along by anybody who only reads, into direct messages too', () => {
    const [nec, admin] = registration;
    expect(nec).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(admin).toMatchObject({ integration_types: [0], contexts: [0] });
  });

  it('are not made when they are more than Discord takes', () => {
    const named = (name: string): Command[] => commands.slice(0, 1).map((one) => ({ ...one, path: [name] }));
    const many = Array.from({ length: 26 }, (_, at) => named(`c${at}`)).flat();
    expect(() => toRegistration(many)).toThrow(RangeError);
    expect(() => toRegistration(named('c'.repeat(33)))).toThrow(RangeError);
    expect(() => toRegistration(many.slice(1))).not.toThrow();
  });

  it('have another hash as soon as anything in them changes', () => {
    expect(registrationHash(toRegistration(commands))).toBe(registrationHash(registration));
    const [first, ...others] = commands;
    const changed =
      first === undefined ? [] : [{ ...first, description: `${first.description}!` }, ...others];
    expect(registrationHash(toRegistration(changed))).not.toBe(registrationHash(registration));
  });

  it('leaves out a suggestion whose value does not fit', () => {
    const long = 'a'.repeat(101);
    expect(
      toChoices(
        [
          { name: 'x', value: long },
          { name: long, value: 'y' },
          { name: 'z', value: 'z' },
        ],
        1,
      ),
    ).toEqual([{ name: 'a'.repeat(100), value: 'y' }]);
  });
});
