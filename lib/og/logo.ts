import type { Env } from '#lib/env.ts';

const TIMEOUT_MS = 10_000;
/** More than this is no logo. */
const MAX_BYTES = 5_000_000;

let last: { url: string; logo: Promise<Buffer> } | undefined;

/**
 * The logo as the CMS keeps it, for drawing; the last one is remembered.
 * @param src as pages name it: a path below `/lake`, or an address of Sanity's CDN.
 * @throws when it does not come, or is too large.
 */
export function loadLogo(src: string, content: Env['content']): Promise<Buffer> {
  const url = content.kind === 'lake' ? src.replace(/^\/lake/, content.lakeUrl) : src;
  if (last?.url === url) return last.logo;
  const logo = download(url);
  const one = { url, logo };
  last = one;
  logo.catch(() => {
    // Whoever asked is told; the next one tries again.
    if (last === one) last = undefined;
  });
  return logo;
}

async function download(url: string): Promise<Buffer> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
  if (!answer.ok) throw new Error(`The logo at ${url} answers ${answer.status}.`);
  const length = Number(answer.headers.get('content-length') ?? 0);
  const bytes = length > MAX_BYTES ? undefined : await answer.arrayBuffer();
  if (bytes === undefined || bytes.byteLength > MAX_BYTES) {
    throw new Error(`The logo at ${url} is larger than ${MAX_BYTES} bytes.`);
  }
  return Buffer.from(bytes);
}
