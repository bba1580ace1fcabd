import { z } from 'zod';
import type { Content } from '../content.ts';
import { machineFault } from './faults.ts';

/** In bytes; the texts of a long article take some 100 KB. */
export const MAX_REQUEST_BYTES = 1024 * 1024;
const MAX_TEXTS = 500;

const language = z.string().regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i);
/** Texts as they are sent and come back. */
const content: z.ZodType<Content> = z.lazy(() =>
  z.array(
    z.union([
      z.string(),
      z.object({ id: z.string().regex(/^\d+$/), title: z.string(), content: content.optional() }),
    ]),
  ),
);

/** What the Studio sends to have texts translated. */
export const machineRequest = z.object({
  from: language,
  to: language,
  texts: z.array(z.object({ path: z.string(), content })).max(MAX_TEXTS),
  terms: z
    .array(z.object({ word: z.string(), translations: z.record(z.string(), z.string()) }))
    .default([]),
});

/** What the site answers. */
export const machineAnswer = z.object({
  texts: z.array(z.object({ path: z.string(), content })),
  failed: z.array(z.object({ path: z.string(), fault: machineFault })),
});
