import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '#lib/env.ts';
import { listSitemapPaths } from './sitemap-paths.ts';

/** Limit of one sitemap (sitemaps.org); crawlers find the rest through lists. */
const MAX_ADDRESSES = 50_000;

/** The site's addresses at the time of the request. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  await connection();
  const { siteUrl } = env();
  const paths = await listSitemapPaths();
  return paths.slice(0, MAX_ADDRESSES).map((path) => ({ url: `${siteUrl}${path}` }));
}
