import { createHash } from 'node:crypto';
import type { QueryParams } from '@sanity/client';
import { now } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { contentState } from './content-state.ts';
import type { Copy } from './copies.ts';
import type { Question } from './upstream.ts';

/** Pieces of one shape, which is the projection that they were asked for with, are alike. */
export type Pieces<Answer> = { shape: string; of: (answer: Answer) => readonly { _id: string }[] };
export type Selection = { shape: string; ids: readonly string[] };

export type Kept = Question & {
  key: string;
  tags: readonly string[];
  pieces: Pieces<unknown> | undefined;
  selection: Selection | undefined;
};

/**
 * The answer as it was last given, or put together from single documents if they are newer: which
 * articles stand on a page changes without any change of content, at a boundary and with the votes
 * of readers, and then nothing has to be asked.
 */
export function newestCopy({ key, tags, selection }: Kept): Copy | undefined {
  const { copies } = contentState();
  const whole = copies.find(key, now().getTime());
  if (selection === undefined || (whole && copies.isFresh(whole, tags))) return whole;
  const together = putTogether(selection);
  if (together === undefined || (whole && whole.sequence >= together.sequence)) return whole;
  if (copies.isFresh(together, tags)) copies.keep(key, together);
  return together;
}

/** As old as the oldest of the pieces; undefined when one is missing. */
function putTogether({ shape, ids }: Selection): Copy | undefined {
  const { copies } = contentState();
  const at = now().getTime();
  const found: Copy[] = [];
  for (const id of ids) {
    const piece = copies.find(pieceKey(shape, id), at);
    if (piece === undefined) return undefined;
    found.push(piece);
  }
  const [oldest] = found.toSorted((one, other) => one.sequence - other.sequence);
  return oldest && { ...oldest, answer: found.map(({ answer }) => answer) };
}

/** Keeps a good answer, and the documents in it. */
export function keepAnswer({ key, pieces }: Kept, copy: Copy): void {
  const { copies } = contentState();
  copies.keep(key, copy);
  for (const piece of pieces?.of(copy.answer) ?? []) {
    copies.keep(pieceKey(pieces?.shape ?? '', piece._id), { ...copy, answer: piece });
  }
}

function pieceKey(shape: string, id: string): string {
  return keyOf(`piece ${shape}`, { id });
}

/** Another build with another query asks another question. */
export function keyOf(query: string, params: QueryParams): string {
  const { projectId, dataset } = env().content;
  const text = JSON.stringify([projectId, dataset, query, params]);
  return createHash('sha256').update(text).digest('base64url');
}
