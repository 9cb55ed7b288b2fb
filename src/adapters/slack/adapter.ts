import { setTimeout as delay } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { Adapter, AdapterParts } from '../../core/chat/adapter.ts';
import { createSeen } from '../../core/chat/seen.ts';
import { UserError } from '../../core/errors.ts';
import { createApp } from './app.ts';
import { createAttached } from './attached.ts';
import { clientOptions, createWebClient } from './client.ts';
import { openConnection } from './connection.ts';
import { type SlackFault, toSlackFault } from './fault.ts';
import type { Author } from './find.ts';
import { createForms } from './forms.ts';
import { createHomeTab } from './home-tab.ts';
import { createOfficerCheck, MISSING_USERS_READ } from './officer.ts';
import { createPictures } from './pictures.ts';
import { createPoster } from './post.ts';
import { createReceiver } from './receive.ts';
import { createSupervisor, type Supervisor } from './supervisor.ts';
import {
  appTokenTold,
  botTokenTold,
  MISSING_CHANNELS,
  MISSING_FILES,
  MISSING_MENTIONS,
  missingScopes,
  removedTold,
  type Told,
} from './words.ts';

export interface SlackParts extends AdapterParts {
  readonly botToken: string;
  readonly appToken: string;
  /** With a trailing slash; null for Slack's own. */
  readonly apiUrl: string | null;
}

/** Without these no question can be answered and nothing posted. */
const NEEDED_SCOPES = ['commands', 'chat:write'];
/** How long answers under way are waited for at the end. */
const ANSWERED_WITHIN_MS = 5_000;
/** A network that comes up with the machine is given these waits. */
const START_WAITS_MS = [0, 1_000, 3_000];

/** Who the bot is in its workspace, and what it may do there; `scopes` null when Slack did not say. */
interface Identity {
  readonly botId?: string;
  readonly botUserId?: string;
  readonly scopes: readonly string[] | null;
}

/** Slack over Socket Mode: no address of our own is needed. */
export function createSlackAdapter(parts: SlackParts): Adapter {
  const { router, draw, officers, log, botToken, appToken, apiUrl } = parts;
  const client = createWebClient(botToken, apiUrl);
  let identity: Identity = { scopes: null };
  let supervisor: Supervisor | null = null;
  let isLost = false;
  const lose = ({ reason, next }: Told): void => {
    // Before it is connected, whoever starts it is told by what `start` throws.
    if (isLost || supervisor === null) return;
    isLost = true;
    void supervisor.stop();
    parts.onLost(reason, next);
  };
  const loseBotToken = (code: string): void => lose(botTokenTold({ type: 'authorisation-lost', code }));
  const pictures = createPictures({ client, draw, log });
  const homeTab = createHomeTab({ client, pictures, log, onLost: loseBotToken });
  const receiver = createReceiver({
    ...parts,
    attached: createAttached({ ...parts, client, onLost: loseBotToken }),
    standing: createOfficerCheck({ client, officers, log, onLost: loseBotToken }),
    isNew: createSeen(),
  });
  const isOwn = ({ bot_id, user }: Author): boolean =>
    (bot_id !== undefined && bot_id === identity.botId) ||
    (user !== undefined && user === identity.botUserId);

  const poster = createPoster({ client, pictures, isOwn, log, onLost: loseBotToken });

  return {
    poster,
    start: async () => {
      identity = await readIdentity(client);
      checkScopes(identity, log);
      const { botId, botUserId } = identity;
      const app = createApp({
        botToken,
        identity: {
          ...(botId === undefined ? {} : { botId }),
          ...(botUserId === undefined ? {} : { botUserId }),
        },
        options: clientOptions(apiUrl),
        router,
        receiver,
        pictures,
        homeTab,
        poster,
        forms: createForms({ client, hasFiles: mayRead(identity), log, onLost: loseBotToken }),
        log,
        onRemoved: (event) => lose(removedTold(event)),
        onPlaceLost: parts.onPlaceLost,
      });
      const connecting = createSupervisor({
        open: (events, signal) =>
          openConnection({
            ...events,
            appToken,
            options: clientOptions(apiUrl, signal),
            signal,
            app,
            onFault: (error) =>
              log.warn(
                { platform: 'slack', err: error },
                'Slack sent something of an unknown form, which is left alone.',
              ),
          }),
        log,
        onLost: (fault) => lose(appTokenTold(fault)),
      });
      await patiently(() => connecting.start(), appTokenTold);
      supervisor = connecting;
    },
    stop: async () => {
      await Promise.race([receiver.quiet(), delay(ANSWERED_WITHIN_MS, undefined, { ref: false })]);
      await supervisor?.stop();
    },
  };
}

async function readIdentity(client: WebClient): Promise<Identity> {
  const { bot_id, user_id, response_metadata } = await patiently(() => client.auth.test(), botTokenTold);
  return {
    ...(bot_id === undefined ? {} : { botId: bot_id }),
    ...(user_id === undefined ? {} : { botUserId: user_id }),
    scopes: response_metadata?.scopes ?? null,
  };
}

function checkScopes({ scopes }: Identity, log: AdapterParts['log']): void {
  if (scopes === null) return;
  const missing = NEEDED_SCOPES.filter((scope) => !scopes.includes(scope));
  if (missing.length > 0) throw missingScopes(missing);
  if (!scopes.includes('users:read')) log.warn({ platform: 'slack' }, MISSING_USERS_READ);
  if (!scopes.includes('channels:read') || !scopes.includes('groups:read'))
    log.warn({ platform: 'slack' }, MISSING_CHANNELS);
  if (!scopes.includes('files:read')) log.warn({ platform: 'slack' }, MISSING_FILES);
  if (!scopes.includes('app_mentions:read')) log.warn({ platform: 'slack' }, MISSING_MENTIONS);
}

/** Where Slack did not say, it is tried. */
function mayRead({ scopes }: Identity): boolean {
  return scopes === null || scopes.includes('files:read');
}

/** Tries again where Slack could not be reached; says plainly what it refused. Throws `UserError`. */
async function patiently<T>(call: () => Promise<T>, toTold: (fault: SlackFault) => Told): Promise<T> {
  let fault: SlackFault = { type: 'unknown', reason: 'Slack gave no answer.' };
  for (const wait of START_WAITS_MS) {
    await delay(wait);
    try {
      return await call();
    } catch (error) {
      fault = toSlackFault(error);
    }
    if (isRefusal(fault)) break;
  }
  const { reason, next } = toTold(fault);
  throw new UserError(isRefusal(fault) ? 'slack-refused' : 'slack-unreachable', reason, next);
}

function isRefusal({ type }: SlackFault): boolean {
  return type === 'refused' || type === 'authorisation-lost';
}
