import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, lineOf, ROOTS } from '../../src/core/chat/command.ts';
import { shownSpecs } from '../../src/core/chat/options.ts';
import { openTestBot, type TestBot } from '../support/test-bot.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'commands');

let bot: TestBot;
beforeAll(async () => {
  bot = await openTestBot();
});
afterAll(async () => {
  await bot.close();
});

function filesIn(root: string): string[] {
  const folder = join(FOLDER, root);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(FOLDER, join(file.parentPath, file.name)));
}

const fileOf = ({ root, path }: Command): string => `${join(root, ...path)}.ts`;
const examples = commands.flatMap((command) => command.examples.map((line) => [line, command] as const));

describe('the list of commands', () => {
  it('has every file in the folders of the two roots, once', () => {
    expect(commands.map(fileOf).sort()).toEqual(ROOTS.flatMap(filesIn).sort());
  });

  it('has no group that is a command too', () => {
    const groups = commands.filter((command) => command.path.length === 2).map((command) => command.path[0]);
    const single = commands.filter((command) => command.path.length === 1).map((command) => command.path[0]);
    expect(single.filter((name) => groups.includes(name))).toEqual([]);
  });
});

describe('every example', () => {
  it('there is one at least for each command, which names it', () => {
    for (const command of commands) {
      expect(command.examples.length).toBeGreaterThan(0);
      for (const example of command.examples) expect(example.startsWith(lineOf(command))).toBe(true);
    }
  });

  it.each(examples)('works as it stands: %s', async (line, command) => {
    const preparation = bot.bot.router.prepare(line);
    expect(preparation).toMatchObject({ type: 'prepared', prepared: { visibility: command.visibility } });
    const reply = await bot.ask(line, { officer: true });
    expect(reply.title).not.toBe('That did not work');
    expect(reply.blocks.length).toBeGreaterThan(0);
    expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
  });
});

/** Discord, Application Commands (August 2026): names, descriptions, options and the size of all together. */
describe('what Discord takes', () => {
  const namePattern = /^[-_\p{Ll}\p{N}]{1,32}$/u;

  it('are names in lower case, up to 32 characters', () => {
    const names = commands.flatMap((command) => [
      command.root,
      ...command.path,
      ...shownSpecs(command).map((spec) => spec.name),
    ]);
    for (const name of names) expect(name).toMatch(namePattern);
  });

  it('are descriptions of 1 to 100 characters', () => {
    const all = commands.flatMap((command) => [
      command.description,
      ...shownSpecs(command).map((spec) => spec.description),
    ]);
    for (const description of all) {
      expect(description.length).toBeGreaterThanOrEqual(1);
      expect(description.length).toBeLessThanOrEqual(100);
    }
  });

  it.each(ROOTS)('are at most 25 subcommands and groups under %s, and 25 in a group', (root) => {
    const ofRoot = commands.filter((command) => command.root === root);
    const groups = new Map<string, number>();
    for (const { path } of ofRoot) groups.set(path[0], (groups.get(path[0]) ?? 0) + 1);
    expect(groups.size).toBeLessThanOrEqual(25);
    for (const size of groups.values()) expect(size).toBeLessThanOrEqual(25);
  });

  it('are at most 25 options a command, 25 choices an option, and those that must be given first', () => {
    for (const command of commands) {
      const specs = shownSpecs(command);
      expect(specs.length).toBeLessThanOrEqual(25);
      for (const spec of specs) expect(spec.choices?.length ?? 0).toBeLessThanOrEqual(25);
      const required = specs.map((spec) => spec.required);
      expect(required).toEqual(required.toSorted((a, b) => Number(b) - Number(a)));
    }
  });

  it.each(ROOTS)('are at most 8,000 characters of names, descriptions and choices under %s', (root) => {
    const characters = commands
      .filter((command) => command.root === root)
      .flatMap((command) => [
        ...command.path,
        command.description,
        ...shownSpecs(command).flatMap((spec) => [
          spec.name,
          spec.description,
          // A choice has a name and a value.
          ...(spec.choices ?? []).flatMap((choice) => [choice, choice]),
        ]),
      ])
      .join('').length;
    expect(characters).toBeGreaterThan(0);
    expect(characters).toBeLessThanOrEqual(8_000);
  });
});
