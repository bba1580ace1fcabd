import { useState } from 'react';
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
    attempt(async () => {
      await undo();
      return { status: 'done', message: `“${title}” is back where it was.` };
    }, `“${title}” was not moved back.`);

  const apply = async (mode: Mode) => {
    const { pending } = moving;
    if (pending === null) return;
    const { entry, move } = pending;
    await attempt(async () => {
      const undo = await mover.move(entry, move, mode);
      return {
        status: 'done',
        message: `“${entry.title}” was moved${mode === 'publish' ? ' and published' : ', in its draft'}.`,
        undo: () => void takeBack(entry.title, undo),
      };
    }, `“${entry.title}” was not moved.`);
    moving.finish();
  };
  return {
    news,
    isBusy,
    apply: (mode: Mode) => void apply(mode),
    forget: () => setNews(null),
  };
}
