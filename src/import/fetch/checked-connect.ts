import { lookup as lookUp } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { buildConnector } from 'undici';

/** Makes the connection to the address in `hostname`: undici’s own, or another in tests. */
export type ConnectStep = buildConnector.connector;
/** All addresses of a name, in numbers. */
export type Lookup = (hostname: string) => Promise<readonly string[]>;
type Socket = NonNullable<Parameters<buildConnector.Callback>[1]>;

export interface CheckedConnectParts {
  readonly lookup: Lookup;
  readonly connect: ConnectStep;
  /** Whether an address, in numbers, may be asked. */
  readonly mayAsk: (address: string) => boolean;
  /** What is thrown when one of the addresses may not. */
  readonly refusal: () => Error;
  /** How long one address is tried before the next, in milliseconds; the last may take the time there is. */
  readonly attemptMs: number;
  readonly signal: AbortSignal;
  readonly onConnected: () => void;
}

const MOST_ATTEMPTS = 3;

/**
 * Looks the name up once, refuses when any of its addresses may not be asked, and connects to one that was checked, by
 * number: nothing is looked up between check and connection, so a name cannot change its mind (DNS rebinding).
 */
export function createCheckedConnect(parts: CheckedConnectParts): ConnectStep {
  return (options, callback) => {
    connectChecked(parts, options).then(
      (socket) => callback(null, socket),
      (error: Error) => callback(error, null),
    );
  };
}

/** All addresses of a name, as the system finds them. */
export async function systemLookup(hostname: string): Promise<readonly string[]> {
  const found = await lookUp(hostname, { all: true, verbatim: true });
  return found.map(({ address }) => address);
}

async function connectChecked(parts: CheckedConnectParts, options: buildConnector.Options): Promise<Socket> {
  const { hostname } = options;
  const isNumber = isIP(hostname) !== 0;
  const found = isNumber ? [hostname] : await parts.lookup(hostname);
  if (!found.every(parts.mayAsk)) throw parts.refusal();
  let fault: unknown = Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  const addresses = bothFamiliesFirst(found).slice(0, MOST_ATTEMPTS);
  for (const [index, address] of addresses.entries()) {
    parts.signal.throwIfAborted();
    const isLast = index === addresses.length - 1;
    const target = { ...options, hostname: address, servername: isNumber ? '' : hostname };
    try {
      return await attempt(parts, target, isLast);
    } catch (error) {
      fault = error;
    }
  }
  throw fault;
}

/** The first address, then the first of the other family: a home line whose IPv6 is broken is common. */
function bothFamiliesFirst(found: readonly string[]): string[] {
  const [first] = found;
  if (first === undefined) return [];
  const other = found.find((address) => isIP(address) !== isIP(first));
  return [first, ...(other === undefined ? [] : [other]), ...found.slice(1).filter((one) => one !== other)];
}

function attempt(
  parts: CheckedConnectParts,
  target: buildConnector.Options,
  isLast: boolean,
): Promise<Socket> {
  return new Promise((resolve, reject) => {
    let isOver = false;
    const giveUp = () => {
      isOver = true;
      reject(Object.assign(new Error('not connected in time'), { code: 'ETIMEDOUT' }));
    };
    const timer = isLast ? undefined : setTimeout(giveUp, parts.attemptMs);
    parts.connect(target, (error, socket) => {
      clearTimeout(timer);
      // On failure undici gives no socket at all, whatever its types say.
      if (error !== null) return reject(error);
      if (isOver || parts.signal.aborted) {
        socket.on('error', () => {}).destroy();
        return reject(parts.signal.reason);
      }
      parts.onConnected();
      resolve(socket);
    });
  });
}
