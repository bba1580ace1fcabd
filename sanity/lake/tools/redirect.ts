import { connect as connectPlain } from 'node:net';
import tls from 'node:tls';

/**
 * Preloaded into Sanity's own tools (`node --import`), which know only `https://api.sanity.io` and
 * its subdomains: connections to these go to a lake instead, without TLS because it is on this
 * machine. `SANITY_LAKE` is its address, such as `127.0.0.1:3030`.
 */
const [host = '127.0.0.1', port = '3030'] = (process.env.SANITY_LAKE ?? '').split(':');
const API_HOST = /^(?:[a-z0-9-]+\.)?api\.sanity\.(?:io|work)$/;

const connectSecure = tls.connect;

function connect(...args: unknown[]): unknown {
  const options = args.find((one) => typeof one === 'object' && one !== null);
  const name = options === undefined ? undefined : serverName(options);
  if (name === undefined || !API_HOST.test(name)) return Reflect.apply(connectSecure, tls, args);
  const socket = connectPlain({ host, port: Number(port) });
  // What whoever asked for TLS waits for.
  socket.once('connect', () => socket.emit('secureConnect'));
  const done = args.find((one) => typeof one === 'function');
  if (typeof done === 'function') socket.once('connect', () => done());
  return socket;
}

function serverName(options: object): string | undefined {
  for (const field of ['servername', 'host', 'hostname'] as const) {
    const value: unknown = Reflect.get(options, field);
    if (typeof value === 'string' && value !== '') return value;
  }
  return undefined;
}

Object.assign(tls, { connect });
