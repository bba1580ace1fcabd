import type { ArticleType } from '#lib/articles/constants.ts';
import { articleId, type Block, type BlockBuilder, build, keysOf } from './blocks.ts';

type Reference = { _type: 'reference'; _ref: string };
type ListedReference = Reference & { _key: string };
type Slug = { _type: 'slug'; current: string };
type Link = { label: string; url: string };
type LinkItem = Link & { _type: 'linkItem'; _key: string };

type ProductArea = 'account' | 'trading' | 'cash' | 'crypto' | 'earn' | 'security' | 'tax' | 'api';

type Severity = 'notice' | 'maintenance' | 'incident' | 'change';

type ScheduledField = 'publishAt' | 'expireAt' | 'pinUntil' | 'effectiveAt';
type Zones = Partial<Record<ScheduledField, { zone: string; wall: string }>>;

/** The ten topics of the demo content, by slug. */
export type TopicSlug =
  | 'getting-started'
  | 'account-and-identity'
  | 'security'
  | 'deposits'
  | 'withdrawals'
  | 'trading'
  | 'cash-and-cards'
  | 'earn-and-staking'
  | 'tax-and-records'
  | 'api-and-developers';

export type ArticleDocument = {
  _id: string;
  _type: ArticleType;
  title: string;
  slug: Slug;
  language: 'en';
  summary: string;
  body: Block[];
  topic: Reference;
  productArea: ProductArea;
  publishedAt: string;
  updatedAt: string;
  related: ListedReference[];
  author: string;
  changes?: { _key: string; _type: 'change'; at: string; note: string }[];
  reviewAt: string;
  seo?: { title?: string; description?: string; noIndex?: boolean };
  severity?: Severity;
  placement?: 'list' | 'banner';
  affects?: ListedReference[];
  affectedProducts?: ProductArea[];
  zones?: Zones;
} & Partial<Record<ScheduledField, string>>;

/** A document, and the readers who found it helpful (kept outside the content). */
export type SeedArticle = { document: ArticleDocument; helpful: number };

type ArticleInput = {
  slug: string;
  title: string;
  /** Plain text, at most 300 characters. */
  summary: string;
  topic: TopicSlug;
  productArea: ProductArea;
  /** `YYYY-MM-DD` means noon UTC; a full instant is kept. */
  publishedAt: string;
  updatedAt: string;
  /** `YYYY-MM-DD`. */
  reviewAt: string;
  author: string;
  /** Document ids; a bare slug means an FAQ. */
  related?: readonly string[];
  helpful?: number;
  /** What changed in updates, newest first. */
  changes?: readonly { at: string; note: string }[];
  seo?: ArticleDocument['seo'];
  body: readonly BlockBuilder[];
};

type AnnouncementInput = ArticleInput & {
  severity: Severity;
  placement?: 'list' | 'banner';
  /** The zone and the wall time in which an instant was said. */
  zones?: Zones;
  /** Document ids; a bare slug means an FAQ. */
  affects?: readonly string[];
  affectedProducts?: ProductArea[];
} /** Full instants in UTC; without a window the announcement is always visible. */ & Partial<
    Record<ScheduledField, string>
  >;

const NOON = 'T12:00:00.000Z';

function instant(value: string): string {
  return value.includes('T') ? value : `${value}${NOON}`;
}

function seedArticle(_type: ArticleType, _id: string, input: ArticleInput): SeedArticle {
  const nextKey = keysOf(_id);
  const related = (input.related ?? []).map((slugOrId): ListedReference => {
    return { _type: 'reference', _key: nextKey(), _ref: articleId(slugOrId) };
  });
  return {
    helpful: input.helpful ?? 0,
    document: {
      _id,
      _type,
      title: input.title,
      slug: { _type: 'slug', current: input.slug },
      language: 'en',
      summary: input.summary,
      body: build(input.body, nextKey),
      topic: { _type: 'reference', _ref: `topic-${input.topic}` },
      productArea: input.productArea,
      publishedAt: instant(input.publishedAt),
      updatedAt: instant(input.updatedAt),
      related,
      author: input.author,
      ...(input.changes === undefined ? {} : { changes: input.changes.map(seedChange) }),
      reviewAt: input.reviewAt,
      ...(input.seo === undefined ? {} : { seo: input.seo }),
    },
  };
}

