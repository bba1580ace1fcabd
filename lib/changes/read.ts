import { createHash } from 'node:crypto';
import { fetchFresh } from '#sanity/client/fetch-fresh.ts';
import { articleTag, BANNERS } from '#sanity/client/tags.ts';
import {
  changedSinceQuery,
  referrersQuery,
  revisionsOfQuery,
  revisionsQuery,
} from '#sanity/queries/changes.ts';
import type { Referrer } from './dependents.ts';
import type { Revision } from './revision.ts';

type Row = {
  id: string;
  type: string;
  rev: string;
  slug: string | null;
  topic: string | null;
  card: readonly unknown[];
  isBanner: boolean | null;
  affects: readonly (string | null)[] | null;
};

/** Every document that pages are made from, straight from the CMS and never from a cache. */
export async function listRevisions(): Promise<Map<string, Revision>> {
  return byId(await fetchFresh({ query: revisionsQuery, params: {} }));
}

/** Those of `ids` that are published now. */
export async function listRevisionsOf(ids: readonly string[]): Promise<Map<string, Revision>> {
  return byId(await fetchFresh({ query: revisionsOfQuery, params: { ids: [...ids] } }));
}

/** How many documents there are, and the ids of those changed at or after an instant (ISO 8601). */
export async function listChangedSince(since: string): Promise<{ count: number; ids: string[] }> {
  return fetchFresh({ query: changedSinceQuery, params: { since } });
}

/** Articles that show something of one of these documents. */
export async function listReferrers(ids: readonly string[]): Promise<Referrer[]> {
  const rows = await fetchFresh({ query: referrersQuery, params: { ids: [...ids] } });
  return rows.flatMap(({ slug }) => (slug === null ? [] : [{ slug }]));
}

function byId(rows: readonly Row[]): Map<string, Revision> {
  return new Map(
    rows.map(({ card, isBanner, affects, ...row }) => [
      row.id,
      {
        ...row,
        card: createHash('sha1').update(JSON.stringify(card)).digest('base64url'),
        shownOn: [
          ...(isBanner === true ? [BANNERS] : []),
          ...(affects ?? []).flatMap((slug) => (slug === null ? [] : [articleTag(slug)])),
        ],
      },
    ]),
  );
}
