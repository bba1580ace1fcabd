import { createHash } from 'node:crypto';
import type { Env } from '#lib/env.ts';

type Settings = { content: Pick<Env['content'], 'kind'> } & Pick<Env, 'frameAncestors'>;
type Directives = Readonly<Record<string, readonly string[]>>;

/** What no page of the site ever needs is forbidden; images of a Sanity project come from its CDN. */
function shared({ content, frameAncestors }: Settings): Directives {
  return {
    'default-src': ["'none'"],
    'base-uri': ["'none'"],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'", ...frameAncestors],
    'img-src': [
      "'self'",
      'data:',
      ...(content.kind === 'project' ? ['https://cdn.sanity.io'] : []),
    ],
    'manifest-src': ["'self'"],
    'object-src': ["'none'"],
  };
}

/**
 * The policy of published pages: scripts are files of ours, or constants named by their hash.
 * @param inline the scripts that pages may hold.
 * @param embedHosts hosts whose players pages may show; none by default.
 */
export function pagePolicy(
  inline: readonly string[],
  settings: Settings,
  embedHosts: readonly string[] = [],
): string {
  return textOf({
    ...shared(settings),
    'frame-src': framesOf(embedHosts),
    'script-src': ["'self'", "'inline-speculation-rules'", ...inline.map(hashOf)],
    'style-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['default'],
  });
}

/**
 * The policy of pages as Next sends them: previews, errors, and everything where the server is not
 * ours. Next writes its payload into scripts of the page, which differ from page to page.
 */
export function livePolicy(settings: Settings, isDevelopment: boolean): string {
  const sanity = ['https://*.sanity.io', 'wss://*.sanity.io'];
  return textOf({
    ...shared(settings),
    'connect-src': [
      "'self'",
      ...(settings.content.kind === 'project' ? sanity : []),
      ...(isDevelopment ? ['ws:', 'wss:'] : []),
    ],
    'script-src': ["'self'", "'unsafe-inline'", ...(isDevelopment ? ["'unsafe-eval'"] : [])],
    'style-src': ["'self'", "'unsafe-inline'"],
    // These headers are fixed when the site is built; only players of allowed hosts are offered.
    'frame-src': ['https:'],
  });
}

function framesOf(hosts: readonly string[]): string[] {
  return hosts.length === 0 ? ["'none'"] : hosts.map((host) => `https://${host}`);
}

function hashOf(script: string): string {
  return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

function textOf(directives: Directives): string {
  return Object.entries(directives)
    .map(([name, values]) => [name, ...values].join(' '))
    .join('; ');
}
