import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { evaluateOn, prepare } from '#sanity/groq/index.ts';
import { Dataset } from '#sanity/lake/groq/dataset.ts';
import type { Perspective } from '#sanity/lake/groq/perspective.ts';
import type { Mutation } from '#sanity/lake/index.ts';
import { openReader } from '#sanity/lake/store/open.ts';
import { openStore, type Store } from '#sanity/lake/store/store.ts';

const QUERIES = [
  '*{_id, _originalId, title}',
  '*[_type == "faq"] | order(rank desc){_id, rank}',
  '*[_type in ["faq", "topic"]] | order(title asc, rank desc)[3...9]{_id, title, rank}',
  '* | order(rank asc)[0...5]{_id, rank}',
  '*[slug.current == "s3"]{_id}',
  '*[_type == "topic" && slug.current == "s1"] | order(title asc){_id}',
  '*[_type == "topic"]{_id, "count": documents::incomingRefCount()}',
  '*{_id, "paragraphs": count(body), "last": body[-1].text}',
  '*[references("b1")]{_id}',
  '*[references("long3")]{_id, body}',
  '*[seo.title == "s3"]{_id}',
  '*[body[0].text match "word2*"]{_id}',
  '*[[@] match text::query("word4")]{_id}',
];
const PERSPECTIVES: readonly Perspective[] = ['raw', 'published', ['drafts'], ['r1', 'drafts']];
const circumstances = {
  params: {},
  now: new Date('2026-01-01T00:00:00Z'),
  identity: 'test',
  projectId: 'signpost',
  dataset: 'production',
};

let dir: string;
let store: Store;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-dataset-'));
  store = openStore({ dir, clock: () => new Date('2026-01-01T00:00:00Z') });
  commit(Array.from({ length: 90 }, (_, n) => put(`base${n}`, 'faq', n)));
});
afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

function commit(mutations: Mutation[]): void {
  store.commit({ mutations, author: 'test', skipReferenceCheck: true });
}

function put(id: string, type: string, n: number): Mutation {
  return {
    createOrReplace: {
      _id: id,
      _type: type,
      title: `t${n % 3}`,
      rank: n % 7,
      slug: { current: `s${n % 5}` },
      topic: { _ref: `b${n % 4}`, _weak: true },
      // Long fields, which are read from the database when they are asked for.
      ...(n % 2 === 0 ? { body: longBody(n), seo: { title: `s${n % 5}`, body: longBody(n) } } : {}),
    },
  };
}

function longBody(n: number) {
  return Array.from({ length: 12 }, (_, at) => ({
    _key: `k${at}`,
    text: `word${n % 6} ${'x'.repeat(40)}`,
    topic: { _ref: `long${n % 5}`, _weak: true },
  }));
}

/** Every query in every perspective, as somebody signed in and as nobody. */
function answers(dataset: Dataset): Promise<unknown[]> {
  return dataset.during(() => answersNow(dataset));
}

async function answersNow(dataset: Dataset): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const perspective of PERSPECTIVES) {
    for (const withPrivate of [true, false]) {
      for (const query of QUERIES) {
        const view = dataset.view(perspective, withPrivate);
        const json = await evaluateOn(view, prepare(query, {}), circumstances);
        found.push([perspective, withPrivate, query, json]);
      }
    }
  }
  return found;
}

const mutation = fc
  .tuple(
    fc.constantFrom('', '', 'drafts.', 'versions.r1.'),
    fc.constantFrom('b0', 'b1', 'b2', 'b3', 'base7', 'base40', 'zz'),
    fc.constantFrom('faq', 'topic'),
    fc.nat(40),
    fc.boolean(),
  )
  .map(([layer, id, type, n, isRemoval]): Mutation => {
    return isRemoval ? { delete: { id: `${layer}${id}` } } : put(`${layer}${id}`, type, n);
  });

it('answers after every commit what a dataset read anew answers', async () => {
  const kept = new Dataset(openReader(store.file));
  await answers(kept);
  const steps = fc.array(fc.array(mutation, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(steps, async (transactions) => {
      for (const mutations of transactions) {
        commit(mutations);
        const fresh = await answers(new Dataset(openReader(store.file)));
        expect(await answers(kept)).toEqual(fresh);
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
});

it('takes in more changes at once than are taken in one by one', async () => {
  const kept = new Dataset(openReader(store.file));
  await answers(kept);
  commit(Array.from({ length: 300 }, (_, n) => put(`more${n}`, 'topic', n)));
  expect(await answers(kept)).toEqual(await answers(new Dataset(openReader(store.file))));
});
