import type { ArticleType } from '#lib/articles/constants.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Block, BlockBuilder } from './block-types.ts';
import { articleId, build, keysOf } from './blocks.ts';
import type { Reference, Slug, TopicSlug, TranslationsDocument } from './document-types.ts';
import type {
  BestAnswerDocument,
  RedirectDocument,
  SavedSearchDocument,
  SiteSettingsDocument,
  SynonymDocument,
  TopicDocument,
} from './other-documents.ts';
import type { CategoryDocument, PersonDocument } from './places.ts';

type ListedReference = Reference & { _key: string };

type ProductArea = 'account' | 'trading' | 'cash' | 'crypto' | 'earn' | 'security' | 'tax' | 'api';

type Severity = 'notice' | 'maintenance' | 'incident' | 'change';

type ScheduledField = 'publishAt' | 'expireAt' | 'pinUntil' | 'effectiveAt';
type Zones = Partial<Record<ScheduledField, { zone: string; wall: string }>>;

export type ArticleDocument = {
  _id: string;
  _type: ArticleType;
  title: string;
  slug: Slug;
  language: Locale;
  summary: string;
  body: Block[];
  topic: Reference;
  productArea: ProductArea;
  publishedAt: string;
  updatedAt: string;
  related: ListedReference[];
  author: string;
  otherTopics?: ListedReference[];
  labels?: string[];
  promoted?: true;
  authors?: ListedReference[];
  changes?: { _key: string; _type: 'change'; at: string; note: string }[];
  reviewAt: string;
  seo?: { title?: string; description?: string; noIndex?: boolean };
  severity?: Severity;
  placement?: 'list' | 'banner';
  affects?: ListedReference[];
  affectedProducts?: ProductArea[];
  zones?: Zones;
  /** From which texts a translation was made. */
  translation?: { units: { _key: string; path: string; source: string }[] };
} & Partial<Record<ScheduledField, string>>;

/** A document, and the readers who found it helpful (kept outside the content). */
export type SeedArticle = { document: ArticleDocument; helpful: number };

type ArticleInput = {
  slug: string;
  title: string;
  /** Plain text, at most 300 characters. */
  summary: string;
  topic: TopicSlug;
  /** Topics that list it as well. */
  otherTopics?: readonly TopicSlug[];
  /** First in its topics. */
  promoted?: true;
  labels?: readonly string[];
  productArea: ProductArea;
  /** `YYYY-MM-DD` means noon UTC; a full instant is kept. */
  publishedAt: string;
  updatedAt: string;
  /** `YYYY-MM-DD`. */
  reviewAt: string;
  author: string;
  /** Names of `people`. */
  writtenBy?: readonly string[];
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
      ...withoutUndefined({
        otherTopics: listed(input.otherTopics, 'topic'),
        labels: input.labels && [...input.labels],
        promoted: input.promoted,
        authors: listed(input.writtenBy, 'person'),
      }),
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

/** References to `<type>-<name>`, whose keys are these ids. */
function listed(names: readonly string[] | undefined, type: string) {
  return names?.map((name): ListedReference => {
    const _ref = `${type}-${name}`;
    return { _type: 'reference', _key: _ref, _ref };
  });
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

export type SeedDocument =
  | ArticleDocument
  | CategoryDocument
  | PersonDocument
  | TopicDocument
  | SiteSettingsDocument
  | RedirectDocument
  | SynonymDocument
  | BestAnswerDocument
  | SavedSearchDocument
  | TranslationsDocument;
