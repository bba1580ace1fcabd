import type { Revision } from '#lib/changes/revision.ts';
import { listSameAddress } from '#lib/changes/same-address.ts';

const revision = (id: string, fields: Partial<Revision> = {}): Revision => ({
  id,
  type: 'faq',
  rev: '1',
  slug: 'fees',
  topic: null,
  card: '',
  language: 'en',
  ...fields,
});

const CASES: readonly [name: string, revisions: Revision[], hidden: string[]][] = [
  ['one article', [revision('a')], []],
  ['two of one address', [revision('b'), revision('a')], ['b']],
  ['two types of one address', [revision('a'), revision('b', { type: 'announcement' })], ['b']],
  ['another language', [revision('a'), revision('b', { language: 'de' })], []],
  ['a topic of the same name', [revision('a'), revision('b', { type: 'topic' })], []],
  ['no address', [revision('a', { slug: null }), revision('b', { slug: null })], []],
];

it.each(CASES)('%s', (_name, revisions, hidden) => {
  const found = listSameAddress(new Map(revisions.map((one) => [one.id, one])));
  expect(found).toEqual(hidden.map((id) => ({ slug: 'fees', shown: 'a', hidden: id })));
});
