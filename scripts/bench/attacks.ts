import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import type { Attack, Outcome } from '../attackers.ts';
import { type LakeProcess, startLakeProcess } from '../lake/process.ts';
import { peakMemoryOf } from '../measuring.ts';

/**
 * Attacks on a lake by anonymous visitors, and what editors, the site and other visitors notice:
 * `npm run bench -- attacks [documents] [seconds]`. Requests of visitors carry the headers that the
 * site's proxy adds. Prints a table in Markdown.
 */
const DOCUMENTS = Number(process.argv[2] ?? 5000);
const SECONDS = Number(process.argv[3] ?? 15);

type Answer = { status: number; ms: number };

const editor = (lake: LakeProcess) => ({ authorization: `Bearer ${lake.token}` });
const visitor = (address: string) => ({ 'x-lake-visitor': '1', 'x-forwarded-for': address });

async function get(url: string, headers: Record<string, string>): Promise<Answer> {
  const begin = performance.now();
  const signal = AbortSignal.timeout(60_000);
  const response = await fetch(url, { headers, signal }).catch(() => null);
  await response?.arrayBuffer().catch(() => undefined);
  const ms = performance.now() - begin;
  return { status: response?.status ?? 0, ms };
}

const queryUrl = (lake: LakeProcess, query: string) =>
  `${lake.origin}/v2025-02-19/data/query/production?query=${encodeURIComponent(query)}`;

let salt = 0;
/** A list as a page asks for, which no cache knows. */
function list(lake: LakeProcess, headers: Record<string, string>): Promise<Answer> {
  salt += 1;
  const query = `*[_type == "question" && n != ${-salt}] | order(n desc)[0...20]{_id, title, n}`;
  return get(queryUrl(lake, query), headers);
}

async function upload(
  lake: LakeProcess,
  bytes: Buffer,
): Promise<{ status: number; path: string; body: string }> {
  const response = await fetch(`${lake.origin}/v1/assets/images/production`, {
    method: 'POST',
    headers: editor(lake),
    body: new Uint8Array(bytes),
  });
  const body = await response.text();
  const path = response.ok ? String(JSON.parse(body).document.path) : '';
  return { status: response.status, path, body };
}

const middle = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const ms = (value: number) => `${Math.round(value)} ms`;

/** Measures one request after the other until `isOver`. @returns the middle and the longest. */
async function watch(ask: () => Promise<Answer>, isOver: () => boolean) {
  const answers: Answer[] = [];
  while (!isOver()) {
    answers.push(await ask());
    await pause(50);
  }
  const times = answers.filter(({ status }) => status === 200).map((answer) => answer.ms);
  const failed = answers.length - times.length;
  const failures = failed === 0 ? '' : `, ${failed} of ${answers.length} failed`;
  return `${ms(middle(times))} (max ${ms(Math.max(0, ...times))}${failures})`;
}

function textOf({ statuses, withoutHint }: Outcome): string {
  const list = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  const hint = '429' in statuses ? [`${withoutHint} of these without Retry-After`] : [];
  return [...list, ...hint].join(', ');
}

/** @returns one cell for each who is watched, and one for the attacker. */
async function measure(lake: LakeProcess, image: string, attack: Attack | null): Promise<string[]> {
  let isOver = false;
  const over = () => isOver;
  const attacker =
    attack && new Worker(new URL('../attackers.ts', import.meta.url), { workerData: attack });
  const watchers = [
    watch(() => list(lake, editor(lake)), over),
    watch(() => list(lake, {}), over),
    watch(() => list(lake, visitor('198.51.100.7')), over),
    watch(() => variant(lake, image, visitor('198.51.100.8')), over),
  ];
  await pause(SECONDS * 1000);
  isOver = true;
  if (attacker === null) return [...(await Promise.all(watchers)), ''];
  attacker.postMessage('stop');
  const [outcome] = await once(attacker, 'message');
  await attacker.terminate();
  const begin = performance.now();
  const after = await variant(lake, image, visitor('198.51.100.9'));
  const next = `a new variant right after: ${after.status} in ${ms(performance.now() - begin)}`;
  return [...(await Promise.all(watchers)), `${textOf(outcome)}; ${next}`];
}

