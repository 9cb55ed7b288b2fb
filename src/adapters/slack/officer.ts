import type { WebClient } from '@slack/web-api';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OfficerList } from '../../core/ports/officers.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';

interface OfficerParts {
  readonly client: WebClient;
  readonly officers: () => Promise<OfficerList>;
  readonly log: Log;
  readonly onLost: (code: string) => void;
  readonly now?: () => number;
}

/** `unknown`: Slack did not say, so nobody can tell now. */
export type Standing = 'officer' | 'member' | 'unknown';

/** How long an answer of Slack's counts. */
const REMEMBERED_MS = 5 * 60_000;
const MOST_REMEMBERED = 1_000;

/**
 * Whether a person may do what officers do: those the group named, and the workspace's admins and owners. Ids are kept in memory alone, and
 * for five minutes.
 */
export function createOfficerCheck(parts: OfficerParts): (user: string) => Promise<Standing> {
  const { client, officers, log, onLost, now = () => performance.now() } = parts;
  const admins = new Map<string, { readonly isAdmin: boolean; readonly until: number }>();
  let isTold = false;

  const told = (fault: SlackFault): Standing => {
    if (fault.type === 'authorisation-lost') onLost(fault.code);
    if (fault.type === 'refused') {
      if (!isTold && fault.code === 'missing_scope') log.warn({ platform: 'slack' }, MISSING_USERS_READ);
      isTold ||= fault.code === 'missing_scope';
      return 'member';
    }
    log.warn(
      { platform: 'slack' },
      `Slack did not say whether somebody is an admin: ${faultSentence(fault)}`,
    );
    return 'unknown';
  };
  const ask = async (user: string): Promise<Standing> => {
    try {
      const { user: found } = await client.users.info({ user });
      // In a shared channel people of other workspaces can press buttons; what they are at home counts for nothing here.
      const isAdmin = found?.is_stranger !== true && (found?.is_admin === true || found?.is_owner === true);
      if (admins.size >= MOST_REMEMBERED) admins.clear();
      admins.set(user, { isAdmin, until: now() + REMEMBERED_MS });
      return isAdmin ? 'officer' : 'member';
    } catch (error) {
      return told(toSlackFault(error));
    }
  };

  return async (user) => {
    if ((await officers()).slackUsers.includes(user)) return 'officer';
    const remembered = admins.get(user);
    if (remembered !== undefined && remembered.until > now())
      return remembered.isAdmin ? 'officer' : 'member';
    return await ask(user);
  };
}

/** For the one who asked, when nobody can tell now. */
export function cannotTell(): Reply {
  return failedReply(
    'Not now',
    'warning',
    'Slack did not say whether you are an admin of this workspace, so nothing was done.',
    'Try again in a minute.',
  );
}

/** For the operator, once: what the missing scope takes away. */
export const MISSING_USERS_READ =
  'The Slack app lacks the scope users:read, so workspace admins cannot be told from others and only the people named with /nec-admin officers are officers. Add it on the app’s “OAuth & Permissions” page and install the app again.';
