import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { isDeepStrictEqual } from 'node:util';
import {
  DocumentView,
  evaluateOn,
  GroqError,
  loadFunctionsOf,
  prepare,
  type StoredDocument,
} from '#sanity/groq/index.ts';

/**
 * `npm run conformance -- suite.ndjson [--list]`: runs Sanity's GROQ test suite
 * (github.com/sanity-io/groq-test-suite), compiled by its own `npm run build`, on the engine of
 * lake and replica. `--list` prints the cases that fail; any that fails is an exit code of 1.
 */

type Case = {
  name: string;
  filename: string;
  query: string;
  result: unknown;
  valid: boolean;
  version?: string;
  features: string[];
  params: Record<string, unknown> | null;
  dataset: { _ref: string };
};
type Dataset = { documents?: StoredDocument[] };
type Counts = { passed: number; failed: number };

/** The revision of the specification that groq-js follows. */
const VERSION = [1, 2];
const NOW = new Date('2026-01-01T00:00:00Z');

const [file] = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isListing = process.argv.includes('--list');
if (file === undefined) {
  console.error('Name the compiled suite: npm run conformance -- suite.ndjson');
  process.exit(2);
}

await loadFunctionsOf('geo');

const cases: Case[] = [];
const datasets = new Map<string, Dataset>();
for await (const line of createInterface({ input: createReadStream(file) })) {
  if (line === '') continue;
  const entry = JSON.parse(line);
  if (entry._type === 'dataset') datasets.set(entry._id, entry);
  else cases.push(entry);
}

/** Reads `>= 1.2`, `<1.0` and the like. */
function isOfVersion(range: string | undefined): boolean {
  const match = /^\s*([<>=^~]*)\s*(\d+)\.(\d+)/.exec(range ?? '');
  if (match === null) return true;
  const [, operator = '', major, minor] = match;
  const [ours = 0, oursMinor = 0] = VERSION;
  const difference = ours * 1000 + oursMinor - (Number(major) * 1000 + Number(minor));
  if (operator.startsWith('>')) return operator === '>' ? difference > 0 : difference >= 0;
  if (operator.startsWith('<')) return operator === '<' ? difference < 0 : difference <= 0;
  return operator === '^' || operator === '~' ? difference >= 0 : difference === 0;
}

/** Scores are the engine's own; the suite compares their order. */
function withPositions(value: unknown, scores: readonly number[]): unknown {
  if (Array.isArray(value)) return value.map((item) => withPositions(item, scores));
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, child] of Object.entries(value)) {
    if (key === '_score' && typeof child === 'number') copy._pos = scores.indexOf(child) + 1;
    else copy[key] = withPositions(child, scores);
  }
  return copy;
}

function scoresIn(value: unknown, found = new Set<number>()): Set<number> {
  if (Array.isArray(value)) for (const item of value) scoresIn(item, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, child] of Object.entries(value)) {
      if (key === '_score' && typeof child === 'number') found.add(child);
      scoresIn(child, found);
    }
  }
  return found;
}

const views = new Map<string, DocumentView>();

function viewOf(id: string): DocumentView | null {
  const known = views.get(id);
  if (known !== undefined) return known;
  const documents = datasets.get(id)?.documents;
  if (documents === undefined) return null;
  // Documents of the suite need no id.
  const named = documents.map((document, i) => ({ ...document, _id: document._id ?? `n${i}` }));
  const view = new DocumentView(named.sort((a, b) => (a._id < b._id ? -1 : 1)));
  views.set(id, view);
  return view;
}

async function answer(one: Case, view: DocumentView): Promise<unknown> {
  const params = one.params ?? {};
  const json = await evaluateOn(view, prepare(one.query, params), {
    ...{ params, now: NOW, identity: 'me', projectId: 'project', dataset: 'dataset' },
  });
  return JSON.parse(json);
}

function isSame(actual: unknown, one: Case): boolean {
  if (!one.valid) return false;
  const scores = [...scoresIn(actual)].sort((a, b) => b - a);
  return isDeepStrictEqual(withPositions(actual, scores), one.result);
}

const counts = new Map<string, Counts>();
let skipped = 0;
for (const one of cases) {
  const view = viewOf(one.dataset._ref);
  if (view === null || !isOfVersion(one.version)) {
    skipped += 1;
    continue;
  }
  let isRight: boolean;
  let told: unknown;
  try {
    told = await answer(one, view);
    isRight = isSame(told, one);
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    told = error.message;
    isRight = !one.valid;
  }
  const group = one.features.includes('geoFunctions') ? 'geo' : 'language';
  const count = counts.get(group) ?? { passed: 0, failed: 0 };
  count[isRight ? 'passed' : 'failed'] += 1;
  counts.set(group, count);
  if (isRight || !isListing) continue;
  console.log(`${one.filename}: ${one.name}\n  ${one.query.trim().slice(0, 600)}`);
  console.log(`  params ${JSON.stringify(one.params)}`);
  console.log(`  expected ${one.valid ? JSON.stringify(one.result)?.slice(0, 300) : 'a refusal'}`);
  console.log(`  got ${JSON.stringify(told)?.slice(0, 300)}`);
}
let failures = 0;
for (const [group, { passed, failed }] of counts) {
  failures += failed;
  const share = ((100 * passed) / (passed + failed)).toFixed(2);
  console.log(`${group}: ${passed} of ${passed + failed} (${share} %)`);
}
console.log(`${skipped} left out: of another version, or of a dataset that must be downloaded.`);
process.exit(failures === 0 ? 0 : 1);
