import { createHmac, createSecretKey } from 'node:crypto';
import { env } from '#lib/env.ts';
import { networkOf } from '#lib/node/network.ts';
import { senderAddress } from '#lib/http/sender-address.ts';
import type { SaltStore } from './salts.ts';
import type { Day } from './types.ts';

/** Used to make keys and never stored. */
export type Sender = { network: string; agent: string };

/**
 * Who sent a request: the network of the address that our server saw, and the browser's name.
 * Headers that a client can set are not used.
 */
export function senderOf(headers: Headers): Sender {
  return { network: networkOf(senderAddress(headers)), agent: headers.get('user-agent') ?? '' };
}

/** The day of an instant in UTC. */
export function dayOf(at: Date): Day {
  return at.toISOString().slice(0, 10);
}

/** Makes the keys of one day. They cannot be made again once the day's salt is deleted. */
export type KeyMaker = {
  day: Day;
  /** For one reader and a subject, such as an article. */
  ofReader(sender: Sender, ...subject: string[]): Uint8Array;
  /** For everybody in the reader's network. */
  ofNetwork(sender: Sender, ...subject: string[]): Uint8Array;
};

declare global {
  var signpostKeys: KeyMaker | undefined;
}

/** The keys of the day of `at`; its salt is read once. */
export async function keysOf(store: SaltStore, at: Date): Promise<KeyMaker> {
  const day = dayOf(at);
  const known = globalThis.signpostKeys;
  if (known?.day === day) return known;
  // Creating the key object for each call takes ten times as long as the rest.
  const salt = createSecretKey(await store.saltOf(day));
  const { siteUrl } = env();
  const key = (parts: readonly string[]) =>
    createHmac('sha256', salt)
      .update(JSON.stringify([siteUrl, ...parts]))
      .digest()
      .subarray(0, 16);
  globalThis.signpostKeys = {
    day,
    ofReader: ({ network, agent }, ...subject) => key(['reader', network, agent, ...subject]),
    ofNetwork: ({ network }, ...subject) => key(['network', network, ...subject]),
  };
  return globalThis.signpostKeys;
}

/** Removes the keys of an earlier day, and their salt, from memory. */
export function purgeKeysBefore(day: Day): void {
  if (globalThis.signpostKeys !== undefined && globalThis.signpostKeys.day < day) {
    globalThis.signpostKeys = undefined;
  }
}
