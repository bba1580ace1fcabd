import type { SanityClient } from 'sanity';
import type { WorkList } from './lists.ts';

/** One document in a list of work, as far as the start page shows it. */
export type WorkItem = {
  /** The published id. */
  _id: string;
  _type: string;
  title: string | null;
  /** The field that the list is ordered by. */
  at: string | null;
};

export type Work = { count: number; items: WorkItem[] };

/** How long a list is, and its first documents, as the Studio's list shows them. */
export function readWork(
  client: SanityClient,
  { filter, params, order: [field, direction] }: WorkList,
  {
    size,
    perspective = 'drafts',
  }: { size: number; perspective?: 'drafts' | 'published' | undefined },
): Promise<Work> {
  return client.withConfig({ perspective, useCdn: false }).fetch<Work>(
    `{
      "count": count(*[${filter}]),
      "items": *[${filter}] | order(${field} ${direction}, _id asc) [0...$size]{
        _id, _type, title, "at": ${field}
      }
    }`,
    { ...params, size },
    { tag: 'desk' },
  );
}

/** How long a list is, as the Studio's list shows it. */
export function countWork(client: SanityClient, { filter, params }: WorkList): Promise<number> {
  return client
    .withConfig({ perspective: 'drafts', useCdn: false })
    .fetch<number>(`count(*[${filter}])`, params, { tag: 'desk' });
}
