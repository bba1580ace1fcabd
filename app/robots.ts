import type { MetadataRoute } from 'next';
import { env } from '#lib/env.ts';

/** What crawlers may read: all that readers do, but not the endless results of searches. */
export default function robots(): MetadataRoute.Robots {
  const { siteUrl } = env();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/search', '/studio', '/api/', '/lake/v'] },
    sitemap: `${siteUrl}/sitemap.xml`,
  };
}
