import { t } from '#lib/studio-i18n/translate.ts';
import type { AnnouncementRow } from './announcement-store.ts';

/** The versions of one announcement, under its published id. */
export type Pair<Kept = AnnouncementRow> = {
  id: string;
  draft: Kept | null;
  published: Kept | null;
};

/** Puts drafts and published versions together. Versions of releases are left out. */
export function pairsOf<Kept extends { _id: string }>(rows: readonly Kept[]): Pair<Kept>[] {
  const pairs = new Map<string, Pair<Kept>>();
  for (const row of rows) {
    if (row._id.startsWith('versions.')) continue;
    const isDraft = row._id.startsWith('drafts.');
    const id = isDraft ? row._id.slice('drafts.'.length) : row._id;
    const pair = pairs.get(id) ?? { id, draft: null, published: null };
    pairs.set(id, { ...pair, [isDraft ? 'draft' : 'published']: row });
  }
  return [...pairs.values()];
}

export function titleOf({ title }: Readonly<Record<string, unknown>>): string {
  return typeof title === 'string' && title.trim() !== '' ? title : t('Untitled');
}
