import { z } from 'zod';

/** What `/api/receipts` answers about one published revision. */
export const publishStatusSchema = z.object({
  state: z.enum(['waiting', 'live', 'partly']),
  /** Public pages, each with the ms after which it was seen with the change, or null. */
  pages: z.array(z.object({ path: z.string(), ms: z.number().nullable() })),
  totalMs: z.number().nullable(),
});

export type PublishStatus = z.infer<typeof publishStatusSchema>;
export type PageStatus = PublishStatus['pages'][number];

export type Progress = {
  status: PublishStatus;
  /** Since the editor asked for it, in ms, on the editor's own clock. */
  elapsedMs: number;
  /** False when the wait was given up: the status is the last one seen. */
  isOver: boolean;
};

/** After this long it is no longer soon, and an editor is told so. */
export const LATE_MS = 10_000;
