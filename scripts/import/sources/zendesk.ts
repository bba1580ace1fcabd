import type { Source, SourceArticle } from '../source.ts';
import { type Fields, hostOf, listIn, textIn } from './fields.ts';
import { ownDocuments } from './own.ts';
import { articleOf, type Names, namesById, versionsOf } from './zendesk-articles.ts';
import { placeOf, withOthers } from './zendesk-places.ts';

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
