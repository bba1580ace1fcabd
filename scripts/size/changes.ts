import { setTimeout as pause } from 'node:timers/promises';
import type { SanityClient } from '@sanity/client';
import { z } from 'zod';

const POLL_MS = 100;
/** Of each page: two hundred readers who look again and again are a load by themselves. */
const PAGE_POLL_MS = 500;
const TIMEOUT_MS = 180_000;
const SAMPLE = 200;
/** Of one transaction: Sanity takes 4 MB. */
const BATCH = 1_000;

export type Followed = {
  articles: number;
  committed: number;
  lists: number;
  asked: number;
};

/**
 * Changes the titles of so many articles at once, and asks for 200 of their pages, each until it
 * shows its new title. Seconds from the first request to each point.
 */
export async function followChanges(
  client: SanityClient,
  url: string,
  count: number,
): Promise<Followed> {
  const articles = await client.fetch<{ _id: string; title: string; slug: string }[]>(
    `*[_type in ["faq", "productDocument", "announcement"] && !(_id in path("drafts.**")) && defined(slug.current)]
      | order(_id) [0...$count] {_id, title, "slug": slug.current}`,
    { count },
  );
  const mark = `(edition ${Date.now()})`;
  const every = Math.max(1, Math.floor(articles.length / SAMPLE));
  const sample = articles.filter((_, at) => at % every === 0);
  const startedAt = performance.now();
  const since = () => (performance.now() - startedAt) / 1_000;
  await setTitles(
    client,
    articles.map(({ _id, title }) => ({ _id, title: `${title} ${mark}` })),
  );
  const committed = since();
  const [lists, asked] = await Promise.all([
    untilShown(`${url}/api/articles?tab=all`, mark).then(since),
    Promise.all(
      sample.map(({ slug }) =>
        untilShown(`${url}/articles/${encodeURIComponent(slug)}`, mark, PAGE_POLL_MS),
      ),
    ).then(since),
  ]);
  await setTitles(client, articles);
  return { articles: articles.length, committed, lists, asked };
}

async function setTitles(
  client: SanityClient,
  articles: readonly { _id: string; title: string }[],
) {
  for (let from = 0; from < articles.length; from += BATCH) {
    await client.mutate(
      articles
        .slice(from, from + BATCH)
        .map(({ _id, title }) => ({ patch: { id: _id, set: { title } } })),
      { visibility: 'async' },
    );
  }
}

async function untilShown(address: string, text: string, pollMs = POLL_MS): Promise<void> {
  const startedAt = performance.now();
  while (performance.now() - startedAt < TIMEOUT_MS) {
    const answer = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (answer.includes(text)) return;
    await pause(pollMs);
  }
  throw new Error(`${address} did not show a change within ${TIMEOUT_MS / 1_000} s.`);
}

const health = z.object({ waiting: z.number() });

/** Until no page waits to be drawn. */
export async function untilQuiet(url: string): Promise<void> {
  for (;;) {
    const answer = await fetch(`${url}/api/health`);
    if (health.parse(await answer.json()).waiting === 0) return;
    await pause(POLL_MS);
  }
}
