import { BlockList, isIPv4, isIPv6 } from 'node:net';

/**
 * What is not the public web: IANA’s registry of special-purpose IPv4 addresses, multicast, and one address
 * of the public range that reaches the machine’s own host in a large cloud.
 */
const NOT_PUBLIC_4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Only this block is handed out to the public; mapped, translated, local and multicast addresses all lie outside it. */
const GLOBAL_6 = ['2000::', 3] as const;

/** Inside the public block: protocol assignments with Teredo, documentation, and 6to4, which carries an IPv4 address. */
const NOT_PUBLIC_6: readonly (readonly [network: string, bits: number])[] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const notPublic = toBlockList([...NOT_PUBLIC_4, ...NOT_PUBLIC_6]);
const global6 = toBlockList([GLOBAL_6]);
const loopback4 = toBlockList([['127.0.0.0', 8]]);
/** Apart, since a list also finds an IPv4 address that an IPv6 one wraps (`::ffff:7f00:1`). */
const loopback6 = toBlockList([['::1', 128]]);

/**
 * Whether an address, as a number, is one of the public internet. Names, zones (`fe80::1%eth0`) and whatever is no
 * address are not; nor are IPv6 addresses that wrap an IPv4 one, whichever it is.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, 'ipv4');
  return isPlainIPv6(address) && global6.check(address, 'ipv6') && !notPublic.check(address, 'ipv6');
}

/** Whether an address, as a number, is this machine’s own: 127.0.0.0/8 or ::1, and no other way to write them. */
export function isLoopbackAddress(address: string): boolean {
  if (isIPv4(address)) return loopback4.check(address, 'ipv4');
  return isPlainIPv6(address) && loopback6.check(address, 'ipv6');
}

function isPlainIPv6(address: string): boolean {
  return isIPv6(address) && !address.includes('%');
}

function toBlockList(networks: readonly (readonly [network: string, bits: number])[]): BlockList {
  const list = new BlockList();
  for (const [network, bits] of networks)
    list.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4');
  return list;
}
