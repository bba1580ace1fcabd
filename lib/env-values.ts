import { isIP } from 'node:net';
import { z } from 'zod';
import { type MachineEndpoint, readEndpoint } from './translation/machine/endpoint.ts';

const MACHINE_EXAMPLE = 'https://:<key>@api.example.com/v1?model=<name>';

export const port = z.coerce
  .number({ message: 'must be a port number' })
  .int({ message: 'must be a port number' })
  .min(1, { message: 'must be a port between 1 and 65535' })
  .max(65535, { message: 'must be a port between 1 and 65535' });

const listed = z.string().transform((value) => value.split(',').map((one) => one.trim()));

/** Addresses and networks (`10.0.0.1`, `10.0.0.0/8`), separated by commas. */
export const networks = listed.refine((list) => list.every(isNetwork), {
  message: 'must list addresses or networks such as 10.0.0.0/8, separated by commas',
});

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return (
    bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128))
  );
}

/** A switch; what it is without the variable is said where it is used. */
export const onOff = z
  .enum(['on', 'off'], { message: 'must be on or off' })
  .transform((value) => value === 'on');

/** Names separated by commas. */
export const names = listed.transform((list) => list.filter((name) => name !== ''));

export const optionalText = z.string().trim().min(1).optional();

export const origin = z
  .url({ protocol: /^https?$/, message: 'must be an address such as https://help.example.com' })
  .transform((value) => new URL(value))
  .refine((url) => url.pathname === '/' && url.search === '' && url.hash === '', {
    message: 'must be an address without a path, such as https://help.example.com',
  })
  .transform((url) => url.origin);

/** Addresses of sites, separated by commas. */
export const origins = listed.pipe(z.array(origin));

/** A machine that translates, with its key and model in one address. */
export const machine = z.string().transform((value, context): MachineEndpoint => {
  const endpoint = readEndpoint(value);
  if (typeof endpoint !== 'string') return endpoint;
  context.addIssue({ code: 'custom', message: `${endpoint}, such as ${MACHINE_EXAMPLE}` });
  return z.NEVER;
});

/** An address of this machine, or `localhost`: what a name resolves to is not ours to guess. */
export const host = z
  .string()
  .trim()
  .refine((value) => value === 'localhost' || isIP(value) !== 0, {
    message: 'must be an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them',
  });
