import type { SanityClient } from '@sanity/client';
import type { Stored } from '../convert/keys.ts';
import { isFields, textIn } from '../sources/fields.ts';

/** A document that is stored, published or as a draft. */
export type StoredVersion = { _id: string; _rev: string; _type: string } & Stored;

/** What the dataset holds already. */
export type Existing = {
  published(id: string): StoredVersion | undefined;
  draft(id: string): StoredVersion | undefined;
  /** The address that a document has here, which stays when its title changes there. */
  slugOf(id: string): string | undefined;
  /** Every address that is taken, with whose it is. */
  slugs: readonly { id: string; type: string; language: string; slug: string }[];
};

/** Documents of one request. */
const SLICE = 200;

type SlugRow = { _id: string; _type: string; language: string | null; slug: string };

/** Reads what an import looks at: addresses of all documents, and those that it may have written. */
export async function readExisting(
  client: SanityClient,
  prefix: string,
  ids: readonly string[] = [],
): Promise<Existing> {
  const byId = new Map<string, StoredVersion>();
  for (const start of [
    prefix,
    `drafts.${prefix}`,
    `redirect-${prefix}`,
    `drafts.redirect-${prefix}`,
  ]) {
    await readRange(client, start, byId);
  }
  await readIds(client, ids, byId);
  const rows = await client.fetch<SlugRow[]>(
    '*[_type in ["faq", "announcement", "productDocument", "topic", "category"] && defined(slug.current)]{_id, _type, language, "slug": slug.current}',
  );
  const bare = (id: string) => id.replace(/^drafts\.|^versions\.[^.]+\./, '');
  const slugs = rows.map(({ _id, _type, language, slug }) => ({
    id: bare(_id),
    type: _type,
    language: language ?? 'en',
    slug,
  }));
  const slugById = new Map(slugs.map(({ id, slug }) => [id, slug]));
  return {
    published: (id) => byId.get(id),
    draft: (id) => byId.get(`drafts.${id}`),
    slugOf: (id) => slugById.get(id),
    slugs,
  };
}

/** Every document whose id begins so, in slices. */
async function readRange(
  client: SanityClient,
  start: string,
  byId: Map<string, StoredVersion>,
): Promise<void> {
  for (let after = start; ; ) {
    const rows = await client.fetch<unknown[]>(
      `*[_id > $after && _id < $end] | order(_id asc) [0...${SLICE}]`,
      { after, end: `${start}\uffff` },
    );
    for (const row of rows) {
      const version = versionOf(row);
      if (version !== undefined) byId.set(version._id, version);
    }
    const last = versionOf(rows.at(-1));
    if (last === undefined || rows.length < SLICE) return;
    after = last._id;
  }
}

/** Documents by their ids, in slices. */
async function readIds(
  client: SanityClient,
  ids: readonly string[],
  byId: Map<string, StoredVersion>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const some = ids.slice(from, from + SLICE).flatMap((id) => [id, `drafts.${id}`]);
    const rows = await client.fetch<unknown[]>('*[_id in $some]', { some });
    for (const row of rows) {
      const version = versionOf(row);
      if (version !== undefined) byId.set(version._id, version);
    }
  }
}

function versionOf(row: unknown): StoredVersion | undefined {
  if (!isFields(row)) return undefined;
  const [_id, _rev, _type] = ['_id', '_rev', '_type'].map((name) => textIn(row, name));
  if (_id === undefined || _rev === undefined || _type === undefined) return undefined;
  return { ...row, _id, _rev, _type };
}

/** A dataset that holds nothing. */
export function nothingExists(): Existing {
  return { published: () => undefined, draft: () => undefined, slugOf: () => undefined, slugs: [] };
}
