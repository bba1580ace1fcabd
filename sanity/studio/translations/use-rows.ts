import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { fetchRows, fetchTerms, type Wanted } from './data.ts';

const WATCHED = '*[_type in $types]';

/** Articles with their translations, read again whenever somebody changes one. */
export function useRows(wanted: Wanted) {
  const client = useClient({ apiVersion: API_VERSION });
  const query = useQuery({
    queryKey: ['translations', wanted],
    queryFn: () => fetchRows(client, wanted),
    retry: false,
    placeholderData: (former) => former,
  });
  const { refetch } = query;
  useEffect(() => {
    const types = [...ARTICLE_TYPES, 'translation.metadata'];
    const changes = client
      .listen(WATCHED, { types }, { includeResult: false, visibility: 'query' })
      .subscribe({ next: () => void refetch(), error: () => undefined });
    return () => changes.unsubscribe();
  }, [client, refetch]);
  return query;
}

/** The glossary; empty while it is not read. */
export function useTerms() {
  const client = useClient({ apiVersion: API_VERSION });
  const { data = [] } = useQuery({
    queryKey: ['terms'],
    queryFn: () => fetchTerms(client),
    retry: false,
  });
  return data;
}
