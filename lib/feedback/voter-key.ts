import { createHmac, createSecretKey } from 'node:crypto';
import { context } from '#lib/context.ts';
import type { HeaderReader } from '#lib/http/plain.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import { networkOf } from '#lib/node/network.ts';
import type { SaltStore } from './salts.ts';
import type { Day, KeyMaker, Sender } from './types.ts';

/**
 * Who sent a request: the network of the address that our server saw, and the browser's name.
 * Headers that a client can set are not used.
 */
export function senderOf(headers: HeaderReader): Sender {
  return { network: networkOf(senderAddress(headers)), agent: headers.get('user-agent') ?? '' };
}

/** The day of an instant in UTC. */
export function dayOf(at: Date): Day {
  return at.toISOString().slice(0, 10);
}

/** The keys of the day of `at`; its salt is read once. */
export async function keysOf(store: SaltStore, at: Date): Promise<KeyMaker> {
  const day = dayOf(at);
  const { feedback } = context();
  const known = feedback.keys;
  if (known?.day === day) return known;
  // Creating the key object for each call takes ten times as long as the rest.
  const salt = createSecretKey(await store.saltOf(day));
  const { siteUrl } = context().env;
  const key = (parts: readonly string[]) =>
    createHmac('sha256', salt)
      .update(JSON.stringify([siteUrl, ...parts]))
      .digest()
      .subarray(0, 16);
  const keys: KeyMaker = {
    day,
    ofReader: ({ network, agent }, ...subject) => key(['reader', network, agent, ...subject]),
    ofNetwork: ({ network }, ...subject) => key(['network', network, ...subject]),
  };
  feedback.keys = keys;
  return keys;
}

/** Removes the keys of an earlier day, and their salt, from memory. */
export function purgeKeysBefore(day: Day): void {
  const { feedback } = context();
  if (feedback.keys !== undefined && feedback.keys.day < day) feedback.keys = undefined;
}
