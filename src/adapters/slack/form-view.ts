import type { KnownBlock, ModalView } from '@slack/types';
import type { Form } from '../../core/chat/form.ts';
import { fittedText } from './controls.ts';
import { type FileChoice, toFieldBlocks } from './form-fields.ts';
import { type FormOrigin, toMetadata } from './form-origin.ts';
import { MOST_SECTION_TEXT, MOST_VIEW_LABEL } from './limits.ts';

/** Names our forms among the views that Slack tells of. */
export const FORM_CALLBACK = 'nec-form';

/** The form as a view that Slack opens over the conversation. Throws `RangeError` when it is more than a view holds. */
export function renderForm(form: Form, origin: FormOrigin, files: FileChoice): ModalView {
  return {
    type: 'modal',
    callback_id: FORM_CALLBACK,
    private_metadata: toMetadata(origin),
    title: fittedText(form.title, MOST_VIEW_LABEL),
    submit: fittedText(form.send, MOST_VIEW_LABEL),
    close: fittedText('Cancel', MOST_VIEW_LABEL),
    blocks: [...intro(form), ...form.fields.flatMap((field) => toFieldBlocks(field, files))],
  };
}

function intro({ intro: text = '' }: Form): KnownBlock[] {
  return text === '' ? [] : [{ type: 'section', text: fittedText(text, MOST_SECTION_TEXT) }];
}
