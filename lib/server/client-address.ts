import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** How many addresses are remembered as proxies or not. */
const MAX_KNOWN = 1_000;

/**
 * Finds out from where a request comes. A proxy on this machine, and those named, may say it in
 * X-Forwarded-For; what anybody else writes there is ignored.
 * @param trusted addresses and networks, as `TRUSTED_PROXIES` lists them.
 */
export function createClientAddress(
  trusted: readonly string[],
): (incoming: IncomingMessage) => string {
  const proxies = new BlockList();
  for (const network of ['127.0.0.0/8', '::1', ...trusted]) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(bits), family);
  }
  const check = (address: string) =>
    isIP(address) !== 0 && proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  // Nearly all requests come from a few proxies.
  const known = new Map<string, boolean>();
  const isProxy = (address: string) => {
    const found = known.get(address) ?? check(address);
    if (known.size < MAX_KNOWN) known.set(address, found);
    return found;
  };

  return (incoming) => {
    const peer = plain(incoming.socket.remoteAddress ?? '');
    if (!isProxy(peer)) return peer;
    // Each proxy adds on the right whom it heard from, so the first stranger from there it is.
    const said = [incoming.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
    return said.filter(Boolean).findLast((address) => !isProxy(address)) ?? peer;
  };
}

/** IPv4 written as IPv6 becomes IPv4; ports and brackets are left out. */
function plain(address: string): string {
  const bare = address.trim().replace(/^\[(.*)\](?::\d+)?$/, '$1');
  const ipv4 = /^(?:::ffff:)?(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/i.exec(bare)?.[1];
  return ipv4 ?? bare;
}
