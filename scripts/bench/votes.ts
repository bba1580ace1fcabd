import { Agent, get } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { openFeedback } from '#lib/feedback/store.ts';
import { copySite } from '../copied-site.ts';
import { cpuOf, quantile } from '../measuring.ts';
import { createVoter, readerOf } from '../voting.ts';

/**
 * Votes beside page reads, against a copy of the built site: `npm run bench -- votes [seconds]`.
 * Every vote is another reader's. Times count from the moment at which a request was due, whether
 * or not those before were answered, so waiting counts, the measuring program's own too. Pages are
 * read alone before and after the votes. Fails when a goal is missed or a vote was not counted.
 */
const SECONDS = Number(process.argv[2] ?? 60);
const VOTES_PER_SECOND = 500;
const PAGES_PER_SECOND = 50;
const WARM_UP_S = 5;
/** What votes changed is made again for a while after them. */
const SETTLE_MS = 8_000;
const LONGEST_VOTE_MS = 50;
const MOST_SLOWER = 1.5;

const site = copySite(Number(process.env.PORT ?? 3000) + 20);
const { articles } = site;
const pages = ['/', '/faq?sort=helpful', ...articles.map(({ slug }) => `/articles/${slug}`)];
// Closed before the server does it, so that no request meets a connection that is just ending.
const agent = new Agent({ keepAlive: true, maxSockets: 32, timeout: 5_000 });

type Figures = { latencies: number[]; errors: string[] };
const figures = (): Figures => ({ latencies: [], errors: [] });

/** Starts `act` `perSecond` times a second, and waits for the last one to end. */
async function atRate(
  perSecond: number,
  seconds: number,
  { latencies, errors }: Figures,
  act: (n: number) => Promise<number>,
): Promise<void> {
  const startedAt = performance.now();
  const settled = async (n: number, dueAt: number) => {
    const status = await act(n).catch(String);
    latencies.push(performance.now() - dueAt);
    if (status !== 200) errors.push(String(status));
  };
  const running: Promise<void>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const dueAt = startedAt + (n * 1000) / perSecond;
    const early = dueAt - performance.now();
    if (early > 1) await pause(early);
    running.push(settled(n, dueAt));
  }
  await Promise.all(running);
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
  atRate(PAGES_PER_SECOND, seconds, into, (n) => read(pages[n % pages.length] ?? '/'));

function row(name: string, { latencies, errors }: Figures): { p99: number; text: string } {
  const sorted = latencies.sort((a, b) => a - b);
  const [p50 = 0, p99 = 0, most = 0] = [0.5, 0.99, 1].map((share) => quantile(sorted, share));
  const values = [p50, p99, most].map((ms) => ms.toFixed(1)).join(' | ');
  return { p99, text: `| ${name} | ${sorted.length} | ${errors.length} | ${values} |` };
}

async function countVoices(): Promise<number> {
  const store = await openFeedback({ dataDir: site.dataDir });
  const days = await store.votesByDay({ from: '2000-01-01', to: '2100-01-01' });
  await store.close();
  return days.reduce((sum, { yes, no }) => sum + yes + no, 0);
}

try {
  await site.start();
  const before = await countVoices();
  const voter = createVoter(site.url);
  let readers = 0;
  const voteAt = (perSecond: number, seconds: number, into: Figures) =>
    atRate(perSecond, seconds, into, async (n) => {
      const { id } = articles[n % articles.length] ?? { id: '' };
      const vote = n % 10 < 7 ? ('yes' as const) : ('no' as const);
      readers += 1;
      return (await voter.send({ articleId: id, vote }, readerOf(readers))).status;
    });
  const [alone, beside, votes, warmUp] = [figures(), figures(), figures(), figures()];
  await voteAt(VOTES_PER_SECOND / 10, WARM_UP_S, warmUp);
  await readPages(warmUp, WARM_UP_S);
  await pause(SETTLE_MS);
  await readPages(alone, SECONDS / 2);
  const busyBefore = cpuOf(site.pid());
  await Promise.all([readPages(beside, SECONDS), voteAt(VOTES_PER_SECOND, SECONDS, votes)]);
  const busy = (cpuOf(site.pid()) - busyBefore) / 1e6 / SECONDS;
  await pause(SETTLE_MS);
  await readPages(alone, SECONDS / 2);
  voter.close();

  const counted = (await countVoices()) - before;
  const [ofAlone, ofBeside, ofVotes] = [
    row('pages alone', alone),
    row('pages beside votes', beside),
    row('votes', votes),
  ];
  console.log('| | requests | errors | p50 ms | p99 ms | max ms |\n|---|---|---|---|---|---|');
  for (const { text } of [ofAlone, ofBeside, ofVotes]) console.log(text);
  const slower = ofBeside.p99 / ofAlone.p99;
  console.log(
    `\n${counted} of ${readers} votes counted; pages ${slower.toFixed(2)} times as slow (p99); the site took ${busy.toFixed(2)} processors; load ${loadavg()[0]?.toFixed(1)}`,
  );
  const errors = [alone, beside, votes, warmUp].flatMap((one) => one.errors);
  for (const error of new Set(errors)) console.log(error);
  const isFine = counted === readers && errors.length === 0;
  if (!isFine || ofVotes.p99 >= LONGEST_VOTE_MS || slower > MOST_SLOWER) process.exitCode = 1;
} finally {
  agent.destroy();
  await site.remove();
}
