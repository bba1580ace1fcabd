import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What a stranger sends who invents addresses. */
export type Invented = { path: string; headers?: Readonly<Record<string, string>> };

/**
 * Ten kinds of addresses that nobody gave.
 * @param word differs in each.
 * @param slug of an article that there is.
 */
export const INVENTED: Readonly<Record<string, (word: string, slug: string) => Invented>> = {
  'unknown articles': (word) => ({ path: `/articles/${word}` }),
  'other letters': (word, slug) => ({ path: `/ARTICLES/${slug}?${word}=1` }),
  'unknown topics, other letters': (word) => ({ path: `/TOPICS/${word}` }),
  'pages of lists': (word) => ({ path: `/FAQ?page=${500 + (Number.parseInt(word, 36) % 9_000)}` }),
  'unknown endings': (word, slug) => ({ path: `/articles/${slug}.x${word.slice(-6)}` }),
  'inner addresses': (word) => ({ path: `/api/articles/${word}/markdown` }),
  'slashes, dots and encodings': (word, slug) => ({
    path: `//%61rticles/.//${slug}..?${word}=1`,
  }),
  'unknown parameters': (word, slug) => ({ path: `/articles/${slug}?${word}=1&page=${word}` }),
  'parts for the router': (word) => ({
    path: `/articles/${word}?_rsc=${word.slice(-5)}`,
    headers: { rsc: '1', 'next-router-prefetch': '1', 'next-router-segment-prefetch': '/_tree' },
  }),
  'previews, actions and files': (word) => ({
    path: `/_next/static/chunks/${word}.js`,
    headers: { cookie: `__prerender_bypass=${word}`, 'next-action': word },
  }),
};

/** A word for each number, never the same. */
export function wordOf(number: number): string {
  return (number * 7_919 + 1_000_003).toString(36);
}

/** The files of a site's folders, and the keys of its finished pages. */
export function keptBy({ distDir, dataDir }: { distDir: string; dataDir: string }) {
  const all = [distDir, dataDir].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  // Pictures of articles that exist are drawn in the background, whatever is asked for.
  const files = all.filter((file) => !file.includes('/cache/pictures'));
  const database = new DatabaseSync(join(distDir, 'cache/site.db'), { readOnly: true });
  const pages = database.prepare('SELECT key FROM pages ORDER BY key').all();
  database.close();
  return { files: files.sort(), pages: pages.map(({ key }) => String(key)) };
}

/** Sends addresses as they are written, over a few connections. @returns how often each status. */
export async function sendInvented(
  port: number,
  addresses: Iterable<Invented>,
  { connections = 4, encoding = 'identity' } = {},
): Promise<Record<string, number>> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = addresses[Symbol.iterator]();
  const statuses: Record<string, number> = {};
  const worker = async () => {
    for (let next = waiting.next(); !next.done; next = waiting.next()) {
      const { path, headers = {} } = next.value;
      const all = { ...headers, 'accept-encoding': encoding };
      const status = await send(port, path, all, agent);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  agent.destroy();
  return statuses;
}

function send(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>>,
  agent: Agent,
): Promise<number> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    })
      .once('error', reject)
      .end();
  });
}
