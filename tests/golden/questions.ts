import { type Command, lineOf } from '../../src/core/chat/command.ts';
import type { GoldenPlatform } from './golden-bot.ts';

/** One thing that a person does: types a line, or presses a button that carries an action. Members ask, unless it is for officers. */
export interface Question {
  readonly typed?: string;
  readonly pressed?: string;
  readonly officer?: true;
  /** Only so that there is something to ask after; its answer stands elsewhere. */
  readonly unseen?: true;
  /** Where it differs from another one in its words alone, and a chat would show no more than the terminal. */
  readonly only?: 'terminal';
}

/** What is asked besides a command’s own examples: later pages, refusals, empty answers, pictures, choices, old buttons, shared answers. */
const BESIDES: Readonly<Record<string, readonly Question[]>> = {
  '/nec deadlines': [
    { typed: '/nec deadlines page:2' },
    { typed: '/nec deadlines npf timeline' },
    { typed: '/nec deadlines month:2022-12 other' },
    { pressed: '1 nec deadlines?why=2022-11-29-akehurst.d37' },
    { typed: '/nec deadlines training as-of:2026-11-21' },
    { typed: '/nec deadlines within:soon' },
    { pressed: '0 nec deadlines?topic=npf&page=2' },
  ],
  '/nec figures': [
    { typed: '/nec figures picture' },
    { typed: '/nec figures vote share' },
    { typed: '/nec figures about:penguins', only: 'terminal' },
  ],
  '/nec votes': [{ typed: '/nec votes as-of:2009-01-01' }, { pressed: '1 nec votes?share=yes' }],
  '/nec report': [{ typed: '/nec report nobody', only: 'terminal' }],
  '/nec search': [{ typed: '/nec search penguins', only: 'terminal' }, { typed: '/nec search kitchen' }],
  '/nec help': [{ typed: '/nec help', officer: true, only: 'terminal' }, { typed: '/nec dedlines' }],
  '/nec status': [{ typed: '/nec status', officer: true, only: 'terminal' }],
  '/nec-admin remind on': [
    { typed: '/nec-admin remind on' },
    { typed: '/nec-admin remind on topics:selecton', officer: true, only: 'terminal' },
  ],
  '/nec-admin remind show': [
    { typed: '/nec-admin remind on', officer: true, unseen: true },
    { typed: '/nec-admin remind show', officer: true },
  ],
  '/nec-admin events remove': [
    {
      typed: '/nec-admin events add name:"Regional Conference" dates:"6-7 March 2027"',
      officer: true,
      unseen: true,
    },
    { typed: '/nec-admin events remove name:"Regional Conference"', officer: true },
  ],
  '/nec-admin sources remove': [
    {
      typed: '/nec-admin sources add name:"Fenland Voice" feed:https://example.org/feed',
      officer: true,
      unseen: true,
    },
    { typed: '/nec-admin sources remove fenland-voice', officer: true },
  ],
};

/** Commands of which a chat is asked for another page or form below. */
const LONG = new Set(['/nec deadlines', '/nec figures']);

/**
 * The questions put to a command in their order: its examples (on a chat platform the first, so that the answers stay few enough to be read),
 * then what is asked besides. Each command starts with a fresh store.
 */
export function questionsOf(command: Command, platform: GoldenPlatform): Question[] {
  const besides = BESIDES[lineOf(command)] ?? [];
  const inChat = LONG.has(lineOf(command)) ? [] : command.examples.slice(0, 1);
  const examples = (platform === 'terminal' ? command.examples : inChat).map(
    (typed): Question => (command.root === 'nec-admin' ? { typed, officer: true } : { typed }),
  );
  return [...examples, ...besides.filter(({ only = platform }) => only === platform)];
}

/** "/nec votes as-of:2009-01-01", "the button 1 nec votes?share=yes", with who asks where it is an officer. */
export function questionLabel({ typed, pressed, officer }: Question): string {
  const what = typed ?? `the button “${pressed ?? ''}”`;
  return officer === true ? `${what} (an officer)` : what;
}
