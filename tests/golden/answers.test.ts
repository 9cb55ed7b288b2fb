import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type Command, lineOf } from '../../src/core/chat/command.ts';
import { answerOn, GOLDEN_PLATFORMS, type GoldenPlatform, openGoldenBot } from './golden-bot.ts';
import { questionLabel, questionsOf } from './questions.ts';

const FOLDER = join(import.meta.dirname, 'answers');
/** `UPDATE_GOLDEN=1 npx vitest run tests/golden` writes the answers anew instead of comparing them. */
const isUpdate = process.env.UPDATE_GOLDEN === '1';

const cases = commands.flatMap((command) => GOLDEN_PLATFORMS.map((platform) => ({ command, platform })));

beforeAll(async () => {
  if (!isUpdate) return;
  await mkdir(FOLDER, { recursive: true });
  // Not the whole folder: only some of the answers may be written anew (`-t`).
  const expected = new Set(cases.map(({ command, platform }) => fileName(command, platform)));
  for (const name of await readdir(FOLDER)) if (!expected.has(name)) await rm(join(FOLDER, name));
});

describe('what is sent for each command', () => {
  it.each(cases.map(({ command, platform }) => [lineOf(command), platform, command] as const))(
    '%s on %s is what was looked at and agreed',
    async (_line, platform, command) => {
      const answers = await answersTo(command, platform);
      const path = join(FOLDER, fileName(command, platform));
      // A fault of ours may never be agreed to.
      expect(answers).not.toContain('on our side');
      if (isUpdate) await writeFile(path, answers);
      expect(answers).toBe(await readFile(path, 'utf8'));
    },
  );

  it('keeps no answer of a command that is gone', async () => {
    const expected = cases.map(({ command, platform }) => fileName(command, platform));
    expect((await readdir(FOLDER)).toSorted()).toEqual(expected.toSorted());
  });
});

/** Every question put to the command and what was sent for it, one after the other. */
async function answersTo(command: Command, platform: GoldenPlatform): Promise<string> {
  const bot = await openGoldenBot();
  try {
    const parts: string[] = [];
    for (const question of questionsOf(command, platform)) {
      const answer = await answerOn(platform, question, bot);
      if (question.unseen !== true)
        parts.push(`##### ${questionLabel(question)}\n\n${withoutLongTitle(answer)}\n`);
    }
    return parts.join('\n');
  } finally {
    await bot.close();
  }
}

/** The one title that is a sentence of its report’s writer; it stands once, in the data. */
const LONG_TITLE = /Report from his first meeting of Labour's NEC/gu;

function withoutLongTitle(answer: string): string {
  return answer.replace(LONG_TITLE, '{title of the report of November 2010}');
}

/** `nec-admin-remind-on.slack.txt` */
function fileName({ root, path }: Command, platform: GoldenPlatform): string {
  return `${[root, ...path].join('-')}.${platform}.txt`;
}
