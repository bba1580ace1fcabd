import { resolve } from 'node:path';
import type { NextConfig } from 'next';
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js';
import { env } from './lib/env.ts';
import { publicRedirects, publicRewrites } from './lib/seo/routes.ts';
import { securityHeaders } from './lib/seo/security-headers.ts';
import { studioHeaders } from './lib/seo/studio-headers.ts';

const INNER_REQUESTS =
  /^\/(?:api\/(?:health|revalidate|receipts|events|banners)|healthz)(?:[/?]|$)/;

const config: NextConfig = {
  distDir: env().distDir,
  cacheHandler: resolve('lib/pages/cache-handler.ts'),
  poweredByHeader: false,
  reactStrictMode: true,
  // A page is drawn again when its content changes, never because it is old.
  expireTime: 365 * 24 * 60 * 60,
  // Types are checked by `npm run check`, tests included; a build only has to build.
  typescript: { ignoreBuildErrors: true },
  // Images come from the lake or Sanity in every size: nothing here draws, or stores, another.
  images: { unoptimized: true },
  // Loaded once, and not as a part of each route: 0.9 MB of tables that would be in memory 15 times.
  serverExternalPackages: ['snowball-stemmers'],
  experimental: {
    globalNotFound: true,
    // Loaded ahead, all routes stop readers for some 300 ms after a start, and take 15 MB also for
    // what is never asked for.
    preloadEntriesOnStart: false,
    // A build keeps nothing for the next one (240 MB and memory) and no maps: nothing reads them.
    turbopackFileSystemCacheForBuild: false,
    turbopackInputSourceMaps: false,
    turbopackSourceMaps: false,
  },
  // Development shows what a developer asked for, not what our own programs ask all the time.
  logging: { incomingRequests: { ignore: [INNER_REQUESTS] } },
  headers: async () => [...securityHeaders(), ...studioHeaders(env().content.kind)],
  redirects: async () => publicRedirects(),
  rewrites: async () => publicRewrites(),
};

export default async function nextConfig(phase: string): Promise<NextConfig> {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) {
    const { trimFonts } = await import('./scripts/fonts.ts');
    await trimFonts();
  }
  return config;
}
