import type { MetadataRoute } from 'next';
import { env } from '#lib/env.ts';

/** Crawlers may read everything but search results, the Studio and APIs. */
export default function robots(): MetadataRoute.Robots {
  const { siteUrl } = env();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/studio', '/api/', '/lake/v'] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
