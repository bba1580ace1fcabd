import { createRequire } from 'node:module';
import fc from 'fast-check';
import { tagsOf } from '#lib/pages/built.ts';
import {
  articleTag,
  listTag,
  sequenceOfTag,
  sequenceTag,
  timeTag,
  topicTag,
} from '#sanity/client/tags.ts';

const { encodeHeaderSafe }: typeof import('next/dist/server/lib/encode-header-safe.js') =
  createRequire(import.meta.url)('next/dist/server/lib/encode-header-safe.js');

const SLUGS = [
  'passkeys',
  'ä b',
  'a,b',
  '100%',
  'a%2Cb',
  'Über/uns',
  '日本',
  '\ud83d',
  'x'.repeat(300),
];

describe('a tag', () => {
  it.each(SLUGS)('of %j comes back from Next as it was given', (slug) => {
    const tags = [articleTag, topicTag, timeTag, listTag].map((tagOf) => tagOf(slug));
    // What Next does to them on their way from a page to the cache.
    const header = tags.map(encodeHeaderSafe).join(',');
    expect(tagsOf({ 'x-next-cache-tags': `_N_T_/layout,${header}` })).toEqual(tags);
    for (const tag of tags) expect(tag.length).toBeLessThanOrEqual(256);
  });

  it('tells any two slugs of usual length apart', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.string({ maxLength: 20 }), (one, other) => {
        expect(articleTag(one) === articleTag(other)).toBe(one === other);
      }),
    );
  });
});

it.each([
  [sequenceTag(0), 0],
  [sequenceTag(123_456), 123_456],
  ['seq:', undefined],
  ['seq:1x', undefined],
  [articleTag('seq:1'), undefined],
])('%s holds the sequence %s', (tag, sequence) => {
  expect(sequenceOfTag(tag)).toBe(sequence);
});

it.each([
  ['nothing', undefined, []],
  ['no tags', {}, []],
  ['several headers', { 'x-next-cache-tags': ['a'] }, []],
  ['those of Next', { 'x-next-cache-tags': '_N_T_/a,site,_N_T_/b,seq:1' }, ['site', 'seq:1']],
])('of %s are read from headers', (_, headers, tags) => {
  expect(tagsOf(headers)).toEqual(tags);
});
