import type { WebClient } from '@slack/web-api';
import type { Form } from '../../core/chat/form.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';
import type { FileChoice } from './form-fields.ts';
import type { FormOrigin } from './form-origin.ts';
import { renderForm } from './form-view.ts';

export interface FormsParts {
  readonly client: WebClient;
  /** Whether Slack lets the bot read files. */
  readonly hasFiles: boolean;
  readonly log: Log;
  readonly onLost: (code: string) => void;
}

/** Opens forms. */
export interface Forms {
  /** Shows the form to whoever has just done something, by its trigger. Null when it stands there; otherwise the reply that says why not. Never rejects for what Slack says. */
  open(trigger: string, form: Form, origin: FormOrigin): Promise<Reply | null>;
}

/** A trigger is good for three seconds (Slack, handling user interaction, August 2026). */
const LATE_CODES = new Set(['expired_trigger_id', 'trigger_expired']);
/** The form has been opened by this trigger before. */
const OPEN_CODES = new Set(['exchanged_trigger_id', 'trigger_exchanged']);

export function createForms({ client, hasFiles, log, onLost }: FormsParts): Forms {
  const attempt = async (
    trigger: string,
    view: ReturnType<typeof renderForm>,
  ): Promise<SlackFault | null> => {
    try {
      await client.views.open({ trigger_id: trigger, view });
      return null;
    } catch (error) {
      return toSlackFault(error);
    }
  };
  const choicesFor = (form: Form): readonly FileChoice[] => {
    if (!hasFiles || !form.fields.some(({ type }) => type === 'file')) return ['none'];
    // Slack may know a kind of file by another name, or want a scope that it did not tell of.
    return ['known', 'any', 'none'];
  };
  return {
    open: async (trigger, form, origin) => {
      let fault: SlackFault | null = null;
      try {
        for (const files of choicesFor(form)) {
          fault = await attempt(trigger, renderForm(form, origin, files));
          if (!isAboutView(fault)) break;
          log.warn({ platform: 'slack' }, `Slack did not take a form. ${sentenceOf(fault)}`);
        }
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        log.error({ platform: 'slack' }, `A form is too long for Slack: ${error.message}.`);
        return notShown('It holds more than a form of Slack can.', 'Use the command line of the bot for it.');
      }
      if (fault?.type === 'authorisation-lost') onLost(fault.code);
      return fault === null ? null : toldOf(fault, log);
    },
  };
}

/** Slack read the form and would not have it as it is; nothing was shown. */
function isAboutView(fault: SlackFault | null): fault is Extract<SlackFault, { type: 'refused' }> {
  return fault?.type === 'refused' && !LATE_CODES.has(fault.code) && !OPEN_CODES.has(fault.code);
}

function sentenceOf(fault: Extract<SlackFault, { type: 'refused' }>): string {
  return fault.pointers.length === 0
    ? faultSentence(fault)
    : `${faultSentence(fault)} At ${fault.pointers.join(', ')}.`;
}

function toldOf(fault: SlackFault, log: Log): Reply | null {
  if (fault.type === 'refused' && OPEN_CODES.has(fault.code)) return null;
  log.warn({ platform: 'slack' }, `A form was not shown. ${faultSentence(fault)}`);
  if (fault.type === 'refused' && LATE_CODES.has(fault.code)) return lateForm();
  if (fault.type === 'unknown')
    return notShown(
      'Slack did not say whether it stands on your screen.',
      'If it does not, ask for it again.',
    );
  return notShown('Slack would not show it.', 'Try again in a minute.');
}

/** For a form that would come after Slack’s three seconds. What made it late is known by the next time. */
export function lateForm(): Reply {
  return notShown('Slack gives three seconds for it, and they were over.', 'Ask for it again.');
}

function notShown(why: string, next: string): Reply {
  return failedReply('The form was not shown', 'warning', why, next);
}
