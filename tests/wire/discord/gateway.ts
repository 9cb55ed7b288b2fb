import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** What the gateway asks of whoever connects. */
export interface GatewayOptions {
  readonly token: string;
  readonly applicationId: string;
  readonly userId: string;
  readonly url: () => string;
  /** Called with what a strict server would not have taken. */
  readonly onViolation: (sentence: string) => void;
  readonly onChange: () => void;
}

/** Discord's gateway, version 10, JSON without compression: hello, identify or resume, heartbeats, dispatches kept for who resumes. */
export interface Gateway {
  readonly identified: () => number;
  readonly resumed: () => number;
  /** The code with which the bot closed its last connection. */
  readonly lastClose: () => number | null;
  readonly connected: () => boolean;
  dispatch(type: string, data: object): void;
  /** Op 7. */
  askToReconnect(): void;
  /** Ends the line without a word. */
  cut(): void;
  close(code: number): void;
  /** Ends the next so many connections before a word is said. */
  turnAway(times: number): void;
  /** Closes with this code, instead of letting in, whoever identifies. */
  refuseWith(code: number): void;
  stop(): void;
}

const GUILDS_INTENT = 1;
const HEARTBEAT_MS = 41_250;

export function createGateway(server: Server, options: GatewayOptions): Gateway {
  const sockets = new WebSocketServer({ server });
  let sequence = 0;
  let session: string | null = null;
  let current: WebSocket | null = null;
  let isIn = false;
  let away = 0;
  let refusal: number | null = null;
  let lastClose: number | null = null;
  const counts = { identified: 0, resumed: 0 };
  const kept: { s: number; text: string }[] = [];

  const dispatch = (type: string, data: object): void => {
    sequence += 1;
    const text = JSON.stringify({ op: 0, t: type, s: sequence, d: data });
    kept.push({ s: sequence, text });
    if (isIn) current?.send(text);
  };
  const letIn = (socket: WebSocket, given: { token?: string; intents?: number }): void => {
    const code = given.token === options.token ? refusal : 4004;
    if (code !== null) {
      socket.close(code);
      return;
    }
    if (given.intents !== GUILDS_INTENT) options.onViolation(`intents ${given.intents}, not Guilds alone`);
    counts.identified += 1;
    session = `session-${counts.identified}`;
    kept.length = 0;
    sequence = 0;
    isIn = true;
    dispatch('READY', {
      v: 10,
      user: { id: options.userId, username: 'nec-bot', discriminator: '0', avatar: null, bot: true },
      guilds: [],
      session_id: session,
      resume_gateway_url: options.url(),
      application: { id: options.applicationId, flags: 0 },
    });
  };
  const resume = (socket: WebSocket, given: { session_id?: string; seq?: number }): void => {
    if (given.session_id !== session) {
      socket.send(JSON.stringify({ op: 9, d: false }));
      return;
    }
    counts.resumed += 1;
    isIn = true;
    for (const { s, text } of kept) if (s > (given.seq ?? 0)) socket.send(text);
    dispatch('RESUMED', {});
  };
  sockets.on('connection', (socket) => {
    if (away > 0) {
      away -= 1;
      socket.terminate();
      return options.onChange();
    }
    current = socket;
    isIn = false;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS } }));
    socket.on('message', (text) => {
      const { op, d } = JSON.parse(String(text)) as { op: number; d: object };
      if (op === 1) socket.send(JSON.stringify({ op: 11 }));
      else if (op === 2) letIn(socket, d);
      else if (op === 6) resume(socket, d);
      else options.onViolation(`op ${op} is not expected of this bot`);
      options.onChange();
    });
    socket.on('close', (code) => {
      if (current === socket) isIn = false;
      lastClose = code;
      options.onChange();
    });
  });
  return {
    identified: () => counts.identified,
    resumed: () => counts.resumed,
    lastClose: () => lastClose,
    connected: () => isIn,
    dispatch,
    askToReconnect: () => current?.send(JSON.stringify({ op: 7, d: null })),
    cut: () => {
      isIn = false;
      current?.terminate();
    },
    close: (code) => current?.close(code),
    turnAway: (times) => {
      away = times;
    },
    refuseWith: (code) => {
      refusal = code;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
