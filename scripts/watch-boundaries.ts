import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from './measuring.ts';

/*
 * Watches what readers get while announcements go up and come down: every surface is asked all the
 * time, and each answer is held against the windows by the clock of this machine.
 */

/** An announcement with its window, in ms since 1970. `mark` stands in its title and nowhere else. */
export type Watched = { mark: string; slug: string; opens: number; closes: number };

/** One surface: what to ask at a moment, and which marks an answer shows. */
export type Surface = {
  name: string;
  path(time: number): string;
  /** Whether an answer shows this one; undefined where it does not ask for it. */
  shows(one: Watched, path: string, answer: { status: number; text: string }): boolean | undefined;
};

type Sample = { sentAt: number; receivedAt: number; shown: Map<string, boolean> };

export type Figures = {
  name: string;
  polls: number;
  /** Answers that were there before an announcement's time and showed it. */
  early: number;
  /** Per boundary, ms until the last wrong answer that was asked for after it; sorted. */
  delays: number[];
};

/** A page or feed that shows the titles of what is up. */
export function listing(path: string): Surface {
  return {
    name: path,
    path: () => path,
    shows: ({ mark }, _path, { text }) => text.includes(mark),
  };
}

/** The page of whichever announcement is nearest in time. */
export function ownPage(watched: readonly Watched[], ending = ''): Surface {
  const distance = ({ opens, closes }: Watched, time: number) =>
    Math.min(Math.abs(opens - time), Math.abs(closes - time));
  const address = ({ slug }: Watched) => `/articles/${slug}${ending}`;
  return {
    name: `its own page${ending && ` as ${ending}`}`,
    path(time) {
      const [nearest] = watched.toSorted((a, b) => distance(a, time) - distance(b, time));
      return nearest === undefined ? '/' : address(nearest);
    },
    shows: (one, path, { status }) => (path === address(one) ? status === 200 : undefined),
  };
}

/** Asks each surface every 20 ms, or as soon as it has answered, until the last boundary has settled. */
export async function watchBoundaries(
  site: string,
  watched: readonly Watched[],
  surfaces: readonly Surface[],
  { everyMs = 20, settleMs = 3_000 } = {},
): Promise<Figures[]> {
  const end = Math.max(...watched.map(({ closes }) => closes)) + settleMs;
  return Promise.all(
    surfaces.map(async (surface) => {
      const samples: Sample[] = [];
      while (Date.now() < end) {
        const begin = performance.now();
        samples.push(await sample(site, surface, watched));
        await pause(Math.max(0, everyMs - (performance.now() - begin)));
      }
      return judge(surface.name, samples, watched);
    }),
  );
}

async function sample(
  site: string,
  surface: Surface,
  watched: readonly Watched[],
): Promise<Sample> {
  const sentAt = Date.now();
  const path = surface.path(sentAt);
  const answer = await fetch(site + path, { redirect: 'manual' });
  const found = { status: answer.status, text: await answer.text() };
  if (found.status >= 500) throw new Error(`${path} was answered with ${found.status}.`);
  const shown = new Map<string, boolean>();
  for (const one of watched) {
    const isShown = surface.shows(one, path, found);
    if (isShown !== undefined) shown.set(one.mark, isShown);
  }
  return { sentAt, receivedAt: Date.now(), shown };
}

function judge(name: string, samples: readonly Sample[], watched: readonly Watched[]): Figures {
  const early = samples.filter(({ receivedAt, shown }) =>
    watched.some(({ mark, opens }) => shown.get(mark) && receivedAt < opens),
  ).length;
  const delays = watched.flatMap(({ mark, opens, closes }) => [
    delayOf(samples, mark, opens, closes, true),
    delayOf(samples, mark, closes, Number.POSITIVE_INFINITY, false),
  ]);
  return { name, polls: samples.length, early, delays: delays.sort((a, b) => a - b) };
}

/** Of the answers asked for from `from` on and had before `until`, when the last wrong one came. */
function delayOf(
  samples: readonly Sample[],
  mark: string,
  from: number,
  until: number,
  expected: boolean,
): number {
  const wrong = samples.filter(
    ({ sentAt, receivedAt, shown }) =>
      sentAt >= from && receivedAt < until && shown.get(mark) === !expected,
  );
  return Math.max(0, ...wrong.map(({ receivedAt }) => receivedAt - from));
}

/** Windows one after the other at random milliseconds, from `begin` on, `apartMs` on average. */
export function randomWindows(
  count: number,
  begin: number,
  run: string,
  apartMs: number,
): Watched[] {
  let time = begin;
  return Array.from({ length: count }, (_, index) => {
    const opens = Math.round(time + apartMs * (0.2 + Math.random()));
    const closes = Math.round(opens + apartMs * (0.6 + Math.random() * 1.4));
    time = closes;
    const slug = `boundary-${run}-${index}`;
    return { slug, mark: `Boundary ${index} of ${run}`, opens, closes };
  });
}

/** The documents of these announcements, as the Studio would write them. */
export function documentsOf(watched: readonly Watched[], affects: string, topic: string) {
  const at = (ms: number) => new Date(ms).toISOString();
  return watched.map(({ slug, mark, opens, closes }) => ({
    _id: slug,
    _type: 'announcement',
    title: mark,
    slug: { _type: 'slug', current: slug },
    language: 'en',
    summary: 'Made to be measured.',
    body: [],
    severity: 'notice',
    placement: 'banner',
    topic: { _type: 'reference', _ref: topic },
    affects: [{ _type: 'reference', _key: 'a', _ref: affects }],
    publishedAt: at(opens),
    updatedAt: at(opens),
    publishAt: at(opens),
    expireAt: at(closes),
  }));
}

/** The figures as rows of a table. */
export function tableOf(figures: readonly Figures[]): string {
  const rows = figures.map(({ name, polls, early, delays }) => {
    const shares = [0.5, 0.99].map((share) => quantile(delays, share).toFixed(0));
    return `| ${name} | ${polls} | ${early} | ${shares.join(' | ')} | ${delays.at(-1) ?? 0} |`;
  });
  return [
    '| surface | answers | early | late p50, ms | late p99, ms | late max, ms |',
    '|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}
