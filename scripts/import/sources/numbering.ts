import { attribute, findAll } from '../convert/elements.ts';
import type { Source } from '../source.ts';

/** The paths below which a kind of help center numbers its pages, `*` being the language. */
export const NUMBERED = {
  zendesk: { article: '/hc/*/articles', topic: '/hc/*/sections', category: '/hc/*/categories' },
  intercom: { article: '/*/articles', topic: '/*/collections', category: '/*/collections' },
} as const;

/** Zendesk's numbers are never shorter. */
const ZENDESK_NUMBER = /^\d{6,}$/;

/**
 * How the old addresses of a source are numbered: also of files that were once taken out of Zendesk
 * and keep its numbers as ids. Undefined for addresses without numbers.
 */
export function numberingOf({ kind, articles, isOwn }: Source): keyof typeof NUMBERED | undefined {
  if (kind === 'zendesk' || kind === 'intercom') return kind;
  const numbered = articles.filter(({ id }) => ZENDESK_NUMBER.test(id));
  return !isOwn && numbered.length * 2 > articles.length ? 'zendesk' : undefined;
}

const OLD_ADDRESS = /^\/hc\/(?:[\w-]+\/)?articles\/(\d+)/;

/** Hosts under which the texts of a source link to its own articles by their numbers. */
export function hostsInLinks({ articles }: Source): string[] {
  const ids = new Set(articles.map(({ id }) => id));
  const hosts = new Set<string>();
  for (const { root } of articles) {
    for (const link of findAll(root, ({ tagName }) => tagName === 'a')) {
      const url = URL.parse(attribute(link, 'href') ?? '');
      const id = url === null ? undefined : OLD_ADDRESS.exec(url.pathname)?.[1];
      if (url !== null && id !== undefined && ids.has(id)) hosts.add(url.host);
    }
  }
  return [...hosts];
}
