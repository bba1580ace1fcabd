import { keysOf } from './blocks.ts';
import type { CategorySlug, Link, Reference, Slug, TopicSlug } from './document-types.ts';
import { type SiteWords, siteWords } from './languages/settings.ts';
import { topicWords } from './languages/topics.ts';
import { type PlaceTranslation, translationsOf } from './languages/words.ts';

type LinkItem = Link & { _type: 'linkItem'; _key: string };

export type TopicDocument = {
  _id: string;
  _type: 'topic';
  title: string;
  slug: Slug;
  description: string;
  order: number;
  category: Reference;
  language: 'en';
  translations: PlaceTranslation<'topicTranslation'>[];
};

/** A subject that articles are sorted by; id `topic-<slug>`. */
export function topic(input: {
  slug: TopicSlug;
  title: string;
  description: string;
  category: CategorySlug;
  order: number;
}): TopicDocument {
  const { slug, category, ...rest } = input;
  return {
    _id: `topic-${slug}`,
    _type: 'topic',
    slug: { _type: 'slug', current: slug },
    language: 'en',
    category: { _type: 'reference', _ref: `category-${category}` },
    ...rest,
    translations: translationsOf('topicTranslation', topicWords[slug]),
  };
}

export type SiteSettingsDocument = {
  _id: 'siteSettings';
  _type: 'siteSettings';
  name: string;
  logoText: string;
  supportLink: Link;
  navigation: LinkItem[];
  contact: SiteWords['contact'] & { _type: 'contact' };
  popularQueries: string[];
  embedHosts: string[];
  footer: { text: string; links: LinkItem[] };
  showAuthors: 'hidden' | 'top' | 'end';
  translations: (Omit<
    SiteSettingsDocument,
    '_id' | '_type' | 'embedHosts' | 'showAuthors' | 'translations'
  > & {
    _key: string;
    _type: 'siteTranslation';
    language: string;
  })[];
};

/** The one document of settings, with its words in every language. */
export function siteSettings(
  input: SiteWords & Pick<SiteSettingsDocument, 'embedHosts' | 'showAuthors'>,
): SiteSettingsDocument {
  const nextKey = keysOf('siteSettings');
  const item = (entry: Link): LinkItem => ({ _type: 'linkItem', _key: nextKey(), ...entry });
  const said = ({
    name,
    logoText,
    supportLink,
    navigation,
    contact,
    popularQueries,
    footer,
  }: SiteWords) => ({
    name,
    logoText,
    supportLink,
    navigation: navigation.map(item),
    contact: { _type: 'contact' as const, ...contact },
    popularQueries: [...popularQueries],
    footer: { text: footer.text, links: footer.links.map(item) },
  });
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    ...said(input),
    showAuthors: input.showAuthors,
    embedHosts: [...input.embedHosts],
    translations: Object.entries(siteWords).map(([language, words]) => ({
      _key: language,
      _type: 'siteTranslation',
      language,
      ...said(words),
    })),
  };
}

export type RedirectDocument = {
  _id: string;
  _type: 'redirect';
  from: string;
  to: string;
  permanent: boolean;
};

/** An address that moved; id from the old path. */
export function redirect(from: string, to: string, permanent = true): RedirectDocument {
  const name = from.replace(/[^a-z0-9]+/gi, '-').replace(/^-|-$/g, '');
  return { _id: `redirect-${name}`, _type: 'redirect', from, to, permanent };
}

export type SynonymDocument = {
  _id: string;
  _type: 'synonym';
  phrases: string[];
  oneWay: boolean;
  language: 'en';
};

/** Words that search takes for one another; id `synonym-<name>`. */
export function synonym(name: string, phrases: readonly string[]): SynonymDocument {
  const _id = `synonym-${name}`;
  return { _id, _type: 'synonym', phrases: [...phrases], oneWay: false, language: 'en' };
}

export type BestAnswerDocument = {
  _id: string;
  _type: 'bestAnswer';
  queries: string[];
  match: 'contains';
  article: Reference;
  language: 'en';
};

/** An article that stands first for searches that hold these words; id `best-answer-<name>`. */
export function bestAnswer(
  name: string,
  article: string,
  queries: readonly string[],
): BestAnswerDocument {
  return {
    _id: `best-answer-${name}`,
    _type: 'bestAnswer',
    queries: [...queries],
    match: 'contains',
    article: { _type: 'reference', _ref: article },
    language: 'en',
  };
}

export type SavedSearchDocument = { _id: string; _type: 'savedSearch'; query: string };

/** A search that editors look at again; id from its words. */
export function savedSearch(query: string): SavedSearchDocument {
  return { _id: `saved-search-${query.replaceAll(' ', '-')}`, _type: 'savedSearch', query };
}
