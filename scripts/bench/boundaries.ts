import { env } from '#lib/env.ts';
import { lakeWriter } from '../lake/writer.ts';
import { quantile } from '../measuring.ts';
import {
  documentsOf,
  listing,
  ownPage,
  randomWindows,
  tableOf,
  watchBoundaries,
} from '../watch-boundaries.ts';

/**
 * Boundaries at random milliseconds against a running site with the embedded lake, every surface
 * asked every 20 ms: `npm run bench -- boundaries [count] [ms between two]`. The announcements are
 * taken away in the end. Fails when one was early, or a static page wrong for more than a second at
 * the 99th percentile.
 */
const COUNT = Number(process.argv[2] ?? 100);
const APART_MS = Number(process.argv[3] ?? 1_500);
/** Webhooks, and the pages they have made, must be over. */
const HEAD_START_MS = 30_000;

const { port } = env();
const client = lakeWriter();

const article: { _id: string; slug: string; topic: string; topicId: string } = await client.fetch(
  `*[_type == "faq" && defined(topic._ref) && defined(slug.current) && !(_id in path("drafts.**"))]
    | order(_id)[0]{_id, "slug": slug.current, "topic": topic->slug.current, "topicId": topic._ref}`,
);
const begin = Date.now() + HEAD_START_MS;
const watched = randomWindows(Math.ceil(COUNT / 2), begin, `${process.pid}`, APART_MS);
const pages = [
  '/',
  '/faq',
  '/announcements',
  `/articles/${article.slug}`,
  `/topics/${article.topic}`,
];
const answers = ['/feed.xml', '/feed.json', '/api/articles?tab=announcements', '/api/banners'];

try {
  const documents = documentsOf(watched, article._id, article.topicId);
  await client.mutate(documents.map((document) => ({ createOrReplace: document })));
  const figures = await watchBoundaries(`http://127.0.0.1:${port}`, watched, [
    ...pages.map(listing),
    ownPage(watched),
    ...answers.map(listing),
    ownPage(watched, '.md'),
  ]);
  console.log(`${watched.length * 2} boundaries\n\n${tableOf(figures)}`);
  const isWrong = figures.some(({ early, delays }) => early > 0 || quantile(delays, 0.99) > 1_000);
  if (isWrong) process.exitCode = 1;
} finally {
  await client.mutate(watched.map(({ slug }) => ({ delete: { id: slug } })));
}
