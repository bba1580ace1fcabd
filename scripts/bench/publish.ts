import { setTimeout as pause } from 'node:timers/promises';
import { env } from '#lib/env.ts';
import { lakeWriter } from '../lake/writer.ts';
import { quantile } from '../measuring.ts';

/**
 * From the publish button to the public page, against a running site with the embedded lake:
 * `npm run bench -- publish [times]`. Each round changes one article as the Studio does, publishes
 * it, and asks for its public page until the new title is in it. The articles get their titles back
 * in the end.
 */
const TIMES = Number(process.argv[2] ?? 200);
const POLL_MS = 20;
const LOST_AFTER_MS = 30_000;

const { port } = env();
const site = `http://127.0.0.1:${port}`;
const client = lakeWriter();

type Article = { _id: string; title: string; slug: string };

const articles: Article[] = await client.fetch(`
  *[_type in ["faq", "productDocument"] && !(_id in path("drafts.**")) && defined(slug.current)]
    | order(_id) [0...20] {_id, title, "slug": slug.current}`);
if (articles.length === 0) throw new Error('There is no article to publish.');

const seen: number[] = [];
const published: number[] = [];
let lost = 0;
try {
  for (let round = 0; round < TIMES; round += 1) {
    const article = articles[round % articles.length];
    if (article === undefined) break;
    const mark = `Publish ${round} of ${process.pid}`;
    const begin = performance.now();
    await publish(article._id, `${article.title} (${mark})`);
    published.push(performance.now() - begin);
    const took = await untilSeen(`${site}/articles/${article.slug}`, mark, begin);
    if (took === null) lost += 1;
    else seen.push(took);
  }
} finally {
  for (const { _id, title } of articles.slice(0, TIMES)) await publish(_id, title);
}

const sorted = seen.sort((a, b) => a - b);
const row = (values: number[]) =>
  [0.5, 0.95, 0.99]
    .map((share) => quantile(values, share).toFixed(0))
    .concat((values.at(-1) ?? Number.NaN).toFixed(0))
    .join(' / ');
console.log(`| publish to seen on the public page | ${TIMES} publishes |
|---|---|
| seen, ms (p50 / p95 / p99 / max) | ${row(sorted)} |
| publish acknowledged, ms (p50 / p95 / p99 / max) | ${row(published.sort((a, b) => a - b))} |
| never seen within ${LOST_AFTER_MS / 1000} s | ${lost} |`);
const isSlow = quantile(sorted, 0.5) >= 1000 || quantile(sorted, 0.99) >= 3000;
if (lost > 0 || isSlow) process.exitCode = 1;

/** As the Studio does it: an edit makes the draft, then the draft is published. */
async function publish(publishedId: string, title: string): Promise<void> {
  const draftId = `drafts.${publishedId}`;
  await client.action([
    {
      actionType: 'sanity.action.document.edit',
      draftId,
      publishedId,
      patch: { set: { title } },
    },
    { actionType: 'sanity.action.document.publish', draftId, publishedId },
  ]);
}

/** @returns ms since `begin`, or null when the page never showed the text. */
async function untilSeen(address: string, text: string, begin: number): Promise<number | null> {
  while (performance.now() - begin < LOST_AFTER_MS) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    );
    if (page.includes(text)) return performance.now() - begin;
    await pause(POLL_MS);
  }
  return null;
}
