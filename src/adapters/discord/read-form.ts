import { z } from 'zod';
import type { Values } from '../../core/chat/words.ts';
import { fieldOfBox } from './form-boxes.ts';

const filledSchema = z.object({
  custom_id: z.string(),
  value: z.string().optional(),
  values: z.array(z.string()).optional(),
});
/** A label with what was filled in below it; text has neither. */
const partSchema = z
  .object({ component: filledSchema })
  .transform(({ component }) => [component])
  .catch([]);
const submittedSchema = z.object({
  custom_id: z.string().catch(''),
  components: z.array(partSchema).catch([]),
});

/** What came back of a form: the action that it carried, and its fields as text. */
export interface ReadForm {
  readonly action: string;
  readonly fields: Values;
}

/** Reads the `data` of a form sent back: several choices with commas between, the boxes of one text joined with line breaks, a file by its id. */
export function readForm(data: unknown): ReadForm {
  const { custom_id: action, components } = submittedSchema
    .catch({ custom_id: '', components: [] })
    .parse(data);
  const fields = new Map<string, string>();
  for (const { custom_id: id, value, values = [] } of components.flat()) {
    const name = fieldOfBox(id);
    const parts = [fields.get(name) ?? '', value ?? values.join(',')].filter((part) => part !== '');
    fields.set(name, parts.join('\n'));
  }
  return { action, fields: Object.fromEntries(fields) };
}
