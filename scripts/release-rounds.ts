import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openStore } from '#sanity/lake/store/store.ts';
import { kill, start } from './kill-rounds.ts';

/** What kills did to publications of releases. Times in ms. */
export type ReleaseReport = {
  rounds: number;
  /** Kills after which the whole release was published, and after which nothing of it was. */
  all: number;
  nothing: number;
  /** Releases of which a part was published. */
  torn: number;
  /** Answered as published, and not there afterwards. */
  lost: number;
  /** Scheduled, cut off, and not published at the next start. */
  missed: number;
  /** How long publications took that nobody interrupted. */
  took: number[];
};

/**
 * Kills a lake (`kill -9`) at a random moment of publishing a release, odd rounds by request and even
 * ones by its clock, and looks at what is there afterwards.
 * @param options.dir an empty data folder. `port` must be free.
 */
export async function releaseRounds(options: {
  dir: string;
  port: number;
  rounds: number;
  documents: number;
}): Promise<ReleaseReport> {
  const { dir, port, rounds, documents } = options;
  const counts = { rounds, all: 0, nothing: 0, torn: 0, lost: 0, missed: 0 };
  const took: number[] = [];
  let lake = await start(dir, port);
  // One that nobody interrupts says how long the others may take.
  for (let round = 0; round <= rounds; round += 1) {
    const name = `r${round}`;
    await fill(lake.client, name, documents);
    const begin = performance.now();
    const isOfClock = round > 0 && round % 2 === 0;
    const publication = isOfClock
      ? lake.client.releases.schedule({ releaseId: name, publishAt: new Date().toISOString() })
      : lake.client.releases.publish({ releaseId: name });
    const answer = publication.then(
      () => true,
      () => false,
    );
    if (round === 0) {
      await answer;
      took.push(performance.now() - begin);
      continue;
    }
    await pause(randomInt(0, Math.ceil((took[0] ?? 0) * 1.5)));
    await kill(lake, { now: true });
    const isAnswered = await answer;
    const found = look(dir, name, documents);
    if (found === 'torn') counts.torn += 1;
    else counts[found] += 1;
    if (found === 'nothing' && isAnswered && !isOfClock) counts.lost += 1;
    lake = await start(dir, port);
    if (isOfClock && isAnswered && !(await isPublishedSoon(lake.client, name))) counts.missed += 1;
  }
  await kill(lake, { now: true });
  return { ...counts, took };
}

type Client = Awaited<ReturnType<typeof start>>['client'];

async function fill(client: Client, name: string, documents: number): Promise<void> {
  await client.releases.create({ releaseId: name });
  const ids = Array.from({ length: documents }, (_, i) => `${name}-${i}`);
  await client.action(
    ids.map((id) => ({
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      document: { _id: `versions.${name}.${id}`, _type: 'note', text: 'x'.repeat(1000) },
    })),
  );
}

function look(dir: string, name: string, documents: number): 'all' | 'nothing' | 'torn' {
  const store = openStore({ dir: join(dir, 'lake'), clock: () => new Date() });
  try {
    const published = store.listByPrefix(`${name}-`);
    const versions = store.listByPrefix(`versions.${name}.`);
    const state = store.getDocument(`_.releases.${name}`)?.state;
    const revisions = new Set(published.map(({ _rev }) => _rev));
    const isAll = published.length === documents && versions.length === 0 && revisions.size === 1;
    if (isAll && state === 'published') return 'all';
    const isNothing = published.length === 0 && versions.length === documents;
    return isNothing && (state === 'active' || state === 'scheduled') ? 'nothing' : 'torn';
  } finally {
    store.close();
  }
}

async function isPublishedSoon(client: Client, name: string): Promise<boolean> {
  const giveUpAt = performance.now() + 60_000;
  while (performance.now() < giveUpAt) {
    const release = await client.releases.get({ releaseId: name });
    if (release?.state === 'published') return true;
    await pause(50);
  }
  return false;
}
