import { ClientError, type SanityClient } from '@sanity/client';
import { type Fields, isFields } from '#sanity/blocks/fields.ts';

/** A change of how blocks are stored. What is not migrated is read all the same. */
export type Migration = {
  /** In the order in which they were made; one that has shipped keeps its number. */
  number: number;
  /** What is stored anew, as the end of “Stored anew: …”. */
  title: string;
  /** GROQ that is true of documents in which something is to be done. */
  filter: string;
  /** A block of a body as it is stored now, or null when nothing is to be done. */
  anew: (block: Fields, at: number) => object | null;
};

export type Migrated = { documents: number; blocks: number };

/** Documents of one transaction. */
const MAX_DOCUMENTS = 50;

type Row = { _id: string; _rev: string; body: unknown };

/**
 * Stores the blocks of all documents anew, drafts and versions too. It can be stopped and run again:
 * what is done already is not found any more.
 * @param client sees everything and, unless `isTrial`, may write.
 * @throws {ClientError} when the content cannot be read or written.
 */
export async function runMigration(
  client: SanityClient,
  { filter, anew }: Migration,
  { isTrial = false } = {},
): Promise<Migrated> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const done = { documents: 0, blocks: 0 };
  for (let last = ''; ; ) {
    const rows = await raw.fetch<Row[]>(
      `*[_id > $last && (${filter})] | order(_id)[0...${MAX_DOCUMENTS}]{_id, _rev, body}`,
      { last },
    );
    if (rows.length === 0) return done;
    const changes = rows.map((row) => ({ row, set: changesOf(row.body, anew) }));
    const changed = changes.filter(({ set }) => Object.keys(set).length > 0);
    // Somebody wrote meanwhile: what is stored now is read again.
    if (!isTrial && !(await commit(raw, changed))) continue;
    done.documents += changed.length;
    done.blocks += changed.reduce((sum, { set }) => sum + Object.keys(set).length, 0);
    last = rows.at(-1)?._id ?? last;
  }
}

/** Each block that changes by the path at which it stands. */
function changesOf(body: unknown, anew: Migration['anew']): Record<string, object> {
  const blocks: unknown[] = Array.isArray(body) ? body : [];
  return Object.fromEntries(
    blocks.flatMap((block, at) => {
      if (!isFields(block)) return [];
      const { _key: key } = block;
      const hasKey = typeof key === 'string' && key !== '' && isAlone(blocks, key);
      const changed = anew(hasKey ? block : { ...block, _key: `block-${at}` }, at);
      if (changed === null) return [];
      return [[hasKey ? `body[_key == ${JSON.stringify(key)}]` : `body[${at}]`, changed]];
    }),
  );
}

function isAlone(blocks: readonly unknown[], key: string): boolean {
  return blocks.filter((block) => isFields(block) && block._key === key).length === 1;
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
