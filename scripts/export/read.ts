import type { SanityClient } from '@sanity/client';
import { isArticleType } from '#lib/articles/constants.ts';
import { isFields, type Stored, words } from './body/fields.ts';

export type Document = Stored & { _id: string; _type: string };

/** Everything that an export writes. */
export type Content = {
  /** As readers see them, and drafts of what was never published. */
  articles: (Document & { isDraft: boolean })[];
  topics: Document[];
  categories: Document[];
  people: Document[];
  redirects: Document[];
  translations: Document[];
  assets: Map<string, Document>;
  /** Counts of readers who said yes, by the id of an article. */
  helpful: ReadonlyMap<string, number>;
  name: string;
};

const SLICE = 200;
const TYPES = [
  'faq',
  'announcement',
  'productDocument',
  'topic',
  'category',
  'person',
  'redirect',
  'translation.metadata',
  'siteSettings',
  'sanity.imageAsset',
  'sanity.fileAsset',
];

/** Reads the content, in slices. */
export async function readContent(
  client: SanityClient,
  helpful: ReadonlyMap<string, number>,
): Promise<Content> {
  const documents = new Map<string, Document>();
  for (let after = ''; ; ) {
    const rows = await client.fetch<unknown[]>(
      `*[_type in $types && _id > $after && !(_id in path("versions.**"))] | order(_id asc) [0...${SLICE}]`,
      { types: TYPES, after },
    );
    const found = rows.flatMap((row) => documentOf(row));
    for (const one of found) documents.set(one._id, one);
    const last = found.at(-1);
    if (last === undefined || rows.length < SLICE) break;
    after = last._id;
  }
  const all = [...documents.values()];
  const published = (type: string) =>
    all.filter((one) => one._type === type && !one._id.startsWith('drafts.'));
  const articles = all.flatMap((one) => {
    if (!isArticleType(one._type)) return [];
    const _id = one._id.replace(/^drafts\./, '');
    const isDraft = _id !== one._id;
    return isDraft && documents.has(_id) ? [] : [{ ...one, _id, isDraft }];
  });
  return {
    articles,
    topics: published('topic'),
    categories: published('category'),
    people: published('person'),
    redirects: published('redirect'),
    translations: published('translation.metadata'),
    assets: new Map(
      [...published('sanity.imageAsset'), ...published('sanity.fileAsset')].map((one) => [
        one._id,
        one,
      ]),
    ),
    helpful,
    name: words(documents.get('siteSettings')?.name) ?? 'Help center',
  };
}

function documentOf(row: unknown): Document[] {
  if (!isFields(row)) return [];
  const { _rev, _createdAt, _updatedAt, _system, ...fields } = row;
  const [_id, _type] = [words(fields._id), words(fields._type)];
  return _id === undefined || _type === undefined ? [] : [{ ...fields, _id, _type }];
}
