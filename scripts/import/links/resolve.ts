import { decodedOrSame } from '#lib/decoded-or-same.ts';
import { readHref } from '#lib/safe-href.ts';
import type { Notes } from '../report/notes.ts';
import type { AddressBook, OldTarget } from './address-book.ts';

/** What the link of a text becomes. */
export type ResolvedLink =
  | { kind: 'article'; id: string; anchor: string | undefined }
  | { kind: 'address'; href: string }
  /** It cannot be a link: only its words stay. */
  | { kind: 'none' };

/** What is known of the articles that links may lead to. */
export type LinkTargets = {
  book: AddressBook;
  /** The address of a topic or a category on this site. */
  pathOf(target: Exclude<OldTarget, { kind: 'article' }>): string | undefined;
  /** The place in an article that a fragment names; undefined for none. */
  anchorIn(articleId: string, fragment: string): string | undefined;
  /** The version of an article in a language, or the one that there is. */
  versionOf(id: string, locale: string): string | undefined;
};

export type LinkPlace = {
  articleId: string;
  locale: string;
  /** The address of the article there, for relative links. */
  base: URL;
  notes: Notes;
  problem(text: string): void;
};

/** Decides what a link becomes: a reference, an address here, or one elsewhere. */
export function resolveLink(href: string, place: LinkPlace, targets: LinkTargets): ResolvedLink {
  const { notes } = place;
  if (href.startsWith('#')) return withinArticle(href.slice(1), place, targets);
  if (/^(?:mailto|tel):/i.test(href)) return elsewhere(href, place);
  const isPath = !/^[a-z][a-z0-9+.-]*:/i.test(href.trim()) && !href.trim().startsWith('//');
  // Paths of Windows have the other slash.
  const written = isPath ? href.trim().replace(/%5c|\\/gi, '/') : href.trim();
  const url = URL.parse(written, place.base);
  if (url === null || !/^https?:$/.test(url.protocol)) return elsewhere(href, place);
  const isOwn = targets.book.isOwn(url) || (isPath && url.host === place.base.host);
  if (!isOwn) return elsewhere(url.href, place);
  const target = targets.book.find(url.pathname) ?? targetByName(url, href, isPath, place, targets);
  if (target === undefined) {
    notes.lost('link to a page that is not there', href);
    place.problem(`A link leads to nothing that was imported: ${href}`);
    return place.base.host === UNKNOWN_HOST && isPath ? { kind: 'none' } : address(url.href);
  }
  if (target.kind !== 'article') {
    const path = targets.pathOf(target);
    notes.kept(`link to a ${target.kind}`);
    return path === undefined ? address(url.href) : { kind: 'address', href: path };
  }
  const id = targets.versionOf(target.id, place.locale) ?? target.id;
  const anchor = anchorOf(id, url.hash, place, targets, href);
  notes.kept(anchor === undefined ? 'link to an article' : 'link to a heading of an article');
  return { kind: 'article', id, anchor };
}

/** The one page of a name, where nothing stands at the path: notes name others by it, and files move. */
function targetByName(
  url: URL,
  href: string,
  isPath: boolean,
  { base, notes }: LinkPlace,
  { book }: LinkTargets,
): OldTarget | undefined {
  if (base.host !== UNKNOWN_HOST || !isPath) return undefined;
  const target = book.findByName(url.pathname);
  const isName = /^[^/?#.]+(?:#.*)?$/.test(href);
  if (target !== undefined && !isName)
    notes.changed('link to a page that is not there', `${href} leads to the one page of that name`);
  return target;
}

/** Stands for the host of a source that does not name one. */
export const UNKNOWN_HOST = 'source.invalid';

function withinArticle(fragment: string, place: LinkPlace, targets: LinkTargets): ResolvedLink {
  if (fragment === '' || fragment === 'top') {
    place.notes.changed('link to the top', 'browsers have a key for it');
    return { kind: 'none' };
  }
  const anchor = targets.anchorIn(place.articleId, decodedOrSame(fragment));
  if (anchor === undefined) {
    place.notes.lost('link to a heading that is not there', `#${fragment}`);
    place.problem(`A link leads to no heading of the article: #${fragment}`);
    return { kind: 'none' };
  }
  place.notes.kept('link to a heading');
  return { kind: 'article', id: place.articleId, anchor };
}

function anchorOf(
  id: string,
  hash: string,
  place: LinkPlace,
  targets: LinkTargets,
  href: string,
): string | undefined {
  if (hash.length <= 1) return undefined;
  const anchor = targets.anchorIn(id, decodedOrSame(hash.slice(1)));
  if (anchor === undefined) {
    place.notes.changed(
      'link to a heading that is not there',
      `${href} leads to the beginning of the article`,
    );
    place.problem(`A link leads to no heading of the other article: ${href}`);
  }
  return anchor;
}

function elsewhere(href: string, { notes, problem }: LinkPlace): ResolvedLink {
  const read = readHref(href);
  if ('fault' in read) {
    notes.lost('link that may not be one', href);
    problem(`A link cannot be kept (${read.fault}): ${href}`);
    return { kind: 'none' };
  }
  notes.kept('link to another site');
  return { kind: 'address', href: read.href };
}

function address(href: string): ResolvedLink {
  const read = readHref(href);
  return 'fault' in read ? { kind: 'none' } : { kind: 'address', href: read.href };
}
