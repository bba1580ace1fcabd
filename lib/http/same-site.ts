import { env } from '#lib/env.ts';
import { Forbidden } from '#lib/errors.ts';

/**
 * Lets only pages of this site through. Browsers say with every POST from where it comes; whoever
 * does not say it is no page of ours.
 * @throws {Forbidden} for another origin, and for none.
 */
export function requireSameSite(headers: Headers): void {
  const origin = headers.get('origin') ?? '';
  const site = headers.get('sec-fetch-site');
  const isOurs = origin === env().siteUrl || hostOf(origin) === headers.get('host');
  if (!isOurs || (site !== null && site !== 'same-origin')) {
    throw new Forbidden('Only pages of this site may do that.');
  }
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}
