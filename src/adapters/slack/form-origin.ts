import { MOST_METADATA } from './limits.ts';

const KINDS = ['command', 'private-press', 'public-press', 'home'] as const;

/** Where a form was asked for: what is done with it, and how whoever fills it in is answered. */
export interface FormOrigin {
  /** What `Form.action` says. */
  readonly action: string;
  readonly kind: (typeof KINDS)[number];
  readonly channel: string;
  /** The address that came with the question; null in the Home tab, which has none. */
  readonly answerUrl: string | null;
}

/** The origin as text that Slack keeps beside the form and never shows. Throws `RangeError` when it is too long. */
export function toMetadata({ action, kind, channel, answerUrl }: FormOrigin): string {
  const text = JSON.stringify({ action, kind, channel, answerUrl });
  if (text.length > MOST_METADATA)
    throw new RangeError(`${text.length} characters beside a form, and ${MOST_METADATA} fit`);
  return text;
}

/** The origin of a form that came back; null when it is none of ours. */
export function parseMetadata(text: string): FormOrigin | null {
  try {
    const { action, kind, channel, answerUrl } = JSON.parse(text) as Record<keyof FormOrigin, unknown>;
    const known = KINDS.find((candidate) => candidate === kind);
    if (known === undefined || typeof action !== 'string' || typeof channel !== 'string') return null;
    return { action, kind: known, channel, answerUrl: typeof answerUrl === 'string' ? answerUrl : null };
  } catch {
    return null;
  }
}
