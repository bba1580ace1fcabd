import { hostsOf } from '#lib/embed-hosts.ts';
import type { Env } from '#lib/env.ts';
import { pagePolicy } from './page-policy.ts';
import { commonHeaders } from './security-headers.ts';

/**
 * What is sent with every page, as the site's settings are when it is read: the policy names the
 * hosts whose players editors allow.
 * @param inline the scripts that pages may hold.
 */
export function createPageHeaders(
  {
    env,
    replica,
  }: { env: Env; replica: { get(id: string): Readonly<Record<string, unknown>> | undefined } },
  inline: readonly string[],
): Readonly<Record<string, string>> {
  let known: { settings: unknown; policy: string } | undefined;
  const policy = () => {
    const settings = replica.get('siteSettings');
    if (known === undefined || known.settings !== settings) {
      known = { settings, policy: pagePolicy(inline, env, hostsOf(settings?.embedHosts)) };
    }
    return known.policy;
  };
  return Object.defineProperty({ ...commonHeaders(env) }, 'content-security-policy', {
    enumerable: true,
    get: policy,
  });
}
