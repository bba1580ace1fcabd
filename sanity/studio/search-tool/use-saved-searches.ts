import { useEffect, useState } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';

const QUERY = `{
  "saved": *[_type == "savedSearch" && defined(query)] | order(query asc).query,
  "offered": *[_id == "siteSettings"][0].popularQueries
}`;

type Answer = { saved: string[]; offered: string[] | null };

/** The searches that editors saved, and those that the first page offers; each once. */
export function useSavedSearches(): string[] {
  const client = useClient({ apiVersion: API_VERSION });
  const [searches, setSearches] = useState<string[]>([]);
  useEffect(() => {
    const published = client.withConfig({ perspective: 'published' });
    let isOver = false;
    const read = async () => {
      const { saved, offered } = await published.fetch<Answer>(QUERY);
      if (!isOver) setSearches([...new Set([...saved, ...(offered ?? [])])]);
    };
    const changes = client
      .listen('*[_type in ["savedSearch", "siteSettings"]]', {}, { visibility: 'query' })
      // Without an answer what was read last stays, until the next change.
      .subscribe({ next: () => void read().catch(() => undefined), error: () => undefined });
    void read().catch(() => undefined);
    return () => {
      isOver = true;
      changes.unsubscribe();
    };
  }, [client]);
  return searches;
}
