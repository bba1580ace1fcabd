import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { EVERYTHING, PageStore, pageTag } from '#lib/pages/store.ts';
import { drawnPage, finishedPage } from '#tests/support/pages.ts';

/*
 * The rule of freshness, against a model that keeps every change in a list: a page is fresh while
 * nothing changed under its tags after its drawing began.
 */

const KEYS = ['/a', '/b', '/c'] as const;
const TAGS = ['x', 'y', 'z'] as const;

type Step =
  | { kind: 'mark'; tags: string[] }
  /** @property ago how many changes before now the drawing began. */
  | { kind: 'draw' | 'restore'; key: string; tags: string[]; ago: number }
  | { kind: 'reopen' }
  | { kind: 'clear' };

type Model = {
  marks: (readonly string[])[];
  pages: Map<string, { begunAt: number; tags: string[] }>;
};

const key = fc.constantFrom(...KEYS);
const tags = fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 3 });
const marked = fc.uniqueArray(fc.constantFrom(...TAGS, EVERYTHING, ...KEYS.map(pageTag)), {
  maxLength: 2,
});
const drawing = { key, tags, ago: fc.nat({ max: 3 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { arbitrary: fc.record({ kind: fc.constant('mark' as const), tags: marked }), weight: 4 },
  { arbitrary: fc.record({ kind: fc.constant('draw' as const), ...drawing }), weight: 5 },
  { arbitrary: fc.record({ kind: fc.constant('restore' as const), ...drawing }), weight: 2 },
  {
    arbitrary: fc.constantFrom<Step>({ kind: 'reopen' }, { kind: 'clear' }),
    weight: 1,
  },
);

function open(database: DatabaseSync): PageStore {
  return new PageStore({
    database,
    report: (error) => {
      throw error;
    },
    // Room for one page, so that each one is read from the disk again.
    maxMemoryBytes: 1_200,
  });
}

function isFreshInModel({ marks, pages }: Model, one: string): boolean {
  const page = pages.get(one);
  const own = [...(page?.tags ?? []), EVERYTHING, pageTag(one)];
  return !marks.slice(page?.begunAt).some((mark) => mark.some((tag) => own.includes(tag)));
}

function apply(step: Step, model: Model, pages: PageStore): void {
  if (step.kind === 'mark') {
    pages.markChanged(step.tags);
    if (step.tags.length > 0) model.marks.push(step.tags);
  } else if (step.kind === 'clear') {
    pages.clear();
    model.pages.clear();
  } else if (step.kind !== 'reopen') {
    const begunAt = Math.max(0, model.marks.length - step.ago);
    if (step.kind === 'draw') pages.put(drawnPage(step.key, begunAt, step.tags));
    else pages.restore(finishedPage(step.key, { sequence: begunAt, tags: step.tags }));
    const former = model.pages.get(step.key)?.begunAt ?? -1;
    if (former <= begunAt) model.pages.set(step.key, { begunAt, tags: step.tags });
  }
}

function compare(model: Model, pages: PageStore): void {
  expect(pages.sequence).toBe(model.marks.length);
  expect(pages.keys().sort()).toEqual([...model.pages.keys()].sort());
  const stale = [...model.pages.keys()].filter((one) => !isFreshInModel(model, one));
  expect(pages.staleKeys().sort()).toEqual(stale.sort());
  for (const one of KEYS) {
    const page = pages.get(one);
    expect(page && { begunAt: page.sequence, tags: page.tags }).toEqual(model.pages.get(one));
    if (page) expect([one, pages.isFresh(page)]).toEqual([one, isFreshInModel(model, one)]);
  }
  for (const tag of TAGS) {
    const carrying = [...model.pages].filter(([, page]) => page.tags.includes(tag));
    expect(pages.keysWith([tag]).sort()).toEqual(carrying.map(([one]) => one).sort());
  }
  expect(pages.keysWith([EVERYTHING]).sort()).toEqual(pages.keys().sort());
}

it('says that a page is fresh exactly while nothing changed under its tags since it was begun', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const database = new DatabaseSync(':memory:');
      const model: Model = { marks: [], pages: new Map() };
      let pages = open(database);
      for (const one of steps) {
        apply(one, model, pages);
        if (one.kind === 'reopen') pages = open(database);
        compare(model, pages);
      }
      database.close();
    }),
    { numRuns: 150 },
  );
});
