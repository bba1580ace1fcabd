import { parseHtml } from '../convert/html.ts';
import type { Source, SourceArticle, SourceAttachment, SourcePlace } from '../source.ts';
import {
  type Fields,
  hostOf,
  instantIn,
  isFields,
  isTrueIn,
  listIn,
  numberIn,
  textIn,
  wordsIn,
} from './fields.ts';
import { ownDocuments } from './own.ts';

/** What a Zendesk help center holds, in the shapes of its API, whatever pages it came in. */
export type ZendeskRecords = {
  categories: Fields[];
  sections: Fields[];
  articles: Fields[];
  users: Fields[];
  attachments: Fields[];
  translations: Fields[];
  segments: Fields[];
  tags: Fields[];
  /** Redirects as an export of this project holds them. */
  documents: Fields[];
};

export function noRecords(): ZendeskRecords {
  return {
    categories: [],
    sections: [],
    articles: [],
    users: [],
    attachments: [],
    translations: [],
    segments: [],
    tags: [],
    documents: [],
  };
}

/** A source of the records of a Zendesk help center. */
export function zendeskSource(records: ZendeskRecords): Omit<Source, 'folder' | 'access'> {
  const problems: string[] = [];
  const urls = [...records.articles, ...records.sections, ...records.categories].flatMap(
    (one) => textIn(one, 'html_url') ?? [],
  );
  const attachments = Map.groupBy(records.attachments, (one) => textIn(one, 'article_id') ?? '');
  const translationsOf = (type: string) =>
    Map.groupBy(
      records.translations.filter((one) => (textIn(one, 'source_type') ?? 'Article') === type),
      (one) => textIn(one, 'source_id') ?? '',
    );
  const translations = translationsOf('Article');
  const names: Names = { segments: namesById(records.segments), tags: namesById(records.tags) };
  const articles = new Map<string, SourceArticle>();
  for (const fields of records.articles) {
    const id = textIn(fields, 'id');
    if (id === undefined)
      problems.push(`An article has no id: ${textIn(fields, 'title') ?? 'untitled'}.`);
    else {
      for (const one of versionsOf(fields, id, translations.get(id) ?? [])) {
        const files = [...(attachments.get(id) ?? []), ...listIn(fields, 'attachments')];
        const article = articleOf(one, id, files, names);
        const key = `${id} ${article.locale}`;
        const known = articles.get(key);
        articles.set(key, known === undefined ? article : joined(known, article, problems));
      }
    }
  }
  return {
    kind: 'zendesk',
    name: 'zendesk',
    hosts: [...new Set(urls.flatMap((url) => hostOf(url) ?? []))],
    categories: withOthers(
      records.categories.flatMap((one) => placeOf(one, undefined)),
      translationsOf('Category'),
    ),
    sections: withOthers(
      records.sections.flatMap((one) =>
        placeOf(one, textIn(one, 'parent_section_id') ?? textIn(one, 'category_id')),
      ),
      translationsOf('Section'),
    ),
    authors: new Map(
      records.users.flatMap((one) => {
        const [id, name] = [textIn(one, 'id'), textIn(one, 'name')];
        return id === undefined || name === undefined ? [] : [[id, name] as const];
      }),
    ),
    articles: [...articles.values()],
    isOwn: false,
    documents: ownDocuments(records.documents),
    problems,
  };
}

/** One article in several sections is listed once for each of them; of two texts the newer one counts. */
function joined(known: SourceArticle, other: SourceArticle, problems: string[]): SourceArticle {
  const sections = [...new Set([...known.sections, ...other.sections])];
  const isSame =
    known.title === other.title && JSON.stringify(known.root) === JSON.stringify(other.root);
  if (!isSame)
    problems.push(`“${other.title}” (${other.id}) is there twice: the newer one is taken.`);
  const isNewer = (other.updatedAt ?? '') > (known.updatedAt ?? '');
  return { ...(isNewer ? other : known), sections };
}

/** Places with their names in other languages. */
function withOthers(
  places: readonly SourcePlace[],
  translations: ReadonlyMap<string, Fields[]>,
): SourcePlace[] {
  const others = places.flatMap((place) =>
    (translations.get(place.id) ?? []).flatMap((one) => {
      const [title, locale] = [textIn(one, 'title', 'name'), textIn(one, 'locale')];
      const isOther = title !== undefined && locale !== undefined && locale !== place.locale;
      const description = textIn(one, 'body', 'description') ?? '';
      return isOther ? [{ ...place, title, description, locale }] : [];
    }),
  );
  return [...places, ...others];
}

