import { isFields, type Stored } from './body/fields.ts';
import type { Content, Document } from './read.ts';

/** The file beside exported articles that holds what is no article, with the ids that it has. */
export const HELP_CENTER_FILE = 'help-center.json';

/** Topics, categories, people, redirects and translations, as the import takes them. */
export function helpCenterOf({ topics, categories, people, redirects, translations }: Content) {
  const documents = [...categories, ...topics, ...people, ...redirects, ...translations];
  return { signpost: 1, documents: documents.map(withoutAssets) };
}

/** Pictures of landing pages stay behind: only the export for Sanity holds them. */
function withoutAssets(document: Document): Stored {
  const { picture, cards, photo, body, ...fields } = document;
  return fields;
}

/** What of the documents stays behind, in sentences. */
export function leftBehind({ topics, categories, people }: Content): string[] {
  return [...topics, ...categories, ...people].flatMap((one) => {
    const has = ['picture', 'cards', 'photo', 'body'].filter((name) => one[name] !== undefined);
    return has.length === 0
      ? []
      : [`${String(one.title ?? one.name)}: its ${has.join(', ')} is only in an export for Sanity`];
  });
}

/** Fields of an article that an export writes in a place of their own. */
const PLACED = [
  '_id',
  '_type',
  'isDraft',
  'title',
  'slug',
  'language',
  'summary',
  'body',
  'topic',
  'otherTopics',
  'authors',
  'labels',
  'promoted',
  'outdated',
  'publishedAt',
  'updatedAt',
];

/** Fields of an article that have no other place in an export. */
export function otherFields(article: Stored): Stored {
  return Object.fromEntries(
    Object.entries(article).filter(([name, value]) => !PLACED.includes(name) && !isEmpty(value)),
  );
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    (Array.isArray(value) && value.length === 0) ||
    (isFields(value) && Object.keys(value).length === 0)
  );
}
