import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { Caller } from '../../core/chat/command.ts';
import type { Form } from '../../core/chat/form.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { Prepared } from '../../core/chat/router.ts';
import type { Place } from '../../core/ports/place.ts';
import { lateForm } from './forms.ts';
import { inTime } from './in-time.ts';
import { cannotTell, type Standing } from './officer.ts';

/** How long Slack may take to say who somebody is, so that a form can still come within its three seconds. */
const STANDING_WITHIN_MS = 2_000;

export interface FormAsked {
  readonly prepared: Prepared;
  readonly place: Place;
  readonly caller: Omit<Caller, 'officer'>;
  /** Null when the form stands there; otherwise the reply that says why not. */
  readonly open: (form: Form) => Promise<Reply | null>;
}

/** Shows the form that a question asks for. Null when it stands there; otherwise what the asker reads instead. */
export async function showForm(
  { prepared, place, caller, open }: FormAsked,
  form: AdapterParts['form'],
  standing: () => Promise<Standing>,
): Promise<Reply | null> {
  const known = await inTime(standing(), STANDING_WITHIN_MS);
  if (known === 'late') return lateForm();
  if (known === 'unknown') return cannotTell();
  const made = await form(prepared, place, { ...caller, officer: known === 'officer' });
  return 'fields' in made ? await open(made) : made;
}
