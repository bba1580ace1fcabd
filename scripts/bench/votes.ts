import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { loadSeen, seenFile } from '#lib/changes/seen.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { copySite } from '../copied-site.ts';
import { quantile } from '../measuring.ts';
import { createVoter, readerOf } from '../voting.ts';

/**
 * Votes beside page reads, against a copy of the built site: `npm run bench -- votes [seconds]`.
 * Requests start when they are due, whether or not those before have been answered, so that waiting
 * counts. First pages alone, then pages and votes; in the end every vote must have been counted.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const VOTES_PER_SECOND = 500;
const PAGES_PER_SECOND = 50;
const WARM_UP_S = 5;

const site = copySite(Number(process.env.PORT ?? 3000) + 20);
const articles = [...(loadSeen(seenFile(site.distDir))?.revisions.values() ?? [])].filter(
  ({ type, slug }) => (type === 'faq' || type === 'productDocument') && slug !== null,
);
const pages = ['/', '/faq?sort=helpful', ...articles.map(({ slug }) => `/articles/${slug}`)];
const agent = new Agent({ keepAlive: true, maxSockets: 32 });

type Figures = { latencies: number[]; errors: string[] };
const figures = (): Figures => ({ latencies: [], errors: [] });

/** Starts `act` so many times a second, and waits for the last one to end. */
async function atRate(perSecond: number, seconds: number, act: (n: number) => Promise<void>) {
  const startedAt = performance.now();
  const running: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const early = startedAt + (n * 1000) / perSecond - performance.now();
    if (early > 1) await pause(early);
    running.push(act(n));
  }
  await Promise.all(running);
}

async function timed({ latencies, errors }: Figures, work: () => Promise<number>): Promise<void> {
  const startedAt = performance.now();
  try {
    const status = await work();
    if (status !== 200) errors.push(String(status));
  } catch (error) {
    errors.push(String(error));
  }
  latencies.push(performance.now() - startedAt);
}

function read(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${site.url}${path}`, { agent }, (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
      answer.on('error', reject);
    }).on('error', reject);
  });
}

const readPages = (into: Figures, seconds: number) =>
  atRate(PAGES_PER_SECOND, seconds, (n) => timed(into, () => read(pages[n % pages.length] ?? '/')));

function row(name: string, { latencies, errors }: Figures): string {
  const sorted = latencies.sort((a, b) => a - b);
  const values = [0.5, 0.99, 1].map((share) => quantile(sorted, share).toFixed(1));
  return `| ${name} | ${sorted.length} | ${errors.length} | ${values.join(' | ')} |`;
}

try {
  await site.start();
  const voter = createVoter(site.url);
  const voteFor = (into: Figures, offset: number) => (n: number) =>
    timed(into, async () => {
      const { id } = articles[n % articles.length] ?? { id: '' };
      const vote = { articleId: id, vote: n % 10 < 7 ? ('yes' as const) : ('no' as const) };
      return (await voter.send(vote, readerOf(offset + n))).status;
    });
  const [warmUp, alone, beside, votes] = [figures(), figures(), figures(), figures()];
  await atRate(50, WARM_UP_S, voteFor(warmUp, 0));
  await readPages(figures(), WARM_UP_S);
  await readPages(alone, SECONDS / 2);
  const first = WARM_UP_S * 50;
  await Promise.all([
    readPages(beside, SECONDS),
    atRate(VOTES_PER_SECOND, SECONDS, voteFor(votes, first)),
  ]);
  voter.close();

  const store = await openFeedback({ dataDir: site.dataDir });
  const days = await store.votesByDay({ from: '2000-01-01', to: '2100-01-01' });
  await store.close();
  const counted = days.reduce((sum, { yes, no }) => sum + yes + no, 0);
  const sent = warmUp.latencies.length + votes.latencies.length;
  console.log('| | requests | errors | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|---|');
  console.log(row('pages alone', alone));
  console.log(row('pages beside votes', beside));
  console.log(row('votes', votes));
  console.log(`\n${counted} of ${sent} votes counted`);
  for (const error of [...new Set([...votes.errors, ...beside.errors])]) console.log(error);
  if (counted !== sent) process.exitCode = 1;
} finally {
  agent.destroy();
  await site.remove();
}
