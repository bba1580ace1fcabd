import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { env } from '#lib/env.ts';

/** Crawlers may read everything but search results, the Studio and APIs. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // The origin is that of the process that serves, which a build may not know.
  await connection();
  const { siteUrl } = env();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/studio', '/api/', '/lake/v'] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
