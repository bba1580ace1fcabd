import { Agent, request } from 'node:http';

/** A page that takes longer is given up and tried again. */
const TIMEOUT_MS = 30_000;

/** Next draws a page anew for who knows this header's value. */
export const DRAWING_HEADER = 'x-prerender-revalidate';
/** Names the boundary that a page is drawn ahead of. */
export const BOUNDARY_HEADER = 'x-signpost-boundary';

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export type DrawDeps = {
  /** Where this process is reached, without a slash at the end. */
  ownUrl: string;
  revalidationKey: string;
};

/**
 * Has Next draw a page anew and hand it to the page store. Settles when that is done.
 * @param path its public address.
 * @param boundary ahead of which it is drawn, as it will be from then on.
 * @returns the status that the page now has.
 * @throws when this process does not answer, or the page failed (a status above 499).
 */
export function drawPage(
  path: string,
  { ownUrl, revalidationKey }: DrawDeps,
  boundary?: Date,
): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      [DRAWING_HEADER]: revalidationKey,
      ...(boundary ? { [BOUNDARY_HEADER]: boundary.toISOString() } : {}),
    };
    const sent = request(
      ownUrl,
      { path, method: 'HEAD', headers, agent, timeout: TIMEOUT_MS },
      (response) => {
        const status = response.statusCode ?? 500;
        response.resume();
        response.once('error', reject);
        response.once('end', () => {
          if (status >= 500) reject(new Error(`The page was answered with ${status}.`));
          else resolve(status);
        });
      },
    );
    sent.once('timeout', () => sent.destroy(new Error('The page took too long.')));
    sent.once('error', reject);
    sent.end();
  });
}
