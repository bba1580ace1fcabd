import {
  array,
  nullable,
  number,
  object,
  enum as oneOf,
  string,
  type infer as TypeOf,
} from 'zod/mini';

/** What `/api/receipts` answers about one published revision. */
export const publishStatusSchema = object({
  state: oneOf(['waiting', 'live', 'partly']),
  /** Public pages, each with the ms after which it was seen with the change, or null. */
  pages: array(object({ path: string(), ms: nullable(number()) })),
  totalMs: nullable(number()),
});

export type PublishStatus = TypeOf<typeof publishStatusSchema>;
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
