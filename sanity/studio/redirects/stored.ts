import type { SanityClient } from 'sanity';
import type { StoredRedirect } from './plan.ts';

type RedirectRow = {
  _id: string;
  from: unknown;
  to: unknown;
  permanent: unknown;
  match?: unknown;
};

const ALL_REDIRECTS = `*[_type == "redirect" && !(_id in path("versions.**"))]{_id, from, to, permanent, match}`;

/** Every redirect with what is known of its draft, straight from where content is kept. */
export async function listStoredRedirects(client: SanityClient): Promise<StoredRedirect[]> {
  const rows = await client
    .withConfig({ perspective: 'raw', useCdn: false })
    .fetch<RedirectRow[]>(ALL_REDIRECTS, {}, { tag: 'redirects-for-publishing' });
  return joinVersions(rows);
}

/** Drafts and published documents as one redirect each; the published fields are the ones in force. */
export function joinVersions(rows: readonly RedirectRow[]): StoredRedirect[] {
  const byId = new Map<string, StoredRedirect>();
  const draftsLast = [...rows].sort((one, other) => rank(one) - rank(other));
  for (const row of draftsLast) {
    const isDraft = rank(row) === 1;
    const id = row._id.replace(/^drafts\./, '');
    const known = byId.get(id);
    if (known) byId.set(id, { ...known, hasDraft: true });
    else {
      byId.set(id, {
        id,
        from: textOf(row.from),
        to: textOf(row.to),
        permanent: row.permanent !== false,
        ...(textOf(row.match) === null ? {} : { match: textOf(row.match) }),
        isPublished: !isDraft,
        hasDraft: isDraft,
      });
    }
  }
  return [...byId.values()];
}

function rank({ _id }: RedirectRow): number {
  return _id.startsWith('drafts.') ? 1 : 0;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
