import { env } from '#lib/env.ts';
import { Forbidden } from '#lib/errors.ts';
import type { HeaderReader } from './plain.ts';

/**
 * Accepts only requests of this site's pages, by `Origin`, which browsers send with every POST.
 * @throws {Forbidden} for another origin, and for none.
 */
export function requireSameSite(headers: HeaderReader): void {
  const origin = headers.get('origin') ?? '';
  const site = headers.get('sec-fetch-site');
  const isOurs = origin === env().siteUrl || hostOf(origin) === headers.get('host');
  if (!isOurs || (site !== null && site !== 'same-origin')) {
    throw new Forbidden('Only pages of this site may do that.');
  }
}

/** The host of an origin, with its port; undefined for what is none, such as `null`. */
export function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
