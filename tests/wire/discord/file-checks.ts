import type { SentFile } from './multipart.ts';

const PNG_SIGNATURE = '89504e470d0a1a0a';
const MOST_FILES = 10;
const MOST_BYTES = 10 * 1_024 * 1_024;
const MOST_ALT = 1_024;

interface Component {
  readonly type: number;
  readonly items?: readonly { readonly media: { readonly url: string }; readonly description?: string }[];
  readonly components?: readonly Component[];
}
interface Message {
  readonly components?: readonly Component[];
  readonly attachments?: readonly {
    readonly id: string;
    readonly filename?: string;
    readonly description?: string;
  }[];
}

/** What Discord would say against the files of a message, and what a blind reader would: every picture is there, shown, and has its words. */
export function fileFaults(body: unknown, files: readonly SentFile[]): string[] {
  const { components = [], attachments = [] } = body as Message;
  const items = components.flatMap(flat).flatMap((component) => component.items ?? []);
  const rules: [string, boolean][] = [
    ['more than 10 files', files.length > MOST_FILES],
    ['a file over 10 MiB', files.some(({ bytes }) => bytes.length > MOST_BYTES)],
    [
      'a file that is no PNG',
      files.some(
        ({ type, bytes }) =>
          type !== 'image/png' || Buffer.from(bytes.slice(0, 8)).toString('hex') !== PNG_SIGNATURE,
      ),
    ],
    [
      'files and attachments that do not agree',
      attachments.length !== files.length ||
        attachments.some(
          ({ id, filename }) => files.find(({ part }) => part === `files[${id}]`)?.name !== filename,
        ),
    ],
    ['two files of one name', new Set(files.map(({ name }) => name)).size !== files.length],
    ['a name that Discord would change', files.some(({ name }) => !plainName.test(name))],
    [
      'a gallery without pictures, or with too many',
      components
        .flatMap(flat)
        .some(
          ({ type, items: shown = [] }) => type === 12 && (shown.length === 0 || shown.length > MOST_FILES),
        ),
    ],
    [
      'a picture that did not come',
      items.some(({ media }) => !files.some(({ name }) => media.url === `attachment://${name}`)),
    ],
    [
      'a file that is not shown',
      files.some(({ name }) => !items.some(({ media }) => media.url === `attachment://${name}`)),
    ],
    [
      'a picture without alt text',
      [...items, ...attachments].some(({ description = '' }) => description.trim() === ''),
    ],
    [
      'an alt text that is too long',
      [...items, ...attachments].some(({ description = '' }) => description.length > MOST_ALT),
    ],
  ];
  return rules.filter(([, broken]) => broken).map(([sentence]) => sentence);
}

/** `line-chart-1.png` */
const plainName = /^[\w.-]+$/u;

function flat(component: Component): Component[] {
  return [component, ...(component.components ?? []).flatMap(flat)];
}
