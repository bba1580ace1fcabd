import { z } from 'zod';

/** Much work at once: a whole new index in a folder, or many documents of the index in a file. */
export const jobSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('build'),
    folder: z.string(),
    /** Whether nothing can be searched until it is done. */
    isAwaited: z.boolean(),
  }),
  z.object({ kind: z.literal('change'), file: z.string() }),
]);
export type Job = z.infer<typeof jobSchema>;

/** Does a job with these documents, which come in batches. @throws when it could not be done. */
export type DoElsewhere = (job: Job, documents: AsyncIterable<readonly object[]>) => Promise<void>;
