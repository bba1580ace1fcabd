import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FeedbackStore, openFeedback } from '#lib/feedback/store.ts';
import { type Assets, createAssets } from '#sanity/lake/assets/assets.ts';
import { openStore, type Store } from '#sanity/lake/store/store.ts';
import { documents } from '#sanity/seed/content.ts';
import { drawings } from '#sanity/seed/draw-images.ts';
import { seedWhenEmpty } from '#sanity/seed/seed.ts';
import { spreadsheets } from '#sanity/seed/spreadsheets.ts';

let dir: string;
let store: Store;
let assets: Assets;
let feedback: FeedbackStore;

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-seed-test-'));
  store = openStore({ dir, clock: () => new Date('2026-06-05T00:00:00Z') });
  assets = createAssets({ dir, store, projectId: 'signpost', dataset: 'production' });
  feedback = await openFeedback({ dataDir: dir });
});

afterEach(async () => {
  await feedback.close();
  store.close();
  rmSync(dir, { recursive: true });
});

// Each test may draw every illustration, which takes seconds on a busy machine.
const TIMEOUT_MS = 30_000;

const assetCount = Object.keys(drawings).length + Object.keys(spreadsheets).length;

describe('seeding', () => {
  it(
    'fills an empty lake with documents, images, files and helpful counts',
    async () => {
      const seeded = await seedWhenEmpty({ store, assets, feedback });

      expect(seeded).toEqual({ documents: documents.length, assets: assetCount });
      expect(store.countDocuments()).toBe(documents.length + assetCount);
      const counts = await feedback.countsSince(new Date(0));
      expect(counts).toContainEqual({ articleId: 'faq-passkeys', helpful: 138 });
      expect(counts).toContainEqual({ articleId: 'faq-recurring-buy', helpful: 50 });
      const article = JSON.stringify(store.getDocument('faq-passkeys'));
      expect(article).toMatch(/"asset":\{"_type":"reference","_ref":"image-[0-9a-f]{40}-/);
      expect(article).not.toContain('_sanityAsset');
    },
    TIMEOUT_MS,
  );

  it('leaves a lake alone that holds one draft', async () => {
    const draft = { _id: 'drafts.mine', _type: 'faq', title: 'My own' };
    store.commit({ mutations: [{ create: draft }], author: 'someone' });

    expect(await seedWhenEmpty({ store, assets, feedback })).toBeNull();
    expect(store.countDocuments()).toBe(1);
    expect(await feedback.countsSince(new Date(0))).toEqual([]);
  });

  it(
    'changes nothing the second time',
    async () => {
      await seedWhenEmpty({ store, assets, feedback });
      store.commit({
        mutations: [{ patch: { id: 'faq-passkeys', set: { title: 'Edited' } } }],
        author: 'someone',
      });
      const before = store.sequence();

      expect(await seedWhenEmpty({ store, assets, feedback })).toBeNull();
      expect(store.sequence()).toBe(before);
      expect(store.getDocument('faq-passkeys')?.title).toBe('Edited');
    },
    TIMEOUT_MS,
  );
});
