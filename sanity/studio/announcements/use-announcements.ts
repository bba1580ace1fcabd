import { useSyncExternalStore } from 'react';
import { type SanityClient, useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { type AnnouncementRows, AnnouncementStore } from './announcement-store.ts';

/** One store for each dataset, since every row of a list and every form asks for the same. */
const stores = new Map<string, AnnouncementStore>();

/** All announcements as they are kept, live. */
export function useAnnouncements(): AnnouncementRows & { refresh: () => Promise<void> } {
  const store = announcementsIn(useClient({ apiVersion: API_VERSION }));
  const rows = useSyncExternalStore(store.subscribe, store.get);
  return { ...rows, refresh: store.refresh };
}

/** The store of the dataset that a client reads. */
export function announcementsIn(client: SanityClient): AnnouncementStore {
  const { projectId, dataset } = client.config();
  const key = `${projectId}.${dataset}`;
  const store = stores.get(key) ?? new AnnouncementStore(client);
  stores.set(key, store);
  return store;
}
