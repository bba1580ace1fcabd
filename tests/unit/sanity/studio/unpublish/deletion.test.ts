import type { SanityClient } from '@sanity/client';
import { deletionOf } from '#sanity/studio/unpublish/deletion.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
let client: SanityClient;

beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor', { perspective: 'raw' });
});
afterEach(async () => {
  await lake.close();
});

describe('deletionOf', () => {
  it.each([
    ['a draft', ['drafts.a']],
    ['what is published', ['a']],
    ['both', ['a', 'drafts.a']],
  ])('leaves nothing of %s, and everything else', async (_, ids) => {
    lake.seed([...ids, 'ab', 'drafts.b'].map((_id) => ({ create: { _id, _type: 'faq' } })));
    const [draft = null, published = null] = await Promise.all(
      ['drafts.a', 'a'].map((id) => client.getDocument(id)),
    );
    await client.action(deletionOf({ id: 'a', draft, published }));
    expect(await client.fetch('*[_type == "faq"]._id | order(@)')).toEqual(['ab', 'drafts.b']);
  });

  it('has nothing to do where nothing is', () => {
    expect(deletionOf({ id: 'a', draft: null, published: null })).toEqual([]);
  });
});
