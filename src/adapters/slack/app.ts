import { App, type BlockAction, type RespondFn, type ViewSubmitAction } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { ROOTS } from '../../core/chat/command.ts';
import type { Router } from '../../core/chat/router.ts';
import type { Log } from '../../core/ports/log.ts';
import { createAnswer } from './answer.ts';
import { silentLogger } from './client.ts';
import { toTyped } from './escape.ts';
import type { FormOrigin } from './form-origin.ts';
import { FORM_CALLBACK } from './form-view.ts';
import type { Forms } from './forms.ts';
import type { HomeTab } from './home-tab.ts';
import { BACK_ACTION_ID } from './home-view.ts';
import { hearLostPlaces } from './lost-places.ts';
import { createMentionAnswer, inPublic, readMention } from './mention.ts';
import type { Pictures } from './pictures.ts';
import type { SlackPoster } from './post.ts';
import type { Interaction, Receiver } from './receive.ts';
import { receiveForm } from './receive-form.ts';
import { homePlace, idsOf, teamOf } from './source.ts';

export interface AppParts {
  readonly botToken: string;
  readonly identity: { readonly botId?: string; readonly botUserId?: string };
  readonly options: WebClientOptions;
  readonly router: Router;
  readonly receiver: Receiver;
  readonly pictures: Pictures;
  readonly homeTab: HomeTab;
  readonly poster: SlackPoster;
  readonly forms: Forms;
  readonly log: Log;
  /** The app was removed from the workspace, or its token withdrawn. */
  readonly onRemoved: (event: 'app_uninstalled' | 'tokens_revoked') => void;
  readonly onPlaceLost?: AdapterParts['onPlaceLost'];
}

/** Bolt's app with what people can do: the two commands, buttons, selects and forms. Connections feed it (`connection.ts`). */
export function createApp(parts: AppParts): App {
  const { botToken, identity, options, log } = parts;
  const app = new App({
    authorize: async () => ({ botToken, ...identity }),
    // Connections come and go; none of them is the app's own.
    receiver: { init: () => {}, start: async () => {}, stop: async () => {} },
    clientOptions: options,
    logger: silentLogger(),
    convoStore: false,
    ignoreSelf: false,
  });
  hearCommands(app, parts);
  app.action<BlockAction>({ type: 'block_actions' }, async ({ body, ack, respond, context }) => {
    await receiveAction(parts, {
      body,
      ack: async () => await ack(),
      respond,
      envelope: context.envelopeId,
    });
  });
  app.view<ViewSubmitAction>(
    { callback_id: FORM_CALLBACK, type: 'view_submission' },
    async ({ body, ack, context }) =>
      await receiveForm(parts, {
        body,
        ack: async (response) => await (response === undefined ? ack() : ack(response)),
        envelope: context.envelopeId,
      }),
  );
  hearEvents(app, parts);
  hearLostPlaces(app, (place, reason) => parts.onPlaceLost?.(place, reason));
  app.error(async (error) => {
    log.error({ platform: 'slack', err: error }, 'What Slack sent could not be handled.');
  });
  return app;
}

function hearCommands(app: App, parts: AppParts): void {
  const { receiver, router, pictures, log } = parts;
  for (const root of ROOTS)
    app.command(`/${root}`, async ({ command, ack, respond, context }) => {
      const { trigger_id: trigger, channel_id: channel, response_url: answerUrl } = command;
      const ids = idsOf(trigger, context.envelopeId);
      await receiver.receive({
        ids,
        place: { platform: 'slack', tenant: command.team_id, channel },
        user: command.user_id,
        kind: 'command',
        acknowledge: async () => await ack(),
        prepare: () => router.prepare(`${command.command} ${toTyped(command.text)}`),
        send: createAnswer({ respond, pictures, log, ids }),
        openForm: opener(parts, trigger, { kind: 'command', channel, answerUrl }),
      });
    });
}

/** Bolt has told Slack before it gives an event on. */
async function acknowledged(): Promise<void> {}

