import { copySite } from '../copied-site.ts';
import { freePort } from '../processes.ts';

/**
 * Runs a check against a site: one that runs already or, without an address, a copy of the build and
 * its content on a port of its own.
 */
export async function withSite<T>(
  address: string | undefined,
  check: (url: string) => Promise<T>,
): Promise<T> {
  if (address !== undefined) return check(address.replace(/\/$/, ''));
  const site = copySite(await freePort());
  try {
    await site.start();
    return await check(site.url.replace('127.0.0.1', 'localhost'));
  } finally {
    await site.remove();
  }
}
