import { DatabaseSync } from 'node:sqlite';
import { serialize } from 'node:v8';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { etagOf, type WholePage } from '#lib/pages/page.ts';
import { PageStore } from '#lib/pages/store.ts';
import { sequenceTag } from '#sanity/client/tags.ts';

/** A finished page; its HTML is its key unless another is given. */
export function finishedPage(
  key: string,
  { html = key, ...fields }: Partial<WholePage> & { html?: string } = {},
): WholePage {
  return {
    key,
    sequence: 0,
    tags: [],
    status: 200,
    headers: { 'x-next-cache-tags': '_N_T_/layout' },
    etag: etagOf(html),
    gzip: gzipSync(html),
    brotli: null,
    script: null,
    routerParts: gzipSync(serialize({ rsc: null, segments: null })),
    ...fields,
  };
}

export function brotliOf(html: string): Buffer {
  return brotliCompressSync(html);
}

/** A page as Next hands it over: from when it was begun, a tag says. */
export function drawnPage(
  key: string,
  begunAt: number,
  tags: readonly string[] = [],
  html = key,
): Omit<WholePage, 'sequence'> {
  return finishedPage(key, { tags: [sequenceTag(begunAt), ...tags], html });
}

/** A page store of its own, which must have nothing to report unless a test says so. */
export function openPages(
  database = new DatabaseSync(':memory:'),
  report: (error: unknown) => void = (error) => {
    throw error;
  },
): PageStore {
  return new PageStore({ database, report });
}
