import { z } from 'zod';

const instant = z.iso.datetime().transform((text) => new Date(text));

/** What the clock did: up to when it has been followed, what is next, which pages show it. */
export const crossingSchema = z.object({
  at: instant,
  next: instant.nullable(),
  paths: z.array(z.string()),
});
export type Crossing = z.output<typeof crossingSchema>;
