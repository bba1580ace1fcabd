import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import type { Stored } from '../convert/keys.ts';
import { AddressBook } from '../links/address-book.ts';
import type { LinkTargets } from '../links/resolve.ts';
import { anchorsOf } from '../links/walk.ts';
import type { Rules } from '../rules/types.ts';
import type { Source } from '../source.ts';
import { isFields } from '../sources/fields.ts';
import { NUMBERED, numberingOf } from '../sources/numbering.ts';
import type { ConvertedVersion } from './convert-all.ts';
import { type Places, placePath } from './places.ts';
import { type Versions, versionIn } from './versions.ts';

/** Old addresses of every article, section and category. Ids are those of the source. */
export function bookOf(
  source: Source,
  versions: Versions,
  places: Places,
  rules: Rules,
): AddressBook {
  const book = new AddressBook([...source.hosts, ...rules.hosts]);
  for (const { article } of versions.all) {
    const target = { kind: 'article' as const, id: article.id };
    for (const address of [article.url, ...article.formerUrls]) {
      const path = address === undefined ? undefined : URL.parse(address, 'http://site')?.pathname;
      if (path !== undefined) book.addPath(path, target);
    }
    if (article.slug !== undefined) book.addPath(`/articles/${article.slug}`, target);
  }
  for (const [kind, list] of [
    ['topic', source.sections],
    ['category', source.categories],
  ] as const) {
    for (const { id } of list) {
      const document = kind === 'topic' ? places.topicOf(id) : places.categoryOf(id);
      const slug = document === undefined ? undefined : places.slugOf(document);
      if (document === undefined || slug === undefined) continue;
      book.addPath(placePath(kind, slug, DEFAULT_LOCALE), { kind, id: document });
      // Pages link to the folders that became topics.
      if (isOfFiles(source)) book.addPath(`/${id}`, { kind, id: document });
    }
  }
  const numbering = numberingOf(source);
  if (numbering === undefined) return book;
  const below = NUMBERED[numbering];
  const parts = (path: string) => path.split('/').filter(Boolean);
  for (const { article } of versions.all) {
    book.addNumber(parts(below.article), article.id, { kind: 'article', id: article.id });
  }
  for (const { id } of source.sections) {
    const topic = places.topicOf(id);
    if (topic !== undefined) book.addNumber(parts(below.topic), id, { kind: 'topic', id: topic });
  }
  for (const { id } of source.categories) {
    const category = places.categoryOf(id);
    if (category !== undefined)
      book.addNumber(parts(below.category), id, { kind: 'category', id: category });
  }
  return book;
}

function isOfFiles({ kind, isOwn }: Source): boolean {
  return !isOwn && (kind === 'markdown' || kind === 'html');
}

/** What links need to know of the converted articles. */
export function targetsOf(
  book: AddressBook,
  versions: Versions,
  places: Places,
  converted: readonly ConvertedVersion[],
): LinkTargets {
  const anchors = new Map(converted.map((one) => [one.id, placesIn(one)]));
  return {
    book,
    pathOf: ({ kind, id }) => {
      const slug = places.slugOf(id);
      return slug === undefined ? undefined : placePath(kind, slug, DEFAULT_LOCALE);
    },
    versionOf: (id, locale) => versionIn(versions.of.get(id), locale)?.id,
    anchorIn: (id, fragment) => {
      const known = anchors.get(id);
      const bare = fragment.replace(/^user-content-/, '');
      if (known?.ids.has(fragment)) return fragment;
      if (known?.ids.has(bare)) return bare;
      return known?.keys.get(folded(bare)) ?? (known?.all.has(bare) ? bare : undefined);
    },
  };
}

type PlacesIn = { ids: Set<string>; keys: Map<string, string>; all: Set<string> };

/** Former anchors, and keys of headings by their words. */
function placesIn({ draft, body }: ConvertedVersion): PlacesIn {
  const keys = new Map<string, string>();
  const all = new Set<string>();
  for (const block of body) {
    if (typeof block._key !== 'string') continue;
    all.add(block._key);
    if (block._type !== 'block' || !/^h\d$/.test(String(block.style))) continue;
    const words = folded(textOfBlock(block));
    // As GitHub and others number headings of the same words.
    for (let n = 0; n < 50; n += 1) {
      const slug = n === 0 ? words : `${words}-${n}`;
      if (keys.has(slug)) continue;
      keys.set(slug, block._key);
      break;
    }
  }
  return { ids: anchorsOf(draft).ids, keys, all };
}

function textOfBlock(block: Stored): string {
  const children: unknown[] = Array.isArray(block.children) ? block.children : [];
  return children
    .map((child) => (isFields(child) && typeof child.text === 'string' ? child.text : ''))
    .join('');
}

/** The words of a heading as every generator of anchors writes them. */
function folded(text: string): string {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('-');
}