let width = 0;
/** A variant of an image that was not asked for before. */
function variant(
  lake: LakeProcess,
  path: string,
  headers: Record<string, string>,
): Promise<Answer> {
  width += 20;
  return get(
    `${lake.origin}/${path}?w=${20 + (width % 1400)}&q=${10 * (1 + (Math.floor(width / 1400) % 9))}`,
    headers,
  );
}

async function fill(lake: LakeProcess): Promise<void> {
  for (let from = 0; from < DOCUMENTS; from += 1000) {
    const mutations = Array.from({ length: Math.min(1000, DOCUMENTS - from) }, (_, at) => ({
      create: {
        _type: 'question',
        n: from + at,
        title: `Question ${from + at}`,
        text: 'x'.repeat(500),
      },
    }));
    await fetch(`${lake.origin}/v1/data/mutate/production`, {
      method: 'POST',
      headers: { ...editor(lake), 'content-type': 'application/json' },
      body: JSON.stringify({ mutations }),
    });
  }
}

async function noise(edge: number): Promise<Buffer> {
  const image = { width: edge, height: edge, channels: 3 as const, background: '#888' };
  const created = sharp({
    create: { ...image, noise: { type: 'gaussian', mean: 128, sigma: 40 } },
  });
  return created.jpeg().toBuffer();
}

/** A PNG of 9,000 × 9,000 pixels with 16 bits of each colour. */
async function heavyPng(): Promise<Buffer> {
  const image = sharp({ create: { width: 9000, height: 9000, channels: 3, background: '#369' } });
  const png = await image.toColourspace('rgb16').png({ compressionLevel: 9 }).toBuffer();
  if (png[24] === 16) return png;
  // Older libraries write 8 bits: the header alone decides, since it is refused unread.
  png.writeUInt8(16, 24);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  return png;
}

function row(cells: readonly string[]): void {
  console.log(`| ${cells.join(' | ')} |`);
}

const dir = mkdtempSync(join(tmpdir(), 'lake-attacks-'));
const lake = await startLakeProcess(dir);
try {
  await fill(lake);
  const small = (await upload(lake, await noise(1600))).path;
  const large = (await upload(lake, await noise(4000))).path;
  const endless = queryUrl(lake, 'count(*[count(*[n > ^.n]) > 1]) // RANDOM');
  const slow = queryUrl(lake, 'count(*[n < 150 && count(*[n > ^.n]) > 1]) // RANDOM');
  const image = `${lake.origin}/${large}?w=4000&h=4000&fit=crop&fm=avif&fp-x=RANDOM`;
  const attacks: [string, Attack | null][] = [
    ['none', null],
    ['8 loops of an endless query', { url: endless, loops: 8, networks: 1 }],
    ['400 loops of a slow query', { url: slow, loops: 400, networks: 1 }],
    ['the same from 200 networks', { url: slow, loops: 400, networks: 200 }],
    ['250 loops of image transforms', { url: image, loops: 250, networks: 1 }],
    ['the same from 50 networks', { url: image, loops: 250, networks: 50 }],
  ];
  row(['attack', 'editor', 'site', 'other visitor', 'other visitor’s image', 'attacker']);
  row(Array.from({ length: 6 }, () => '---'));
  for (const [name, attack] of attacks) row([name, ...(await measure(lake, small, attack))]);
  const heavy = await heavyPng();
  const begin = performance.now();
  const { status, body } = await upload(lake, heavy);
  console.log(
    `\nA 16-bit PNG of 9,000 × 9,000 pixels: ${status} in ${ms(performance.now() - begin)}: ${body}`,
  );
  const { pid } = lake.child;
  if (pid !== undefined)
    console.log(`Peak memory of the lake: ${Math.round(peakMemoryOf(pid) / 1e6)} MB`);
} finally {
  lake.child.kill('SIGTERM');
  await new Promise((resolve) => lake.child.once('exit', resolve));
  rmSync(dir, { recursive: true, force: true });
}
