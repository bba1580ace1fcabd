import { unstable_cache } from 'next/cache';
import { notFound } from 'next/navigation';

/** Seconds after which a 404 is checked again. */
const MAX_AGE_S = 60;

/*
 * A page lives as long as the shortest-lived read of it. Otherwise an address requested before its
 * article exists would stay 404 if the event of its publication were lost.
 */
const shortLife = unstable_cache(async () => true, ['cached-not-found'], { revalidate: MAX_AGE_S });

/** 404 for an address that may exist later. */
export async function cachedNotFound(): Promise<never> {
  await shortLife();
  notFound();
}