function hearEvents(app: App, parts: AppParts): void {
  const { receiver, router, homeTab, identity, onRemoved } = parts;
  app.event('app_home_opened', async ({ event, body, context }) => {
    if (event.tab !== 'home') return;
    await receiver.receive({
      ids: idsOf(body.event_id, context.envelopeId),
      place: homePlace(body.team_id, event.user),
      user: event.user,
      kind: 'home',
      acknowledge: acknowledged,
      prepare: () => ({ type: 'home' }),
      send: async (reply) => await homeTab.show(event.user, reply, reply.failed === true),
    });
  });
  app.event('app_mention', async ({ event, body, context }) => {
    const mention = readMention(event, identity.botUserId);
    if (mention === null) return;
    await receiver.receive({
      ids: idsOf(body.event_id, context.envelopeId),
      place: { platform: 'slack', tenant: body.team_id, channel: event.channel },
      user: mention.user,
      kind: 'mention',
      acknowledge: acknowledged,
      prepare: () => inPublic(router.prepare(mention.line)),
      send: createMentionAnswer(mention, parts),
    });
  });
  app.event('app_uninstalled', async () => onRemoved('app_uninstalled'));
  app.event('tokens_revoked', async ({ event }) => {
    if ((event.tokens.bot ?? []).length > 0) onRemoved('tokens_revoked');
  });
}

interface Pressed {
  readonly body: BlockAction;
  readonly ack: () => Promise<void>;
  readonly respond: RespondFn;
  readonly envelope: unknown;
}

async function receiveAction(parts: AppParts, pressed: Pressed): Promise<void> {
  const { receiver, router, pictures, log } = parts;
  const { body, ack, respond, envelope } = pressed;
  const [action] = body.actions;
  // A button with an address is reported too, and asks for nothing.
  if (action?.type === 'button' && action.url !== undefined) return await ack();
  const ids = idsOf(body.trigger_id, envelope);
  const user = body.user.id;
  const pressedHere = { ids, user, acknowledge: ack };
  if (body.view?.type === 'home')
    return await receiver.receive({ ...pressedHere, ...homePress(parts, body) });
  const kind = isEphemeral(body.container) ? 'private-press' : 'public-press';
  const channel = body.channel?.id ?? channelOf(body.container) ?? 'unknown';
  await receiver.receive({
    ...pressedHere,
    place: { platform: 'slack', tenant: teamOf(body), channel },
    kind,
    prepare: () => router.prepareAction(chosenValue(action)),
    send: createAnswer({ respond, pictures, log, ids }),
    openForm: opener(parts, body.trigger_id, { kind, channel, answerUrl: body.response_url }),
  });
}

/** Shows forms by this trigger; the answer to one that is sent back goes where the question was asked. */
function opener(
  { forms }: AppParts,
  trigger: string,
  origin: Omit<FormOrigin, 'action'>,
): NonNullable<Interaction['openForm']> {
  return async (form) => await forms.open(trigger, form, { ...origin, action: form.action });
}

/** A button in the Home tab stands in no channel: its answer takes the place of what stood there, with a button that leads back. */
function homePress(
  parts: AppParts,
  body: BlockAction,
): Pick<Interaction, 'place' | 'kind' | 'prepare' | 'send' | 'openForm'> {
  const { router, homeTab } = parts;
  const [action] = body.actions;
  const place = homePlace(teamOf(body), body.user.id);
  const isBack = action?.action_id === BACK_ACTION_ID;
  return {
    place,
    kind: 'home',
    prepare: () => (isBack ? { type: 'home' } : router.prepareAction(chosenValue(action))),
    send: async (reply) => await homeTab.show(body.user.id, reply, !isBack || reply.failed === true),
    openForm: opener(parts, body.trigger_id, { kind: 'home', channel: place.channel, answerUrl: null }),
  };
}

function chosenValue(action: BlockAction['actions'][number] | undefined): string {
  if (action?.type === 'button') return action.value ?? '';
  return action?.type === 'static_select' ? action.selected_option.value : '';
}

function channelOf(container: BlockAction['container']): string | undefined {
  const { channel_id: channel } = container as { channel_id?: unknown };
  return typeof channel === 'string' ? channel : undefined;
}

/** Only what Slack says that one person sees counts as private. */
function isEphemeral(container: BlockAction['container']): boolean {
  const { is_ephemeral: ephemeral } = container as { is_ephemeral?: unknown };
  return ephemeral === true;
}
