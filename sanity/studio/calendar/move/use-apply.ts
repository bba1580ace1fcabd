import { useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Mode, Mover, Undo } from './mover.ts';
import type { Moving } from './moving.ts';

/** What became of the last move. */
export type News = {
  status: 'done' | 'failed';
  message: string;
  /** Takes the move back; absent once that happened. */
  undo?: () => void;
};

/** Carries out a confirmed move, says what became of it, and offers to take it back. */
export function useApply(mover: Mover, moving: Moving) {
  const [news, setNews] = useState<News | null>(null);
  const [isBusy, setIsBusy] = useState(false);

  const attempt = async (act: () => Promise<News>, failure: string) => {
    setIsBusy(true);
    try {
      setNews(await act());
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      setNews({ status: 'failed', message: `${failure} ${reason}` });
    }
    setIsBusy(false);
  };
  const takeBack = (title: string, undo: Undo) =>
    attempt(
      async () => {
        await undo();
        return { status: 'done', message: t('“{title}” is back where it was.', { title }) };
      },
      t('“{title}” was not moved back.', { title }),
    );

  const apply = async (mode: Mode) => {
    const { pending } = moving;
    if (pending === null) return;
    const { entry, move } = pending;
    await attempt(
      async () => {
        const undo = await mover.move(entry, move, mode);
        return {
          status: 'done',
          message:
            mode === 'publish'
              ? t('“{title}” was moved and published.', { title: entry.title })
              : t('“{title}” was moved, in its draft.', { title: entry.title }),
          undo: () => void takeBack(entry.title, undo),
        };
      },
      t('“{title}” was not moved.', { title: entry.title }),
    );
    moving.finish();
  };
  return {
    news,
    isBusy,
    apply: (mode: Mode) => void apply(mode),
    forget: () => setNews(null),
  };
}
