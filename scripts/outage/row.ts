import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { type Fault, SOUND } from './faults.ts';
import type { Parts } from './parts.ts';

/** What readers got in one situation: the slowest answer, and all that was not as it should be. */
export type Cell = {
  status: string;
  content: string;
  /** The slowest answer. */
  ms: number;
  /** Of a boundary: how long after it all was right. */
  lateMs?: number;
  wrong: string[];
};

/** One way of failing, through every situation. */
export type Row = {
  fault: string;
  webhook: Cell;
  restart: Cell;
  boundary: Cell;
  /** A page that was never drawn. */
  cold: Cell;
  /** From the first sound answer to the newest page, and questions to the CMS per page. */
  recovery: { ms: number; questions: number; pages: number };
};

export const VICTIM = 'outage-victim';
const HEALTH = z.object({ waiting: z.number() });
const RECEIPT = z.object({ state: z.string(), pages: z.array(z.unknown()) });

/** Enough articles for lists longer than what is drawn ahead, and one that is changed each time. */
export function outageDocuments(): unknown[] {
  const many = Array.from({ length: 200 }, (_, number) =>
    faq(`outage-${number}`, `Filler ${number}`),
  );
  return [faq(VICTIM, 'Victim of nothing'), ...many].map((document) => ({
    createOrReplace: document,
  }));
}

function faq(slug: string, title: string) {
  const date = '2020-01-01T00:00:00Z';
  return {
    _id: slug,
    _type: 'faq',
    title,
    slug: { _type: 'slug', current: slug },
    summary: 'A summary.',
    body: [],
    publishedAt: date,
    updatedAt: date,
  };
}

/** How long a boundary's effect is waited for. */
const LONGEST_LATENESS_MS = 120_000;

/** How long things take: for CI in short, for figures at length. */
export type Pace = {
  /** From the announcement of a boundary to the boundary, which the outage lies in between. */
  boundaryAfterMs: number;
  /** How long the outage lasts at least, from its begin to its end. */
  outageMs: number;
};

/** Takes a site through a failure of its CMS and back. `number` makes this row's names its own. */
export async function runRow(parts: Parts, fault: Fault, number: number, pace: Pace): Promise<Row> {
  const { url, proxy } = parts;
  const reader = new Reader(url);
  const before = await reader.titleOf(VICTIM);
  const after = `Victim of a CMS that ${fault.name}`;

  const opensAt = new Date(Date.now() + pace.boundaryAfterMs);
  const news = `outage-news-${number}`;
  const headline = `News while it ${fault.name}`;
  await parts.write([{ create: announcement(news, headline, opensAt) }]);
  await untilLive(parts, news);
  const coldPage = 6 + (number % 7);

  await proxy.fail(fault);
  const failedAt = performance.now();
  await parts.write([{ patch: { id: VICTIM, set: { title: after } } }]);
  await pause(300);
  const webhook = await reader.look(() =>
    reader.pages({ [`/articles/${VICTIM}`]: [before, after], '/': ['Meridian Help'] }),
  );

  await parts.restart();
  const restart = await reader.look(() =>
    reader.pages({ [`/articles/${VICTIM}`]: [before, after], '/faq': ['FAQ'] }),
  );

  const hiddenWrong = Date.now() < opensAt.getTime() - 200 ? await reader.absent(news) : [];
  await pause(Math.max(0, opensAt.getTime() - Date.now()));
  const boundary = await reader.look(() =>
    reader.pagesSoon(opensAt, {
      [`/articles/${news}`]: [headline],
      '/announcements': [headline],
      '/api/articles?tab=announcements': [headline],
    }),
  );
  boundary.wrong.push(...hiddenWrong);

  const cold = await reader.look(() =>
    reader.pages({ [`/?sort=published&page=${coldPage}`]: ['Filler'] }),
  );

  await pause(Math.max(0, failedAt + pace.outageMs - performance.now()));
  await proxy.fail(SOUND);
  const recovery = await recover(parts, reader, after);
  return { fault: fault.name, webhook, restart, boundary, cold, recovery };
}

