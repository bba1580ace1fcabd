import type { SanityClient } from '@sanity/client';
import type { Content } from '../read.ts';

export type ExportParts = {
  client: SanityClient;
  content: Content;
  folder: string;
  siteUrl: string;
  signal: AbortSignal;
};

/** What was written, and what stayed behind, in sentences. */
export type Exported = { articles: number; files: number; leftBehind: string[] };
