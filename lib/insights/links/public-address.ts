import { BlockList, isIP } from 'node:net';

/** Ranges of the IANA special-purpose registries without public servers (RFC 6890). */
const NOT_PUBLIC: readonly [string, number, 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
];

/**
 * IPv6: only 2000::/3 is public, without ranges that embed other addresses or serve documentation.
 */
const GLOBAL_IPV6: readonly [string, number] = ['2000::', 3];
const NOT_GLOBAL: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
];

const refused4 = new BlockList();
for (const [net, prefix, family] of NOT_PUBLIC) refused4.addSubnet(net, prefix, family);
const global6 = new BlockList();
global6.addSubnet(...GLOBAL_IPV6, 'ipv6');
const refused6 = new BlockList();
for (const [net, prefix] of NOT_GLOBAL) refused6.addSubnet(net, prefix, 'ipv6');

/**
 * Whether an IP address is on the public internet. False for everything that is not an IP address.
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  if (family !== 6 || address.includes('%')) return false;
  return global6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}
