import { unstable_cache } from 'next/cache';
import { notFound } from 'next/navigation';

/** For how long "there is no such page" is believed when no event says otherwise. */
const MAX_AGE_S = 60;

/*
 * The least lifetime of what was read while drawing a page becomes the page's own. Without it, an
 * address asked for before its article exists would stay unknown if that one event were lost.
 */
const shortLife = unstable_cache(async () => true, ['cached-not-found'], { revalidate: MAX_AGE_S });

/** Answers 404 for an address that may exist one day. */
export async function cachedNotFound(): Promise<never> {
  await shortLife();
  notFound();
}
