import type { WebClient } from '@slack/web-api';
import { WebAPIPlatformError } from '@slack/web-api';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Attached, createAttached } from '../../../src/adapters/slack/attached.ts';
import { UserError } from '../../../src/core/errors.ts';
import type { FetchOptions } from '../../../src/core/ports/fetcher.ts';

const HOME_ADDRESS = 'https://files.slack.com/files-pri/T1-F1/download/november.docx';
const API = 'http://127.0.0.1:8080/api/';

let asked: { readonly url: string; readonly options: FetchOptions | undefined }[];
let lost: string[];
let info: () => object;
let attached: Attached;
beforeEach(() => {
  asked = [];
  lost = [];
  info = () => ({ name: 'november.docx', size: 20_000, url_private_download: HOME_ADDRESS });
  attached = attachedWith(API);
});

function attachedWith(apiUrl: string | null): Attached {
  return createAttached({
    client: { files: { info: async () => ({ ok: true, file: info() }) } } as unknown as WebClient,
    botToken: 'the token',
    apiUrl,
    fetcher: {
      fetch: async (url, options) => {
        asked.push({ url, options });
        return {
          type: 'fetched',
          url,
          bytes: new Uint8Array([1, 2, 3]),
          contentType: null,
          charset: null,
          name: 'download',
          etag: null,
          lastModified: null,
        };
      },
      close: async () => {},
    },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onLost: (code) => void lost.push(code),
  });
}

async function refusal(file = 'F1'): Promise<UserError> {
  const error: unknown = await attached(['F1'])(file).catch((thrown: unknown) => thrown);
  if (error instanceof UserError) return error;
  throw new Error(`That was not refused: ${String(error)}`);
}

describe('a file chosen in a form', () => {
  it('is fetched with the bot’s token from where Slack keeps files, at most 5 MB of it', async () => {
    const file = await attached(['F1'])('F1');
    expect(file).toEqual({ name: 'november.docx', bytes: new Uint8Array([1, 2, 3]) });
    expect(asked).toEqual([
      {
        url: HOME_ADDRESS,
        options: { headers: { authorization: 'Bearer the token' }, maxBytes: 5_000_000 },
      },
    ]);
  });

  it('may be kept by the server that SLACK_API_URL names, and by no other', async () => {
    info = () => ({ name: 'a', size: 1, url_private_download: 'http://127.0.0.1:8080/files/F1' });
    await attached(['F1'])('F1');
    expect(asked).toHaveLength(1);
    attached = attachedWith(null);
    expect((await refusal()).code).toBe('slack-file-elsewhere');
    expect(asked).toHaveLength(1);
  });

  it.each([
    'http://files.slack.com/files-pri/a',
    'https://files.slack.com.evil.example/a',
    'https://files.slack.com:8443/a',
    'https://evil.example/files.slack.com',
    'https://files.slack.com@evil.example/a',
    'http://127.0.0.1:8081/files/F1',
    'ftp://files.slack.com/a',
    'no address',
    '',
  ])('is not fetched, with a token or without, from %s', async (address) => {
    info = () => ({ name: 'a', size: 1, url_private_download: address });
    expect((await refusal()).code).toBe('slack-file-elsewhere');
    expect(asked).toEqual([]);
  });

  it('is refused when it did not come with the question, and Slack is not asked', async () => {
    info = () => {
      throw new Error('Slack was asked.');
    };
    expect((await refusal('F2')).code).toBe('slack-file-not-here');
  });

  it('is refused by the size that Slack tells, before it is fetched', async () => {
    info = () => ({ name: 'a', size: 6_000_000, url_private_download: HOME_ADDRESS });
    expect((await refusal()).message).toBe('The file has 6.0 MB, and 5 MB is the most.');
    expect(asked).toEqual([]);
  });

  it.each([
    { code: 'missing_scope', wanted: 'slack-no-files', said: 'files:read' },
    { code: 'file_deleted', wanted: 'slack-file-gone', said: 'Choose it again' },
    { code: 'internal_error', wanted: 'slack-file-unread', said: 'Try again in a minute' },
  ])('says what to do when Slack answers $code', async ({ code, wanted, said }) => {
    info = () => {
      throw new WebAPIPlatformError({ ok: false, error: code });
    };
    const error = await refusal();
    expect(error.code).toBe(wanted);
    expect(error.next).toContain(said);
    expect(error.next).toContain('paste its text');
  });

  it('tells the operator when the token is no longer good', async () => {
    info = () => {
      throw new WebAPIPlatformError({ ok: false, error: 'token_revoked' });
    };
    await refusal();
    expect(lost).toEqual(['token_revoked']);
  });
});
