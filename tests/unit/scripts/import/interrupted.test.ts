import { join } from 'node:path';
import { writeZendeskArchive } from '#tests/support/archives.ts';
import { type Installation, startInstallation } from './moved-in.ts';

/*
 * An import that is ended at any of its steps, by Ctrl-C or because the content goes away, and is
 * started again, leaves the same documents as one that was never ended.
 */

const ARTICLES = 110;
/** Notes of the import, and files, of which each upload has an id of its own, are left out. */
const NOT_RECORDS = '!(_type in ["importRecord", "sanity.imageAsset", "sanity.fileAsset"])';

let whole: Installation;
let expected: Record<string, unknown>[];
beforeAll(async () => {
  whole = await startInstallation();
  const source = join(whole.folder, 'z');
  await writeZendeskArchive(source, { articles: ARTICLES });
  await whole.import(['zendesk', source]);
  expected = await whole.documents(NOT_RECORDS);
});
afterAll(() => whole.close());

let here: Installation;
beforeEach(async () => {
  here = await startInstallation();
});
afterEach(() => here.close());

/** Ends an import as soon as a step is that far. */
async function end(source: string, what: string, at: number): Promise<void> {
  const stop = new AbortController();
  const step = (name: string, done: number) => {
    if (name === what && done >= at) stop.abort(new Error('cancelled'));
  };
  await here.import(['zendesk', source], { signal: stop.signal, step }).catch((error: unknown) => {
    expect(String(error)).toContain('cancelled');
  });
  expect(stop.signal.aborted).toBe(true);
}

it.each([
  ['Reading', 1],
  ['Reading', ARTICLES],
  ['Pictures', 1],
  ['Pictures', 4],
  ['Files', 1],
  ['Files', 4],
  ['Writing', 1],
  ['Writing', 60],
  ['Writing', ARTICLES],
])('ended at %s %i, it goes on where it was', async (what, at) => {
  const source = join(here.folder, 'z');
  await writeZendeskArchive(source, { articles: ARTICLES });
  await end(source, what, at);
  await here.import(['zendesk', source]);
  expect(await here.documents(NOT_RECORDS)).toEqual(expected);
  expect((await here.import(['zendesk', source])).documents).toMatchObject({
    created: 0,
    updated: 0,
    kept: [],
  });
});

it('ended at each batch in turn, it is whole in the end', async () => {
  const source = join(here.folder, 'z');
  await writeZendeskArchive(source, { articles: ARTICLES });
  await end(source, 'Writing', 1);
  await end(source, 'Writing', 1);
  await here.import(['zendesk', source]);
  expect(await here.documents(NOT_RECORDS)).toEqual(expected);
});
