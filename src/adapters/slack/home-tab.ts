import type { HomeView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import { faultSentence, type SlackFault, toSlackFault } from './fault.ts';
import { renderHome, renderPlainHome } from './home-view.ts';
import type { Pictures } from './pictures.ts';
import { type BlockRefusal, sendBlocks } from './send-blocks.ts';

export interface HomeTabParts {
  readonly client: WebClient;
  readonly pictures: Pictures;
  readonly log: Log;
  readonly onLost: (code: string) => void;
}

/** The tab that Slack shows for the bot itself, to each person their own. */
export interface HomeTab {
  /** Puts a reply there; `hasBack` when it is an answer. What Slack refuses is logged; never rejects for it. */
  show(user: string, reply: Reply, hasBack: boolean): Promise<void>;
}

/** What Slack says of a view whose blocks it does not take. */
const BLOCK_CODES = new Set(['invalid_arguments', 'invalid_blocks', 'view_too_large']);

export function createHomeTab({ client, pictures, log, onLost }: HomeTabParts): HomeTab {
  const publish = async (user: string, view: HomeView): Promise<SlackFault | null> => {
    try {
      await client.views.publish({ user_id: user, view });
      return null;
    } catch (error) {
      return toSlackFault(error);
    }
  };
  return {
    show: async (user, reply, hasBack) => {
      const fault = await sendBlocks<HomeView, SlackFault | null>(await pictures.upload(reply), {
        render: (files) => renderHome(reply, hasBack, files),
        renderPlain: () => renderPlainHome(reply, hasBack),
        send: (view) => publish(user, view),
        refusalOf,
        tell: (sentence) => log.error({ platform: 'slack', where: 'home' }, sentence),
      });
      if (fault?.type === 'authorisation-lost') onLost(fault.code);
      if (fault !== null)
        log.warn({ platform: 'slack' }, `The Home tab could not be shown. ${faultSentence(fault)}`);
    },
  };
}

function refusalOf(fault: SlackFault | null): BlockRefusal | null {
  if (fault?.type !== 'refused' || !BLOCK_CODES.has(fault.code)) return null;
  return { code: fault.code, pointers: fault.pointers };
}
