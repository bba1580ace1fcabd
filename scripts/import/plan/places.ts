import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import type { Stored } from '../convert/keys.ts';
import { documentId } from '../ids.ts';
import type { Slugs } from '../slugs.ts';
import type { Source, SourcePlace } from '../source.ts';
import { isFields } from '../sources/fields.ts';
import type { Existing } from './existing.ts';
import { reference } from './finish.ts';
import { localeOf } from './locales.ts';
import type { Planned } from './types.ts';

const MAX_TITLE = 60;
const MAX_DESCRIPTION = 200;

export type Places = {
  documents: Planned[];
  /** The id of the topic of a section, and the address of a topic or category. */
  topicOf(sectionId: string): string | undefined;
  categoryOf(categoryId: string): string | undefined;
  slugOf(documentId: string): string | undefined;
  problems: string[];
};

/** Topics of sections and categories of categories, in the default language. */
export function planPlaces(
  source: Source,
  existing: Existing,
  slugs: { topic: Slugs; category: Slugs },
): Places {
  if (source.isOwn) return ownPlaces(source);
  const documents: Planned[] = [];
  const slugById = new Map<string, string>();
  const problems: string[] = [];
  const categories = new Map(source.categories.map((one) => [one.id, one]));
  const sections = new Map(source.sections.map((one) => [one.id, one]));
  const put = (
    one: SourcePlace,
    type: 'topic' | 'category',
    at: number,
    title: string,
    category?: SourcePlace,
  ) => {
    const id = documentId(source, type, one.id);
    const wanted = [title, `${category?.title ?? source.name} ${title}`];
    const kept = existing.slugOf(id);
    const taken = slugs[type].take(DEFAULT_LOCALE, kept === undefined ? wanted : [kept], id);
    const slug = taken.isTaken
      ? slugs[type].take(DEFAULT_LOCALE, [wanted[1] ?? title], id).slug
      : taken.slug;
    slugById.set(id, slug);
    if (one.title === '') problems.push(`The ${type} ${one.id} has no title.`);
    const description = plain(one.description);
    const others = inOtherLanguages(
      type,
      one.id,
      type === 'topic' ? source.sections : source.categories,
    );
    documents.push({
      id,
      type,
      isDraft: false,
      title,
      fields: {
        title,
        slug: { _type: 'slug', current: slug },
        language: DEFAULT_LOCALE,
        ...(description === '' ? {} : { description }),
        order: one.order ?? at,
        ...(category === undefined
          ? {}
          : { category: reference(documentId(source, 'category', category.id)) }),
        ...(others.length === 0 ? {} : { translations: others }),
      },
    });
  };
  const inDefault = (one: SourcePlace) => localeOf(one.locale) === DEFAULT_LOCALE;
  // Where nothing is in the default language, what there is must do.
  const shown = (list: readonly SourcePlace[]) => {
    const own = list.filter(inDefault);
    return uniqueById(own.length > 0 ? own : list);
  };
  for (const [at, one] of shown(source.categories).entries()) {
    put(one, 'category', at, titleOf(one.title, one.id));
  }
  for (const [at, one] of shown(source.sections).entries()) {
    const { category, above } = aboveOf(one, sections, categories);
    const title = above === undefined ? one.title : `${above.title}: ${one.title}`;
    if (above !== undefined)
      problems.push(`“${one.title}” stands beside “${above.title}”: there are two levels here.`);
    put(one, 'topic', at, titleOf(title, one.id), category);
  }
  const known = new Set(documents.map(({ id }) => id));
  const ifKnown = (id: string) => (known.has(id) ? id : undefined);
  return {
    documents,
    topicOf: (id) => ifKnown(documentId(source, 'topic', id)),
    categoryOf: (id) => ifKnown(documentId(source, 'category', id)),
    slugOf: (id) => slugById.get(id),
    problems,
  };
}

/** Those of an export of this project are documents already. */
function ownPlaces({ documents }: Source): Places {
  const byId = new Map(documents.map((one) => [one._id, one]));
  const ifOf = (type: string, id: string) => (byId.get(id)?._type === type ? id : undefined);
  return {
    documents: [],
    topicOf: (id) => ifOf('topic', id),
    categoryOf: (id) => ifOf('category', id),
    slugOf: (id) => {
      const slug = byId.get(id)?.slug;
      return isFields(slug) && typeof slug.current === 'string' ? slug.current : undefined;
    },
    problems: [],
  };
}

function titleOf(title: string, id: string): string {
  return (title.trim() || `Untitled ${id}`).slice(0, MAX_TITLE).trim();
}

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_DESCRIPTION);
}

/** The words of a topic or category in the other languages of the site. */
function inOtherLanguages(
  type: 'topic' | 'category',
  id: string,
  places: readonly SourcePlace[],
): Stored[] {
  const found = new Map<Locale, Stored>();
  for (const one of places) {
    const language = localeOf(one.locale);
    if (one.id !== id || language === undefined || language === DEFAULT_LOCALE) continue;
    if (one.title.trim() === '' || found.has(language)) continue;
    const description = plain(one.description);
    found.set(language, {
      _key: language,
      _type: `${type}Translation`,
      language,
      title: one.title.trim().slice(0, MAX_TITLE).trim(),
      ...(description === '' ? {} : { description }),
    });
  }
  return [...found.values()];
}

function uniqueById(list: readonly SourcePlace[]): SourcePlace[] {
  return [...new Map(list.map((one) => [one.id, one])).values()];
}

/** The category of a section, and the section above it when it is one of a section. */
function aboveOf(
  one: SourcePlace,
  sections: ReadonlyMap<string, SourcePlace>,
  categories: ReadonlyMap<string, SourcePlace>,
): { category: SourcePlace | undefined; above: SourcePlace | undefined } {
  const direct = one.parent === undefined ? undefined : categories.get(one.parent);
  if (direct !== undefined && direct.id !== one.id) return { category: direct, above: undefined };
  let above = one.parent === undefined ? undefined : sections.get(one.parent);
  const first = above;
  const seen = new Set<string>([one.id]);
  while (above !== undefined && !seen.has(above.id)) {
    seen.add(above.id);
    const category = above.parent === undefined ? undefined : categories.get(above.parent);
    if (category !== undefined) return { category, above: first };
    above = above.parent === undefined ? undefined : sections.get(above.parent);
  }
  return { category: categories.get(one.id), above: first };
}

/** The public path of a topic or a category. */
export function placePath(type: 'topic' | 'category', slug: string, locale: Locale): string {
  const prefix = locale === DEFAULT_LOCALE ? '' : `/${locale}`;
  return `${prefix}/${type === 'topic' ? 'topics' : 'categories'}/${slug}`;
}
