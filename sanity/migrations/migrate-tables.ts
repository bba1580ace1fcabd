import { ClientError, type SanityClient } from '@sanity/client';
import { isOldTable, richTableOf } from './rich-table.ts';

/** Documents of one transaction. */
const MAX_DOCUMENTS = 50;

type Row = { _id: string; _rev: string; body: unknown };

export type Migrated = { documents: number; tables: number };

/**
 * Stores the old tables of all documents, drafts and versions too, as the tables of now. It can be
 * stopped and run again: what is done already is not found any more.
 * @param client sees everything and, unless `isTrial`, may write.
 * @throws {ClientError} when the content cannot be read or written.
 */
export async function migrateTables(
  client: SanityClient,
  { isTrial = false } = {},
): Promise<Migrated> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const done = { documents: 0, tables: 0 };
  for (let last = ''; ; ) {
    const rows = await raw.fetch<Row[]>(
      `*[_id > $last && count(body[_type == "table"]) > 0] | order(_id)[0...${MAX_DOCUMENTS}]{_id, _rev, body}`,
      { last },
    );
    if (rows.length === 0) return done;
    const changes = rows.map((row) => ({ row, set: changesOf(row.body) }));
    const changed = changes.filter(({ set }) => Object.keys(set).length > 0);
    // Somebody wrote meanwhile: what is stored now is read again.
    if (!isTrial && !(await commit(raw, changed))) continue;
    done.documents += changed.length;
    done.tables += changed.reduce((sum, { set }) => sum + Object.keys(set).length, 0);
    last = rows.at(-1)?._id ?? last;
  }
}

/** Each old table by the path at which it stands. */
function changesOf(body: unknown): Record<string, object> {
  const blocks: unknown[] = Array.isArray(body) ? body : [];
  return Object.fromEntries(
    blocks.flatMap((block, at) => {
      if (!isOldTable(block)) return [];
      const key = block._key;
      const hasKey = typeof key === 'string' && key !== '' && isAlone(blocks, key);
      const path = hasKey ? `body[_key == ${JSON.stringify(key)}]` : `body[${at}]`;
      return [[path, richTableOf(hasKey ? block : { ...block, _key: `table-${at}` })]];
    }),
  );
}

function isAlone(blocks: readonly unknown[], key: string): boolean {
  return blocks.filter((block) => Reflect.get(Object(block), '_key') === key).length === 1;
}

/** False when one of the documents was changed since it was read. */
async function commit(
  client: SanityClient,
  changes: readonly { row: Row; set: Record<string, object> }[],
): Promise<boolean> {
  if (changes.length === 0) return true;
  const transaction = changes.reduce(
    (all, { row, set }) => all.patch(row._id, { set, ifRevisionID: row._rev }),
    client.transaction(),
  );
  try {
    await transaction.commit({ visibility: 'sync', tag: 'migrate' });
    return true;
  } catch (error) {
    if (error instanceof ClientError && error.statusCode === 409) return false;
    throw error;
  }
}
