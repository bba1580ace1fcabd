import { SANITY_VERSION } from 'sanity';

/**
 * Keeps what the Studio asks for by `fetch` on this origin. Two parts of it have an address of
 * their own that no setting changes: one puts the project's name before the lake's host, which is
 * taken off again, and others ask their maker for news, which is answered here with none.
 * The content security policy would stop all of them too, with an error for each.
 */
export function keepToOrigin(
  projectId: string,
  page: Pick<typeof window, 'fetch'> & { location: Pick<Location, PartOfAddress> } = window,
): void {
  const { location } = page;
  const plainFetch = page.fetch.bind(globalThis);
  const asLake = `${location.protocol}//${projectId}.${location.host}/`;
  page.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith(asLake)) {
      const own = `${location.origin}/${address.slice(asLake.length)}`;
      return plainFetch(input instanceof Request ? new Request(own, input) : own, init);
    }
    const { origin, protocol, hostname } = new URL(address, location.href);
    const isOurs = origin === location.origin || !/^https?:$/.test(protocol);
    return isOurs ? plainFetch(input, init) : Promise.resolve(noNews(hostname));
  };
}

type PartOfAddress = 'protocol' | 'host' | 'origin' | 'href';

/** The version in use is taken as the newest; everything else is not there. */
function noNews(hostname: string): Response {
  const isVersionCheck = hostname === 'sanity-cdn.com';
  return isVersionCheck
    ? Response.json({ packageVersion: SANITY_VERSION, latest: SANITY_VERSION })
    : Response.json({ error: 'This Studio asks nobody but its own site.' }, { status: 404 });
}
