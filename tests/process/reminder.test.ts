import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../store/json/temporary-folder.ts';
import { askBot, countOf, nec, type Program, startBot } from './program.ts';

/** A week before the forum, at nine in the morning in London, and the day before it. */
const BEFORE_FIRST = '2023-07-14T07:59:59Z';
const AFTER_FIRST = '2023-07-14T08:00:05Z';
const BEFORE_SECOND = '2023-07-20T07:59:59Z';
const HEADING = 'Reminder: National Policy Forum';
const FORUM = 'Friday 21 to Sunday 23 July 2023: National Policy Forum, final-stage meeting';

const PICNIC = `NEC meeting, 6 June 2023
By Petra Invented

The committee met in the town hall and talked for most of the morning about the summer.

The party picnic will be held on 15 July 2023 in the park behind the station.
`;

/** The end of input lets a bot finish its round of reminders, so one that is told nothing has looked once for what is due. */
describe('a reminder', () => {
  it('arrives at nine in London for the forum of 21 to 23 July 2023, and once', async () => {
    const dir = await temporaryFolder();
    const bot = await started(dir, '2023-07-14T07:59:57Z');
    const shown = await bot.until(FORUM);
    expect(shown).toContain(`${HEADING}\n\n- ${FORUM}\n  in 7 days; event, National Policy Forum\n`);
    expect(shown).toContain(
      '[paragraph 14, at “21-23 July 2023”, of NEC Report – 29 November 2022, by Luke Akehurst]',
    );
    // Each request of the command line makes the bot look again for what is due.
    expect((await nec(dir, ['ask', '/nec-admin remind show'])).stdout).toContain('Reminders are on here');
    bot.endInput();
    const { code, stdout } = await bot.ended();
    expect(code).toBe(0);
    expect(countOf(stdout, 'Reminder: ')).toBe(1);
    expect(countOf(stdout, FORUM)).toBe(1);
  });

  it('is not posted again when the bot is killed right after it and started again at the same time', async () => {
    const dir = await folderInUse();
    const first = await started(dir, BEFORE_FIRST);
    await first.until(FORUM);
    await kill(first);

    // Something else falls due at the same moment, so the bot is seen to look then, and what it does not post.
    const file = join(dir, 'picnic.txt');
    await writeFile(file, PICNIC);
    const second = await started(dir, BEFORE_FIRST);
    expect((await nec(dir, ['import', file, '--confirm', 'stated'])).code).toBe(0);
    await second.until('The party picnic');
    second.endInput();
    const { code, stdout } = await second.ended();
    expect(code).toBe(0);
    expect(stdout).not.toContain(FORUM);

    const later = await askBot(dir, [], { NEC_NOW: AFTER_FIRST });
    expect(later.code).toBe(0);
    expect(later.stdout).not.toContain('Reminder: ');
  });

  it('comes though the bot was killed after the one before it, which does not come again', async () => {
    const dir = await folderInUse();
    const first = await started(dir, BEFORE_FIRST);
    await first.until(FORUM);
    await kill(first);

    const second = await started(dir, BEFORE_SECOND);
    const shown = await second.until(FORUM);
    expect(shown).toContain('tomorrow; event, National Policy Forum');
    expect(shown).not.toContain('in 7 days');
    second.endInput();
    const { code, stdout } = await second.ended();
    expect(code).toBe(0);
    expect(countOf(stdout, 'Reminder: ')).toBe(1);
  });

  it('comes late, and says so, when the bot was killed before it', async () => {
    const dir = await temporaryFolder();
    await askBot(dir, [], { NEC_NOW: '2023-07-14T07:30:00Z' });
    await kill(await started(dir, '2023-07-14T07:45:00Z'));

    const late = await askBot(dir, [], { NEC_NOW: '2023-07-14T12:00:00Z' });
    expect(late.stdout).toContain('This comes late: it could not be posted when it was due.');
    expect(countOf(late.stdout, FORUM)).toBe(1);
    const later = await askBot(dir, [], { NEC_NOW: '2023-07-14T12:10:00Z' });
    expect(later.stdout).not.toContain('Reminder: ');
  });

  it('that was announced for a date is corrected as soon as the date is moved here', async () => {
    const dir = await folderInUse();
    const bot = await started(dir, AFTER_FIRST);
    await bot.until(FORUM);
    bot.say('/nec-admin change entry:"National Policy Forum" date:"28 July 2023" reason:"a flood" sure:yes');
    await bot.until('Correction: a date has moved\n\n- Moved to Friday 28 July 2023');
    bot.endInput();
    expect(countOf((await bot.ended()).stdout, 'Correction: ')).toBe(1);
  });

  it('does not come where it was switched off', async () => {
    const dir = await temporaryFolder();
    const off = await askBot(dir, ['/nec-admin remind off'], { NEC_NOW: '2023-07-14T07:00:00Z' });
    expect(off.stdout).toContain('Reminders are off here.');
    const later = await askBot(dir, [], { NEC_NOW: AFTER_FIRST });
    expect(later.code).toBe(0);
    expect(later.stdout).not.toContain('Reminder: ');
  });
});

/** A folder on which a bot has run before, an hour before the first reminder. */
async function folderInUse(): Promise<string> {
  const dir = await temporaryFolder();
  expect((await askBot(dir, [], { NEC_NOW: '2023-07-14T07:00:00Z' })).code).toBe(0);
  return dir;
}

async function started(dir: string, now: string): Promise<Program> {
  const bot = startBot(dir, { NEC_NOW: now });
  await bot.until('Type /nec latest');
  return bot;
}

async function kill(bot: Program): Promise<void> {
  bot.signal('SIGKILL');
  expect((await bot.ended()).code).toBeNull();
}
