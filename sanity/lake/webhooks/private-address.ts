import type { LookupAddress } from 'node:dns';
import { lookup as systemLookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Loopback, private, link-local and other addresses that are not of the internet (IANA). */
const PRIVATE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv4');
}
for (const [network, prefix] of [
  // IPv4 addresses written as IPv6, in the ways that IPv6 had for them.
  ['::', 96],
  ['::ffff:0:0:0', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['100::', 64],
  ['2001:db8::', 32],
  // The internet is 2000::/3; private networks, link-local and multicast are above it.
  ['4000::', 2],
  ['8000::', 1],
] as const) {
  PRIVATE.addSubnet(network, prefix, 'ipv6');
}

/** True for an IP address of this machine or of a network that is not the internet. */
export function isPrivateAddress(address: string): boolean {
  // Also finds `::ffff:127.0.0.1`, an IPv4 address written as IPv6.
  const family = isIP(address);
  return family !== 0 && PRIVATE.check(address, family === 4 ? 'ipv4' : 'ipv6');
}

/** True when the host of an address names such a place without asking anybody. */
export function isPrivateHost(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return host === 'localhost' || host.endsWith('.localhost') || isPrivateAddress(host);
}

/** Why nothing was sent. */
export class PrivateAddress extends Error {
  override name = 'PrivateAddress';

  constructor() {
    super('The address is of this machine or of a private network, where webhooks may not go');
  }
}

/**
 * Resolves host names for a connection and refuses private addresses. The connection goes to the
 * address that was checked, so a name cannot change its meaning in between.
 */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error !== null || first === undefined) {
      callback(error ?? new Error(`${hostname} has no address`), '', 0);
    } else if (addresses.some(({ address }) => isPrivateAddress(address))) {
      callback(new PrivateAddress(), '', 0);
    } else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
