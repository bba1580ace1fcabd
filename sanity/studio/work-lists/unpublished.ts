import type { SanityClient } from 'sanity';
import type { WorkList } from './lists.ts';

/**
 * A list without drafts of which nothing is published. A list of the Studio cannot tell by its
 * filter: it sees each document as its draft, if there is one.
 */
export async function withoutUnpublished(client: SanityClient, list: WorkList): Promise<WorkList> {
  const raw = client.withConfig({ perspective: 'raw', useCdn: false });
  const drafts = await raw.fetch<string[]>(
    `*[_id in path("drafts.**") && (${list.filter})]._id`,
    list.params,
    { tag: 'desk' },
  );
  const ids = drafts.map((id) => id.slice('drafts.'.length));
  const published = await raw.fetch<string[]>('*[_id in $ids]._id', { ids }, { tag: 'desk' });
  const unpublished = ids.filter((id) => !published.includes(id));
  if (unpublished.length === 0) return list;
  return {
    ...list,
    filter: `(${list.filter}) && !(_id in $unpublished)`,
    params: { ...list.params, unpublished },
  };
}
