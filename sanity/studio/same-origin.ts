import { SANITY_VERSION } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { createLakeFetch } from './transport/stream-fetch.ts';

/**
 * Keeps what the Studio asks for on this origin. Parts of it have an address of their own that no
 * setting changes: some, such as tasks, put the project's name before the lake's host, which is
 * taken off again, and others ask their maker for news, which is answered here with none.
 * The content security policy would stop all of them too, with an error for each.
 */
export function keepToOrigin(
  projectId: string,
  page: Pick<typeof window, 'fetch' | 'WebSocket'> & {
    location: Pick<Location, PartOfAddress>;
  } = window,
): void {
  const { location } = page;
  const plainFetch = page.fetch.bind(globalThis);
  const asLake = `${location.protocol}//${projectId}.${location.host}/`;
  const lakeFetch = createLakeFetch(plainFetch);
  page.WebSocket = socketsOn(page.WebSocket, asLake, location.origin);
  page.fetch = (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (address.startsWith(asLake)) {
      const own = `${location.origin}/${address.slice(asLake.length)}`;
      return input instanceof Request
        ? plainFetch(new Request(own, input), init)
        : lakeFetch(own, init);
    }
    const { origin, protocol, hostname } = new URL(address, location.href);
    const isOurs = origin === location.origin || !/^https?:$/.test(protocol);
    return isOurs ? plainFetch(input, init) : Promise.resolve(noNews(hostname));
  };
}

/**
 * Sockets with the address of this origin where they were given that of the lake. One that closes,
 * as when the page is left, sends nothing more: bifur-client 2.0 reports presence on it all the
 * same, which browsers drop with an error on the console.
 */
function socketsOn(Plain: typeof WebSocket, asLake: string, origin: string): typeof WebSocket {
  const [from, to] = [asLake, `${origin}/`].map((address) => address.replace(/^http/, 'ws'));
  return class extends Plain {
    constructor(url: string | URL, protocols?: string | string[]) {
      const address = String(url);
      const isOfLake = from !== undefined && address.startsWith(from);
      super(isOfLake ? `${to}${address.slice(from.length)}` : address, protocols);
    }

    override send(...data: Parameters<WebSocket['send']>): void {
      if (this.readyState < Plain.CLOSING) super.send(...data);
    }
  };
}

type PartOfAddress = 'protocol' | 'host' | 'origin' | 'href';

/** The version in use is taken as the newest; everything else is not there. */
function noNews(hostname: string): Response {
  const isVersionCheck = hostname === 'sanity-cdn.com';
  return isVersionCheck
    ? Response.json({ packageVersion: SANITY_VERSION, latest: SANITY_VERSION })
    : Response.json({ error: t('This Studio asks nobody but its own site.') }, { status: 404 });
}
