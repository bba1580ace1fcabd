import { plainText } from '#lib/portable-text/plain-text.ts';
import { stepInstructions } from '#sanity/migrations/002-step-instructions.ts';
import { MIGRATIONS } from '#sanity/migrations/index.ts';
import { runMigration } from '#sanity/migrations/run.ts';
import { block, step } from '#tests/fixtures/portable-text/build.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
beforeAll(async () => {
  lake = await startTestLake();
});
afterAll(() => lake.close());

const old = (_key: string | undefined, title: unknown, ...content: unknown[]) => ({
  _type: 'step',
  _key,
  title,
  content,
});
const steps = (...items: object[]) => ({ _type: 'steps', _key: 's', items });

/** Documents as they were stored, and what they say. */
const stored = [
  {
    _id: 'faq-a',
    body: [
      block('p', 'Before'),
      steps(old('1', 'Open *Wallet*.', block('x', 'There.')), old('2', '')),
    ],
    words: 'Before Open *Wallet*. There.',
  },
  {
    _id: 'drafts.faq-a',
    body: [steps(old('1', 'Open.'), step('2', 'Kept.'))],
    words: 'Open. Kept.',
  },
  {
    _id: 'faq-b',
    body: [
      {
        _type: 'platformSteps',
        _key: 'p',
        app: [old(undefined, 'Tap.')],
        web: [{ ...step('w', 'Newer.'), title: 'Older.' }, old('v', 'Click.')],
      },
    ],
    words: 'Tap. Newer. Click.',
  },
];

it('numbers its migrations in the order in which they run', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, at) => at + 1));
});

it('migrates the titles of steps, in drafts too, and says the same as before', async () => {
  const documents = stored.map(({ _id, body }) => ({ _id, _type: 'faq', body }));
  const done = { _id: 'faq-done', _type: 'faq', body: [steps(step('1', 'New.'))] };
  lake.seed([...documents, done].map((document) => ({ create: document })));
  for (const { body, words } of stored) expect(plainText(body)).toBe(words);
  const client = lake.client('administrator');

  expect(await runMigration(client, stepInstructions, { isTrial: true })).toEqual({
    documents: 3,
    blocks: 3,
  });
  expect(await runMigration(client, stepInstructions)).toEqual({ documents: 3, blocks: 3 });
  expect(await runMigration(client, stepInstructions)).toEqual({ documents: 0, blocks: 0 });

  const after = client.withConfig({ perspective: 'raw' });
  for (const { _id, words } of stored) {
    const body: unknown = await after.fetch('*[_id == $id][0].body', { id: _id });
    expect(plainText(body)).toBe(words);
    expect(JSON.stringify(body)).not.toContain('"title"');
  }
  expect(await after.fetch('*[_id == "faq-done"][0].body')).toEqual(done.body);
});