/** Names of records that articles know by their ids. */
type Names = { segments: NamesById; tags: NamesById };
type NamesById = ReadonlyMap<string | undefined, string | undefined>;

function namesById(records: readonly Fields[]): NamesById {
  return new Map(records.map((one) => [textIn(one, 'id'), textIn(one, 'name')]));
}

/** Who may read it, where that is not everybody: a segment, or in newer help centers several. */
function audienceOf(fields: Fields, segments: NamesById): string | undefined {
  const ids = [textIn(fields, 'user_segment_id') ?? [], wordsIn(fields, 'user_segment_ids')].flat();
  const names = [...new Set(ids)].map((id) => segments.get(id) ?? `segment ${id}`);
  return names.length === 0 ? undefined : names.join(', ');
}

/** The article itself, and each of its translations in the fields of an article. */
function versionsOf(article: Fields, id: string, others: readonly Fields[]): Fields[] {
  const own = textIn(article, 'locale') ?? textIn(article, 'source_locale');
  const all = [...listIn(article, 'translations'), ...others];
  return [
    article,
    ...all
      .filter((one) => (textIn(one, 'locale') ?? own) !== own)
      .map((one) => ({
        ...article,
        title: one.title,
        body: one.body,
        locale: one.locale,
        draft: one.draft ?? article.draft,
        outdated: one.outdated,
        updated_at: one.updated_at ?? article.updated_at,
        edited_at: one.updated_at,
        html_url: textIn(one, 'html_url') ?? `/hc/${textIn(one, 'locale')}/articles/${id}`,
        vote_sum: undefined,
        vote_count: undefined,
      })),
  ];
}

function articleOf(
  fields: Fields,
  id: string,
  files: readonly Fields[],
  names: Names,
): SourceArticle {
  const tags = wordsIn(fields, 'content_tag_ids').flatMap((tag) => names.tags.get(tag) ?? []);
  // Written by an export of this project.
  const own = isFields(fields.signpost) ? fields.signpost : {};
  const authors = wordsIn(own, 'authors');
  const author = textIn(fields, 'author_id');
  const createdAt = instantIn(fields, 'created_at');
  return {
    id,
    locale: textIn(fields, 'locale', 'source_locale'),
    title: textIn(fields, 'title', 'name') ?? '',
    root: parseHtml(textIn(fields, 'body') ?? '', 'escaped'),
    sections: [textIn(fields, 'section_id') ?? [], wordsIn(fields, 'section_ids')].flat(),
    isDraft: isTrueIn(fields, 'draft'),
    publishedAt: createdAt,
    updatedAt: instantIn(fields, 'edited_at', 'updated_at') ?? createdAt,
    authors: authors.length > 0 ? authors : author === undefined ? [] : [author],
    labels: [...new Set([...wordsIn(fields, 'label_names'), ...tags])],
    isPromoted: isTrueIn(fields, 'promoted'),
    isOutdated: isTrueIn(fields, 'outdated'),
    helpful: helpfulOf(fields),
    audience: audienceOf(fields, names.segments),
    summary: textIn(own, 'summary'),
    slug: textIn(own, 'slug'),
    type: textIn(own, 'type'),
    attachments: files.flatMap(attachmentOf),
    extra: isFields(own.fields) ? own.fields : {},
    url: textIn(fields, 'html_url'),
    formerUrls: [],
    folder: undefined,
  };
}

/** Zendesk gives the difference of the votes and their number. */
function helpfulOf(fields: Fields): number | undefined {
  const sum = numberIn(fields, 'vote_sum');
  if (sum === undefined) return undefined;
  const count = numberIn(fields, 'vote_count') ?? Math.abs(sum);
  return Math.max(0, Math.round((count + sum) / 2));
}

function attachmentOf(fields: Fields): SourceAttachment[] {
  const url = textIn(fields, 'content_url');
  // Inline ones are the pictures of the text.
  if (url === undefined || isTrueIn(fields, 'inline')) return [];
  return [{ url, name: textIn(fields, 'display_file_name', 'file_name') ?? url }];
}

function placeOf(fields: Fields, parent: string | undefined): SourcePlace[] {
  const id = textIn(fields, 'id');
  if (id === undefined) return [];
  return [
    {
      id,
      title: textIn(fields, 'name', 'title') ?? '',
      description: textIn(fields, 'description') ?? '',
      parent,
      order: numberIn(fields, 'position'),
      locale: textIn(fields, 'locale', 'source_locale'),
    },
  ];
}
