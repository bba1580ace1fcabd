import { addressesOf } from '#lib/site-index/addresses.ts';
import { listSameAddress } from '#lib/site-index/same-address.ts';
import { openReplica, slug, stored } from '#tests/support/replica.ts';

const article = (id: string, fields: Record<string, unknown> = {}) =>
  stored(id, { slug: slug('fees'), language: 'en', ...fields });

const CASES: readonly [name: string, documents: ReturnType<typeof article>[], hidden: string[]][] =
  [
    ['one article', [article('a')], []],
    ['two of one address', [article('b'), article('a')], ['b']],
    ['two types of one address', [article('a'), article('b', { _type: 'announcement' })], ['b']],
    ['three of one address', [article('c'), article('b'), article('a')], ['b', 'c']],
    [
      'no language, which is the default one',
      [article('a'), article('b', { language: undefined })],
      ['b'],
    ],
    ['another language', [article('a'), article('b', { language: 'de' })], []],
    ['a topic of the same name', [article('a'), article('b', { _type: 'topic' })], []],
    ['no address', [article('a', { slug: null }), article('b', { slug: 'fees' })], []],
  ];

it.each(CASES)('%s', (_name, documents, hidden) => {
  const replica = openReplica();
  replica.apply(documents, []);
  const found = listSameAddress(addressesOf(replica));
  expect(found).toEqual(hidden.map((id) => ({ slug: 'fees', shown: 'a', hidden: id })));
});
