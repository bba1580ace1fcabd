import { indexRedirects, type Redirect, type RedirectIndex } from '#lib/redirects/resolve.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { fold } from './fold.ts';

export type Redirects = {
  index: RedirectIndex;
  /** Old paths by their folded form; the first of two counts. */
  spellings: ReadonlyMap<string, string>;
};

type Known = Redirects & { documents: readonly StoredDocument[] };

const known = new WeakMap<Replica, Known>();

/**
 * The redirects of the published content. There may be 100,000, which takes 100 ms to index, so they
 * are worked out again only when one of them has changed.
 */
export function redirectsOf(replica: Replica): Redirects {
  const documents = replica.ofTypes(['redirect']);
  const found = known.get(replica);
  if (found !== undefined && isSame(found.documents, documents)) return found;
  const index = indexRedirects(documents.map(redirectOf));
  const spellings = new Map<string, string>();
  for (const path of index.exact.keys()) {
    const key = fold(path);
    if (!spellings.has(key)) spellings.set(key, path);
  }
  const redirects = { documents: [...documents], index, spellings };
  known.set(replica, redirects);
  return redirects;
}

/** A document that changed is another object. */
function isSame(one: readonly StoredDocument[], other: readonly StoredDocument[]): boolean {
  return one.length === other.length && one.every((document, at) => document === other[at]);
}

function redirectOf({ from, to, permanent, match }: Record<string, unknown>): Redirect {
  return {
    from: typeof from === 'string' ? from : null,
    to: typeof to === 'string' ? to : null,
    permanent: typeof permanent === 'boolean' ? permanent : null,
    match: typeof match === 'string' ? match : null,
  };
}
