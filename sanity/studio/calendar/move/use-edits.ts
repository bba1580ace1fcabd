import { useEffect, useState } from 'react';
import type { Mover } from './mover.ts';

/** What the draft of an announcement changes for readers, besides its times. */
export type Edits =
  | { state: 'looking' }
  | { state: 'known'; titles: readonly string[] }
  /** Whoever cannot be told of edits must not publish them unseen. */
  | { state: 'unknown' };

const NONE: Edits = { state: 'known', titles: [] };

/** @param id of an announcement that has edits, or null for one that has none. */
export function useEdits(id: string | null, mover: Mover): Edits {
  const [edits, setEdits] = useState<Edits>({ state: 'looking' });
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    const put = (found: Edits) => {
      if (!isGone) setEdits(found);
    };
    mover.listEdits(id).then(
      (titles) => put({ state: 'known', titles }),
      () => put({ state: 'unknown' }),
    );
    return () => {
      isGone = true;
    };
  }, [id, mover]);
  return id === null ? NONE : edits;
}
