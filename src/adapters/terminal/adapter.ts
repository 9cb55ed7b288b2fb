import { createInterface } from 'node:readline';
import type { WriteStream } from 'node:tty';
import type { Asked } from '../../core/chat/command.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { ReplyPoster } from '../../core/chat/reply-poster.ts';
import type { Preparation, Router } from '../../core/chat/router.ts';
import type { Place } from '../../core/ports/place.ts';
import { readLocalFile } from './local-file.ts';
import { type Choice, choicesOf, PIPE, renderChoices, renderReply, type Screen } from './render.ts';

/** This terminal, as a place that reminders can go to. */
export const TERMINAL_PLACE: Place = { platform: 'terminal', tenant: 'local', channel: 'terminal' };

const PROMPT = 'nec> ';
/** Of a terminal that does not say. */
const USUAL_WIDTH = 80;

/** What people type to leave a program, besides ending the input. */
const LEAVING = new Set(['exit', 'quit']);

export interface TerminalParts {
  readonly router: Router;
  readonly context: () => Asked;
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  /** Prompt and colours: for a person at a terminal, not for a pipe. */
  readonly interactive: boolean;
}

export interface Terminal {
  readonly poster: ReplyPoster;
  /** Shows the welcome, answers lines one by one, and resolves at end of input, at `exit`, or when `stop` is called. */
  run(welcome: readonly string[]): Promise<void>;
  stop(): void;
}

/** The bot in a terminal: each line is a question, a number takes one of the choices last offered. */
export function createTerminal(parts: TerminalParts): Terminal {
  const lines = createInterface({ input: parts.input, terminal: false });
  // Taken at once: lines and the end of input that come before somebody iterates are lost otherwise.
  const incoming = lines[Symbol.asyncIterator]();
  let choices: readonly Choice[] = [];

  const show = async (text: string): Promise<void> => await written(parts.output, `${text}\n`);
  const prompt = async (): Promise<void> => {
    if (parts.interactive) await written(parts.output, PROMPT);
  };
  const showReply = async (reply: Reply): Promise<void> => {
    choices = choicesOf(reply);
    await show(`${renderReply(reply, screenOf(parts))}\n`);
  };
  const answer = async (line: string): Promise<void> => {
    const chosen = chosenBy(line.trim(), choices);
    if (chosen === undefined && choices.length > 0 && numberPattern.test(line.trim()))
      return await show(`There is no choice ${line.trim()}.\n\n${renderChoices(choices)}\n`);
    if (chosen !== undefined && 'choices' in chosen) {
      choices = chosen.choices;
      return await show(`${chosen.label}\n\n${renderChoices(choices)}\n`);
    }
    const preparation =
      chosen === undefined ? parts.router.prepare(line) : parts.router.prepareAction(chosen.action);
    await showReply(await replyTo(preparation, parts));
  };

  return {
    poster: terminalPoster(parts, async (text, offered) => {
      // The numbers that stand there last are those that a person reads.
      if (offered.length > 0) choices = offered;
      await show(parts.interactive ? `\n${text}\n` : `${text}\n`);
      await prompt();
    }),
    run: async (welcome) => {
      await show(`${welcome.join('\n')}\n`);
      await prompt();
      for await (const line of incoming) {
        if (LEAVING.has(line.trim().toLowerCase())) break;
        if (line.trim() !== '') await answer(line);
        await prompt();
      }
      lines.close();
    },
    stop: () => lines.close(),
  };
}

/** `7` */
const numberPattern = /^\d{1,9}$/u;
/** `next`, `previous page`, `more` */
const pageWords = /^(?:(?<next>next|more)|previous|back)(?: page)?$/iu;

/** The choice of a number, or the button to another page for the word that says so. */
function chosenBy(typed: string, choices: readonly Choice[]): Choice | undefined {
  const words = pageWords.exec(typed);
  if (words === null) return choices[Number(typed) - 1];
  const page = words.groups?.next === undefined ? 'Previous page:' : 'Next page:';
  return choices.find(({ label }) => label.startsWith(page));
}

/** No form can be shown here: a command that asks for one is run as it is, and says what to type. */
async function replyTo(preparation: Preparation, { router, context }: TerminalParts): Promise<Reply> {
  if (preparation.type === 'refused') return preparation.reply;
  const { caller, ...rest } = context();
  return await router.run(preparation.prepared, {
    ...rest,
    caller: { ...caller, attached: readLocalFile },
  });
}

/** As it is at this moment: a window may have been made narrower. A pipe has neither colour nor width. */
function screenOf({ interactive, output }: TerminalParts): Screen {
  if (!interactive) return PIPE;
  const screen = output as Partial<WriteStream>;
  // A stream that can tell honours NO_COLOR and a terminal without any.
  const coloured = screen.hasColors?.() !== false;
  return { coloured, width: screen.columns ?? USUAL_WIDTH };
}

/** What is written stands on the screen and nowhere else, so it can never be looked up or changed again. */
function terminalPoster(
  parts: TerminalParts,
  show: (text: string, offered: readonly Choice[]) => Promise<void>,
): ReplyPoster {
  return {
    check: async () => [],
    post: async (_place, reply, message) => {
      try {
        await show(renderReply(reply, screenOf(parts)), choicesOf(reply));
        return { type: 'sent', ref: message };
      } catch (error) {
        return { type: 'unknown', reason: error instanceof Error ? error.message : String(error) };
      }
    },
    edit: async () => ({ type: 'refused', reason: 'A terminal cannot change what it has shown.' }),
    find: async () => ({ type: 'cannot-look', reason: 'a terminal keeps no history.' }),
  };
}

async function written(output: NodeJS.WritableStream, text: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    output.write(text, (error) => (error == null ? resolve() : reject(error)));
  });
}
