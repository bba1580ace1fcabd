import { parseHtml } from '../convert/html.ts';
import type { SourceArticle, SourceAttachment } from '../source.ts';
import {
  type Fields,
  instantIn,
  isFields,
  isTrueIn,
  listIn,
  numberIn,
  textIn,
  wordsIn,
} from './fields.ts';

/** Names of records that articles know by their ids. */
export type Names = { segments: NamesById; tags: NamesById };
type NamesById = ReadonlyMap<string | undefined, string | undefined>;

/** Names by ids. */
export function namesById(records: readonly Fields[]): NamesById {
  return new Map(records.map((one) => [textIn(one, 'id'), textIn(one, 'name')]));
}

/** Who may read it, where that is not everybody: a segment, or in newer help centers several. */
function audienceOf(fields: Fields, segments: NamesById): string | undefined {
  const ids = [textIn(fields, 'user_segment_id') ?? [], wordsIn(fields, 'user_segment_ids')].flat();
  const names = [...new Set(ids)].map((id) => segments.get(id) ?? `segment ${id}`);
  return names.length === 0 ? undefined : names.join(', ');
}

/** The article itself, and each of its translations in the fields of an article. */
export function versionsOf(article: Fields, id: string, others: readonly Fields[]): Fields[] {
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

/** An article of which the id is known. */
export function articleOf(
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