async function recover(parts: Parts, reader: Reader, title: string): Promise<Row['recovery']> {
  const startedAt = performance.now();
  await until(async () => (await reader.titleOf(VICTIM)) === title);
  const ms = Math.round(performance.now() - startedAt);
  const pages = await untilLive(parts, VICTIM);
  await until(async () => (await reader.health()).waiting === 0);
  return { ms, questions: parts.proxy.questions(), pages };
}

/** Waits until the receipt of a document is written. @returns on how many pages it is. */
async function untilLive(parts: Parts, id: string): Promise<number> {
  const rev = await parts.revOf(id);
  const receipt = async () => {
    const answer = await fetch(`${parts.url}/api/receipts?id=${id}&rev=${rev}`);
    return RECEIPT.parse(await answer.json());
  };
  await until(async () => (await receipt()).state !== 'waiting');
  return (await receipt()).pages.length;
}

/** Its date puts it at the head of its list, whatever announcements there are. */
function announcement(slug: string, title: string, opensAt: Date) {
  const publishAt = opensAt.toISOString();
  const dates = { publishAt, publishedAt: publishAt, updatedAt: publishAt };
  return { ...faq(slug, title), _type: 'announcement', ...dates };
}

/** Somebody who reads pages and notes what is wrong with them. */
class Reader {
  readonly #url: string;
  #statuses = new Set<number>();
  #slowest = 0;
  #seen = new Set<string>();
  #lateMs: number | undefined;

  constructor(url: string) {
    this.#url = url;
  }

  /** Does what `read` says, which tells what was wrong. */
  async look(read: () => Promise<string[]>): Promise<Cell> {
    this.#statuses.clear();
    this.#seen.clear();
    this.#slowest = 0;
    this.#lateMs = undefined;
    const wrong = await read();
    return {
      status: [...this.#statuses].join(' '),
      content: [...this.#seen].join(', '),
      ms: Math.round(this.#slowest),
      lateMs: this.#lateMs,
      wrong,
    };
  }

  /** Reads pages, each of which must hold one of its texts. */
  async pages(expected: Readonly<Record<string, readonly string[]>>): Promise<string[]> {
    const wrong: string[] = [];
    for (const [path, texts] of Object.entries(expected)) {
      const { status, body } = await this.get(path);
      const found = texts.find((text) => body.includes(text));
      if (found) this.#seen.add(found);
      if (status !== 200 || found === undefined) wrong.push(`${path}: ${status}, not ${texts}`);
    }
    return wrong;
  }

  /** The same, until they are as they should be from an instant on; notes how long that took. */
  async pagesSoon(since: Date, expected: Readonly<Record<string, readonly string[]>>) {
    const giveUpAt = performance.now() + LONGEST_LATENESS_MS;
    for (;;) {
      this.#statuses.clear();
      const wrong = await this.pages(expected);
      this.#lateMs = Date.now() - since.getTime();
      if (wrong.length === 0 || performance.now() > giveUpAt) return wrong;
      await pause(50);
    }
  }

  async absent(slug: string): Promise<string[]> {
    const [page, list] = [await this.get(`/articles/${slug}`), await this.get('/announcements')];
    const isEarly = page.status !== 404 || list.body.includes(slug);
    return isEarly ? [`${slug} is there too early: ${page.status}`] : [];
  }

  async get(path: string) {
    const startedAt = performance.now();
    const answer = await fetch(`${this.#url}${path}`, { redirect: 'manual' });
    const body = await answer.text();
    this.#slowest = Math.max(this.#slowest, performance.now() - startedAt);
    this.#statuses.add(answer.status);
    return { status: answer.status, body, retryAfter: answer.headers.get('retry-after') };
  }

  async titleOf(slug: string): Promise<string> {
    const { body } = await this.get(`/articles/${slug}`);
    return /<h1[^>]*>([^<]*)/.exec(body)?.[1] ?? '';
  }

  async health() {
    const answer = await fetch(`${this.#url}/api/health`);
    return HEALTH.parse(await answer.json());
  }
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const giveUpAt = performance.now() + 300_000;
  while (performance.now() < giveUpAt) {
    if (await isSo().catch(() => false)) return;
    await pause(50);
  }
  throw new Error('It was waited for in vain.');
}