function seedChange({ at, note }: { at: string; note: string }, index: number) {
  return { _key: `change${index}`, _type: 'change' as const, at: instant(at), note };
}

/** A question and its answer; id `faq-<slug>`. */
export function faq(input: ArticleInput): SeedArticle {
  return seedArticle('faq', `faq-${input.slug}`, input);
}

/** A guide or reference to a product; id `doc-<slug>`. */
export function productDocument(input: ArticleInput): SeedArticle {
  return seedArticle('productDocument', `doc-${input.slug}`, input);
}

/** News with a severity, and a window when it must not stay; id `announcement-<slug>`. */
export function announcement(input: AnnouncementInput): SeedArticle {
  const _id = `announcement-${input.slug}`;
  const article = seedArticle('announcement', _id, input);
  const nextKey = keysOf(`${_id}-affects`);
  const affects = input.affects?.map((slugOrId): ListedReference => {
    return { _type: 'reference', _key: nextKey(), _ref: articleId(slugOrId) };
  });
  const { severity, placement, zones, affectedProducts } = input;
  const { publishAt, expireAt, pinUntil, effectiveAt } = input;
  const own = { severity, placement, zones, affects, affectedProducts };
  const moments = { publishAt, expireAt, pinUntil, effectiveAt };
  return {
    ...article,
    document: { ...article.document, ...withoutUndefined({ ...own, ...moments }) },
  };
}

/** What is left out stays out, as it does in the Studio. */
function withoutUndefined<Fields extends object>(fields: Fields): Partial<Fields> {
  const kept: Partial<Fields> = { ...fields };
  for (const name of Object.keys(kept)) {
    if (Reflect.get(kept, name) === undefined) Reflect.deleteProperty(kept, name);
  }
  return kept;
}

export type TopicDocument = {
  _id: string;
  _type: 'topic';
  title: string;
  slug: Slug;
  description: string;
  order: number;
  language: 'en';
};

/** A subject that articles are sorted by; id `topic-<slug>`. */
export function topic(input: {
  slug: TopicSlug;
  title: string;
  description: string;
  order: number;
}): TopicDocument {
  const { slug, ...rest } = input;
  return {
    _id: `topic-${slug}`,
    _type: 'topic',
    slug: { _type: 'slug', current: slug },
    language: 'en',
    ...rest,
  };
}

export type SiteSettingsDocument = {
  _id: 'siteSettings';
  _type: 'siteSettings';
  name: string;
  logoText: string;
  supportLink: Link;
  navigation: LinkItem[];
  popularQueries: string[];
  footer: { text: string; links: LinkItem[] };
};

/** The one document of settings. */
export function siteSettings(input: {
  name: string;
  logoText: string;
  supportLink: Link;
  navigation: readonly Link[];
  popularQueries: readonly string[];
  footer: { text: string; links: readonly Link[] };
}): SiteSettingsDocument {
  const nextKey = keysOf('siteSettings');
  const item = (entry: Link): LinkItem => ({ _type: 'linkItem', _key: nextKey(), ...entry });
  return {
    _id: 'siteSettings',
    _type: 'siteSettings',
    name: input.name,
    logoText: input.logoText,
    supportLink: input.supportLink,
    navigation: input.navigation.map(item),
    popularQueries: [...input.popularQueries],
    footer: { text: input.footer.text, links: input.footer.links.map(item) },
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

export type SeedDocument =
  | ArticleDocument
  | TopicDocument
  | SiteSettingsDocument
  | RedirectDocument
  | SynonymDocument
  | BestAnswerDocument
  | SavedSearchDocument;
