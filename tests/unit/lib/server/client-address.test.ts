import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { networkOf } from '#lib/node/network.ts';
import { createClientAddress } from '#lib/server/client-address.ts';

function incoming(peer: string, forwardedFor?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: peer });
  const message = new IncomingMessage(socket);
  if (forwardedFor !== undefined) message.headers['x-forwarded-for'] = forwardedFor;
  return message;
}

describe('the address of a client', () => {
  it.each([
    ['a stranger is who the socket says', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['IPv4 in the clothes of IPv6', '::ffff:203.0.113.9', undefined, '203.0.113.9'],
    ['a proxy on this machine', '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['a proxy on this machine by IPv6', '::1', '2001:db8::5', '2001:db8::5'],
    [
      'what a client invents stands on the left',
      '::ffff:127.0.0.1',
      '1.1.1.1, 198.51.100.1',
      '198.51.100.1',
    ],
    ['a named proxy', '10.1.2.3', '198.51.100.1', '198.51.100.1'],
    ['two proxies in a row', '127.0.0.1', '198.51.100.1, 10.9.9.9', '198.51.100.1'],
    ['a proxy that says nothing', '127.0.0.1', undefined, '127.0.0.1'],
    ['with a port', '127.0.0.1', '198.51.100.1:4711', '198.51.100.1'],
    ['in brackets', '127.0.0.1', '[2001:db8::5]:4711', '2001:db8::5'],
    ['what is no address', '127.0.0.1', 'unknown', 'unknown'],
  ])('%s', (_, peer, forwardedFor, address) => {
    expect(createClientAddress(['10.0.0.0/8'])(incoming(peer, forwardedFor))).toBe(address);
  });
});

describe('the network of an address', () => {
  it.each([
    ['203.0.113.9', '203.0.113'],
    ['::ffff:203.0.113.9', '203.0.113'],
    ['2001:db8:0:1:aaaa::1', '2001:db8:0:1'],
    ['2001:0DB8:0000:0001::', '2001:db8:0:1'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['unknown', ''],
    ['', ''],
  ])('of %j is %j', (address, network) => expect(networkOf(address)).toBe(network));
});
