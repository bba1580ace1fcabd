import { env } from '#lib/env.ts';
import { Breaker } from './breaker.ts';
import { Copies } from './copies.ts';

/** A question that is under way. */
export type Asking = { sequence: number; answer: Promise<unknown> };

/** What this process knows of the CMS: its last good answers, and whether it is worth asking. */
export type ContentState = {
  copies: Copies;
  breaker: Breaker;
  /** Questions under way by their keys, so that no two ask the same. */
  asking: Map<string, Asking>;
};

declare global {
  // One for the process: Next evaluates a module once for each bundle that imports it.
  var signpostContent: ContentState | undefined;
}

export function contentState(): ContentState {
  globalThis.signpostContent ??= {
    copies: openCopies(env().copiesFile),
    breaker: new Breaker(),
    asking: new Map(),
  };
  return globalThis.signpostContent;
}

/** Readers are served also where nothing can be kept. */
function openCopies(file: string): Copies {
  try {
    return new Copies(file);
  } catch (error) {
    console.error(`The copies of content in ${file} cannot be used:`, error);
    return new Copies(':memory:');
  }
}
