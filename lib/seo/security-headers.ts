import { type Env, env } from '#lib/env.ts';
import { livePolicy } from './page-policy.ts';

type HeaderRule = { source: string; headers: { key: string; value: string }[] };

const YEAR_S = 365 * 24 * 60 * 60;

/** What every answer of the site says, whatever it is, but for its policy. */
export function commonHeaders({ siteUrl }: Pick<Env, 'siteUrl'>): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
    ...(siteUrl.startsWith('https:')
      ? { 'strict-transport-security': `max-age=${YEAR_S}; includeSubDomains` }
      : {}),
  };
}

/** Security headers of all that Next answers, except for the Studio. */
export function securityHeaders(settings: Env = env()): HeaderRule[] {
  const headers = {
    ...commonHeaders(settings),
    'content-security-policy': livePolicy(settings, process.env.NODE_ENV === 'development'),
  };
  return [
    {
      source: '/((?!studio(?:/|$)).*)',
      headers: Object.entries(headers).map(([key, value]) => ({ key, value })),
    },
    // Other sites show them beside a link.
    {
      source: '/:prefix*/articles/:slug.png',
      headers: [{ key: 'cross-origin-resource-policy', value: 'cross-origin' }],
    },
  ];
}
