import { isVisibleAt } from '#lib/announcements/window.ts';
import { TABS } from '#lib/articles/constants.ts';
import { normalizePath } from '#lib/redirects/path.ts';
import { indexRedirects, resolveRedirect } from '#lib/redirects/resolve.ts';
import { safeHref } from '#lib/safe-href.ts';
import type { InsightArticle, Link, SiteContent } from './content.ts';

/** Where a link leads: `redirect` ends on this site or another, `outside` is another site. */
export type Target =
  | { kind: 'article'; id: string }
  | { kind: 'page' }
  /** Mail or telephone. */
  | { kind: 'other' }
  | { kind: 'redirect'; to: string; id: string | null }
  | { kind: 'outside'; href: string }
  /** Nothing is there; `why` is for editors. */
  | { kind: 'missing'; why: string };

const PAGES = new Set(['/', '/topics', '/search', ...TABS.map((tab) => `/${tab}`)]);
/** Files, feeds and other addresses that are not judged here. */
const NOT_JUDGED = /^\/(?:lake|studio|api|images|files|_next)(?:\/|$)|\.[a-z0-9]{2,5}$/i;

/**
 * Finds where links lead, from the content alone.
 * @param siteUrl the public origin; absolute links to it stay on this site.
 */
export function createAddresses(content: SiteContent, siteUrl: string, at: Date) {
  const byId = new Map(content.articles.map((article) => [article.id, article]));
  const bySlug = new Map(content.articles.map((article) => [article.slug, article]));
  const redirects = indexRedirects(
    content.redirects.map(({ from, to, match }) => ({ from, to, permanent: true, match })),
  );

  const host = new URL(siteUrl).host;
  const base = `${siteUrl}/articles/this`;
  // Cache: the same addresses stand in many articles.
  const known = new Map<string, Target>();

  function targetOf(link: Link): Target {
    if ('ref' in link)
      return ofArticle(byId.get(link.ref), 'It leads to an article that is not published.');
    const target = known.get(link.href) ?? ofAddress(link.href);
    known.set(link.href, target);
    return target;
  }

  function ofAddress(href: string): Target {
    const safe = safeHref(href);
    if (safe === null) return { kind: 'missing', why: 'It is not an address that can be opened.' };
    if (/^(?:mailto|tel):/i.test(safe.href)) return { kind: 'other' };
    const path = ownPath(safe.href);
    if (path === null) return { kind: 'outside', href: withoutPart(safe.href) };
    return ofPath(path);
  }

  function ofPath(address: string): Target {
    if (address.startsWith('#')) return { kind: 'page' };
    const path = normalizePath(address);
    if (path === null) return { kind: 'missing', why: 'It is not an address of this site.' };
    const found = ofPage(path);
    if (found.kind !== 'missing') return found;
    const destination = resolveRedirect(redirects, path);
    if (destination === null) return found;
    const end = ownPath(destination.to);
    if (end === null) return { kind: 'redirect', to: destination.to, id: null };
    const target = ofPage(normalizePath(end) ?? '');
    if (target.kind === 'missing') {
      return { kind: 'missing', why: `It is sent on to ${destination.to}, and there is nothing.` };
    }
    return {
      kind: 'redirect',
      to: destination.to,
      id: target.kind === 'article' ? target.id : null,
    };
  }

  function ofPage(path: string): Target {
    const [, family, slug, ...rest] = path.split('/');
    if (family === 'articles' && slug !== undefined && rest.length === 0) {
      return ofArticle(
        bySlug.get(slug.replace(/\.md$/, '')),
        'There is no article at this address.',
      );
    }
    if (family === 'topics' && slug !== undefined && rest.length === 0) {
      return content.topicSlugs.has(slug)
        ? { kind: 'page' }
        : { kind: 'missing', why: 'There is no topic at this address.' };
    }
    if (family === 'categories' && slug !== undefined && rest.length === 0) {
      return content.categorySlugs.has(slug)
        ? { kind: 'page' }
        : { kind: 'missing', why: 'There is no category at this address.' };
    }
    if (PAGES.has(path) || NOT_JUDGED.test(path)) return { kind: 'page' };
    return { kind: 'missing', why: 'There is no page at this address.' };
  }

  function ofArticle(article: InsightArticle | undefined, otherwise: string): Target {
    if (article === undefined || article.slug === '') return { kind: 'missing', why: otherwise };
    if (article.type === 'announcement' && !isVisibleAt(windowOf(article), at)) {
      return { kind: 'missing', why: 'It leads to an announcement that is not up.' };
    }
    return { kind: 'article', id: article.id };
  }

  /**
   * The path of an address on this site, resolved as in an article; null when it leads to another
   * site.
   */
  function ownPath(href: string): string | null {
    if (href.startsWith('#')) return href;
    const url = URL.parse(href, base);
    return url === null || url.host !== host ? null : `${url.pathname}${url.search}${url.hash}`;
  }

  return { targetOf };
}

function windowOf({ publishAt, expireAt }: InsightArticle) {
  return { publishAt: publishAt || null, expireAt: expireAt || null };
}

/** Fragments are not sent to servers, so links to several parts of a page are one address. */
function withoutPart(href: string): string {
  return href.replace(/#.*$/s, '');
}
