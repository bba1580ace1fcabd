import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openFeedback } from '#lib/feedback/store.ts';
import { copySite } from '../copied-site.ts';
import { createVoter, readerOf } from '../voting.ts';

/**
 * How long a vote takes until every place shows the new count, and how many pages are drawn again
 * for a hundred votes, on a copy of the built site: `npm run bench -- counts`. Fails when a place
 * shows another number than the others or is later than 5 s.
 */
const ROUNDS = 10;
const VOTES = 100;
const LATEST_MS = 5_000;
const LOOK_MS = 50;

const site = copySite(Number(process.env.PORT ?? 3000) + 22);
const voter = createVoter(site.url);
let readers = 0;

const text = async (path: string) => (await fetch(`${site.url}${path}`)).text();

/** What `GET /api/articles` and `/api/search` say of one article. */
async function countInJson(path: string, id: string): Promise<number | undefined> {
  const { results } = await (await fetch(`${site.url}${path}`)).json();
  for (const one of results) if (one.id === id) return one.helpful;
  return undefined;
}

/** The count on the card that leads to an article. */
async function countOnCard(path: string, slug: string): Promise<number | undefined> {
  const cards = (await text(path)).split('<article').slice(1);
  const card = cards.find((one) => new RegExp(`href="/articles/${slug}["#]`).test(one));
  return card === undefined ? undefined : countIn(card);
}

/** React parts texts by comments. */
function countIn(html: string): number {
  const plain = html.replace(/<!-- -->/g, '');
  return Number(
    /([\d,]+) (?:people |person )?found this helpful/.exec(plain)?.[1]?.replace(/,/g, '') ?? 0,
  );
}

/** Where the count of an article stands. */
function placesOf({ id, slug, title }: { id: string; slug: string; title: string }) {
  const q = encodeURIComponent(title);
  return {
    'home, its card': () => countOnCard('/', slug),
    'list sorted by helpful': () => countOnCard('/?sort=helpful', slug),
    'search, its card': () => countOnCard(`/search?q=${q}`, slug),
    'JSON of the list': () => countInJson('/api/articles', id),
    'JSON of the search': () => countInJson(`/api/search?q=${q}`, id),
    'the article': async () =>
      countIn((await text(`/articles/${slug}`)).split('class="vote"')[1] ?? ''),
  };
}

async function vote(id: string): Promise<number> {
  readers += 1;
  const { status, helpful } = await voter.send(
    { articleId: id, vote: 'yes' },
    readerOf(readers * 20),
  );
  if (status !== 200 || helpful === undefined)
    throw new Error(`The vote was answered with ${status}.`);
  return helpful;
}

/** Each page that is drawn again is written once more, below `server/route-cache`. */
function followDrawings() {
  const folder = join(site.distDir, 'server');
  const times = () =>
    new Map(
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.html'))
        .map((name) => [name, statSync(join(folder, name)).mtimeMs]),
    );
  let before = times();
  let drawn = 0;
  const timer = setInterval(() => {
    const after = times();
    for (const [name, at] of after) if (before.get(name) !== at) drawn += 1;
    before = after;
  }, 100);
  return {
    async end() {
      // What the last votes changed is still being drawn.
      await pause(LATEST_MS);
      clearInterval(timer);
      return drawn;
    },
  };
}

async function drawingsFor(ids: readonly string[], perSecond: number): Promise<number> {
  const following = followDrawings();
  for (let n = 0; n < VOTES; n += 1) {
    await vote(ids[n % ids.length] ?? '');
    await pause(1_000 / perSecond);
  }
  return following.end();
}

try {
  await site.start();
  await pause(5_000);
  const onHome: { id: string; slug: string; title: string; helpful: number }[] = (
    await (await fetch(`${site.url}/api/articles?sort=helpful`)).json()
  ).results;
  const first = new Set((await text('/')).match(/(?<=href="\/articles\/)[^"#]+/g));
  const article = onHome.find(({ slug }) => first.has(slug));
  if (article === undefined) throw new Error('No article is on both first pages.');
  const places = Object.entries(placesOf(article));
  const latest = new Map<string, number[]>(places.map(([name]) => [name, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    const count = await vote(article.id);
    const votedAt = performance.now();
    await Promise.all(
      places.map(async ([name, look]) => {
        while ((await look()) !== count) {
          if (performance.now() - votedAt > LATEST_MS * 4)
            throw new Error(`${name} never said ${count}.`);
          await pause(LOOK_MS);
        }
        latest.get(name)?.push(performance.now() - votedAt);
      }),
    );
  }
  console.log('| place | median ms | at most ms |\n|---|---|---|');
  for (const [name, times] of latest) {
    times.sort((one, other) => one - other);
    console.log(`| ${name} | ${times[ROUNDS >> 1]?.toFixed(0)} | ${times.at(-1)?.toFixed(0)} |`);
    if ((times.at(-1) ?? Infinity) > LATEST_MS) process.exitCode = 1;
  }
  const many = onHome.map(({ id }) => id);
  const pages = followDrawings();
  console.log(`\npages drawn again without votes: ${await pages.end()}`);
  console.log(
    `for ${VOTES} votes on one article within 10 s: ${await drawingsFor([article.id], 10)}`,
  );
  console.log(
    `for ${VOTES} votes on ${many.length} articles within 10 s: ${await drawingsFor(many, 10)}`,
  );

  const store = await openFeedback({ dataDir: site.dataDir });
  const kept = (await store.countsSince(new Date(0))).find((one) => one.articleId === article.id);
  await store.close();
  const shown = await Promise.all(
    places.map(async ([name, look]) => [name, await look()] as const),
  );
  for (const [name, count] of shown) {
    if (count === kept?.helpful) continue;
    console.log(`${name} says ${count}, and ${kept?.helpful} were counted.`);
    process.exitCode = 1;
  }
} finally {
  voter.close();
  await site.remove();
}
