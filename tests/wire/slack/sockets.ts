import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Json } from './payloads.ts';

/** The connections of Socket Mode that stand open, and what came over them. */
export interface Sockets {
  /** Envelopes acknowledged, and after how many milliseconds. */
  readonly acks: ReadonlyMap<string, number>;
  /** What was said with an acknowledgement, by its envelope. */
  readonly replies: ReadonlyMap<string, Json>;
  open(): number;
  /** All connections that there have been. */
  greeted(): number;
  /** Over the newest connection. Throws when there is none. */
  send(type: string, payload: Json, envelope: string): void;
  /** Any text, over the newest connection. Throws when there is none. */
  raw(text: string): void;
  goodbye(reason: string): void;
  /** Ends all connections without a word. */
  cut(): void;
  close(): void;
}

/** Greets whoever connects to `/link`; `tell` is called when something has come or gone. */
export function createSockets(http: Server, faults: string[], tell: () => void): Sockets {
  const websockets = new WebSocketServer({ server: http, path: '/link' });
  const sockets = new Set<WebSocket>();
  const acks = new Map<string, number>();
  const replies = new Map<string, Json>();
  const sentAt = new Map<string, number>();
  let greeted = 0;
  const takeAck = (text: string): void => {
    const { envelope_id: id = '', payload } = JSON.parse(text) as { envelope_id?: string; payload?: Json };
    const at = sentAt.get(id);
    if (at === undefined) faults.push(`an acknowledgement of nothing: ${text}`);
    else acks.set(id, performance.now() - at);
    if (payload !== undefined) replies.set(id, payload);
  };
  websockets.on('connection', (socket) => {
    sockets.add(socket);
    greeted += 1;
    socket.on('close', () => {
      sockets.delete(socket);
      tell();
    });
    socket.on('message', (data) => {
      takeAck(String(data));
      tell();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.size,
        connection_info: { app_id: 'A0000000001' },
      }),
    );
    tell();
  });
  const cut = (): void => {
    for (const socket of sockets) socket.terminate();
  };
  const newest = (): WebSocket => {
    const socket = [...sockets].at(-1);
    if (socket === undefined) throw new Error('Nobody is connected.');
    return socket;
  };
  return {
    acks,
    replies,
    open: () => sockets.size,
    greeted: () => greeted,
    send: (type, payload, envelope) => {
      const socket = newest();
      sentAt.set(envelope, performance.now());
      socket.send(JSON.stringify({ type, payload, envelope_id: envelope, accepts_response_payload: true }));
    },
    raw: (text) => newest().send(text),
    goodbye: (reason) => {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    },
    cut,
    close: () => {
      cut();
      websockets.close();
    },
  };
}
