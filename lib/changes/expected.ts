import { PAGE_SIZE } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { type Destination, resolveRedirect } from '#lib/redirects/resolve.ts';
import { parseListHref } from '#lib/seo/links.ts';
import { addressesOf, addressKey, articlesOf } from './addresses.ts';
import { metaOf } from './page-age.ts';
import { isShownAt, type Revisions } from './revision.ts';

/** What a public page should answer. */
export type Expected =
  | { kind: 'page'; rev: string | null }
  | { kind: 'moved'; to: Destination }
  | { kind: 'absent' };

/** Under this name a page says which revision of its document it was made from. */
export const REVISION_META = 'signpost-revision';
/** What a path should answer at an instant, when these documents are published. */
export function expectedAt(path: string, revisions: Revisions, instant: Date): Expected {
  const url = new URL(path, 'http://site');
  const list = parseListHref(DEFAULT_LOCALE, url);
  if (list) {
    const articles = articlesOf(list.tab, DEFAULT_LOCALE, revisions);
    const shown = articles.filter((one) => isShownAt(one, instant)).length;
    const isThere = list.page <= Math.max(1, Math.ceil(shown / PAGE_SIZE));
    return isThere ? { kind: 'page', rev: null } : { kind: 'absent' };
  }
  const [, kind, slug] = url.pathname.split('/');
  if (slug === undefined) return { kind: 'page', rev: null };
  const { articles, topics, redirects } = addressesOf(revisions);
  const key = addressKey(DEFAULT_LOCALE, decodeURIComponent(slug));
  if (kind === 'topics') return topics.has(key) ? { kind: 'page', rev: null } : { kind: 'absent' };
  const article = articles.get(key);
  if (article && isShownAt(article, instant)) return { kind: 'page', rev: article.rev };
  const to = resolveRedirect(redirects, url.pathname);
  return to === null ? { kind: 'absent' } : { kind: 'moved', to };
}

/** Whether what a server answers is what it should. */
export function isAsExpected(
  expected: Expected,
  answer: { status: number; location: string | null; body: string },
): boolean {
  if (expected.kind === 'absent') return answer.status === 404;
  if (expected.kind === 'moved') {
    const isRedirect = answer.status === 308 || answer.status === 307;
    return isRedirect && addressOf(answer.location) === addressOf(expected.to.to);
  }
  const isRevision = expected.rev === null || metaOf(REVISION_META, answer.body) === expected.rev;
  return answer.status === 200 && isRevision;
}

/** One spelling for what headers and editors write differently. */
function addressOf(location: string | null): string | undefined {
  return location === null ? undefined : new URL(location, 'http://site').href;
}
