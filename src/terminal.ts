import { createTerminal, TERMINAL_PLACE, type Terminal } from './adapters/terminal/adapter.ts';
import type { Bot } from './bot.ts';
import { mayChange } from './core/chat/router.ts';
import { dayLabel } from './core/dates/labels.ts';
import { HOME } from './core/ports/place.ts';
import { newSubscription } from './core/ports/subscriptions.ts';

/** The bot on this process's standard input and output. `onChange` is called when something that reminders depend on may have changed. */
export function openTerminal(bot: Bot, onChange: () => void): Terminal {
  const { router } = bot;
  return createTerminal({
    router: {
      ...router,
      run: async (prepared, asked, budget) => {
        const reply = await router.run(prepared, asked, budget);
        if (mayChange(prepared)) onChange();
        return reply;
      },
    },
    context: () => bot.context(TERMINAL_PLACE, { officer: true }),
    input: process.stdin,
    output: process.stdout,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
  });
}

/** The first time, this terminal is reminded of everything, so that a person sees reminders without setting anything up. */
export async function subscribeTerminal({ store, clock }: Bot): Promise<void> {
  if ((await store.subscriptions.find(HOME, TERMINAL_PLACE)) !== null) return;
  await store.subscriptions.save(HOME, newSubscription(TERMINAL_PLACE, clock.now()), 0);
}

/** What the bot is and holds, and what to type: two lines. */
export async function welcome(bot: Bot): Promise<string[]> {
  const reports = await bot.store.library.list(HOME);
  const newest = reports[0];
  const held =
    newest === undefined
      ? 'no report'
      : `${reports.length} reports, the newest of the meeting on ${dayLabel(newest.meetingDate)}`;
  return [
    `nec-bot: what reports of Labour’s NEC say, with the source. Unofficial. Held here: ${held}.`,
    'Type /nec latest, /nec deadlines or /nec help. Reminders come here too: /nec-admin remind show. Ctrl+D ends.',
  ];
}
