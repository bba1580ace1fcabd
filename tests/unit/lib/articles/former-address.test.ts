import type { SanityClient } from '@sanity/client';
import { findFormerAddress } from '#lib/articles/former-address.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;
let client: SanityClient;

beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor', { perspective: 'drafts' });
});
afterEach(async () => {
  await lake.close();
});

const document = (_id: string, current: string, fields: Record<string, unknown> = {}) => ({
  create: { _id, _type: 'faq', title: 'Fees', slug: { _type: 'slug', current }, ...fields },
});

it.each<[string, ReturnType<typeof document>[], object[]]>([
  [
    'a draft with another address than what is published',
    [document('a', 'fees'), document('drafts.a', 'costs')],
    [{ title: 'Fees', href: '/articles/costs' }],
  ],
  [
    'a topic of which the same is true',
    [
      document('t', 'fees', { _type: 'topic' }),
      document('drafts.t', 'costs', { _type: 'topic', title: 'Costs' }),
    ],
    [{ title: 'Costs', href: '/topics/costs' }],
  ],
  [
    'two articles',
    [
      document('a', 'fees'),
      document('drafts.a', 'costs', { title: 'B' }),
      document('b', 'fees'),
      document('drafts.b', 'prices', { title: 'A' }),
    ],
    [
      { title: 'A', href: '/articles/prices' },
      { title: 'B', href: '/articles/costs' },
    ],
  ],
  [
    'a draft without a title',
    [document('a', 'fees'), document('drafts.a', 'costs', { title: ' ' })],
    [{ title: 'Untitled', href: '/articles/costs' }],
  ],
  ['a draft without an address', [document('a', 'fees'), document('drafts.a', '')], []],
  ['what is at this address', [document('a', 'fees')], []],
  ['what has no page', [document('r', 'fees', { _type: 'redirect' })], []],
  ['nothing', [], []],
])('finds %s', async (_, documents, places) => {
  lake.seed(documents);
  expect(await findFormerAddress('fees', client)).toEqual(places);
});
