import { createHmac, createSecretKey } from 'node:crypto';
import { env } from '#lib/env.ts';
import { callerAddress } from '#lib/http/caller-address.ts';
import { networkOf } from '#lib/http/network.ts';
import type { SaltStore } from './salts.ts';
import type { Day } from './types.ts';

/** What a request tells of its sender. It is used to make keys and never kept. */
export type Sender = { network: string; agent: string };

/**
 * Who sent a request: the network of the address that our front server saw, and the browser's name.
 * Headers that a client may set itself count for nothing.
 */
export function senderOf(headers: Headers): Sender {
  return { network: networkOf(callerAddress(headers)), agent: headers.get('user-agent') ?? '' };
}

/** The day of an instant in UTC. */
export function dayOf(at: Date): Day {
  return at.toISOString().slice(0, 10);
}

/** Makes the keys of one day. Without its salt, which is destroyed, nobody can make them again. */
export type KeyMaker = {
  day: Day;
  /** A sender who does something with a subject, such as one article. */
  ofReader(sender: Sender, ...subject: string[]): Uint8Array;
  /** Everybody in the sender's network. */
  ofNetwork(sender: Sender, ...subject: string[]): Uint8Array;
};

declare global {
  var signpostKeys: KeyMaker | undefined;
}

/** The keys of the day on which `at` lies; its salt is asked of the store once. */
export async function keysOf(store: SaltStore, at: Date): Promise<KeyMaker> {
  const day = dayOf(at);
  const known = globalThis.signpostKeys;
  if (known?.day === day) return known;
  // Made once: handing the bytes over each time takes ten times as long as the rest.
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

/** Drops the keys of an earlier day, and the salt in them, from the memory of this process. */
export function purgeKeysBefore(day: Day): void {
  if (globalThis.signpostKeys !== undefined && globalThis.signpostKeys.day < day) {
    globalThis.signpostKeys = undefined;
  }
}
