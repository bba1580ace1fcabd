import { resolveLinks } from '#lib/articles/links.ts';

const reader = { locale: 'en', instant: new Date('2026-03-03T09:00:00Z') };
const LATER = '2026-03-04T00:00:00Z';

const target = {
  type: 'faq',
  slug: 'b',
  title: 'B',
  language: null,
  publishAt: null,
  expireAt: null,
};
const shown = { type: 'faq', slug: 'b', title: 'B' };
const bodyWith = (reference: unknown) => [
  { _type: 'block', children: [], markDefs: [{ _type: 'internalLink', _key: 'm', reference }] },
];

describe('resolveLinks', () => {
  it.each<[string, unknown, unknown]>([
    ['an article', target, shown],
    ['an article of this language', { ...target, language: 'en' }, shown],
    ['an article of another language', { ...target, language: 'de' }, null],
    ['nothing', null, null],
    ['a raw reference', { _type: 'reference', _ref: 'b' }, null],
    ['an article without address', { ...target, slug: null }, null],
    [
      'an announcement that is up',
      { ...target, type: 'announcement' },
      { ...shown, type: 'announcement' },
    ],
    [
      'an announcement that goes up later',
      { ...target, type: 'announcement', publishAt: LATER },
      null,
    ],
    ['an announcement of no date', { ...target, type: 'announcement', publishAt: 7 }, null],
    ['an FAQ with a stray window', { ...target, publishAt: LATER }, shown],
  ])('a link to %s', (_, reference, expected) => {
    expect(resolveLinks(bodyWith(reference), reader)).toEqual(bodyWith(expected));
  });

  it('finds links inside steps and cells', () => {
    const steps = (reference: unknown) => [
      { _type: 'platformSteps', app: [{ _type: 'step', content: bodyWith(reference) }] },
    ];
    expect(resolveLinks(steps(target), reader)).toEqual(steps(shown));
    const table = (reference: unknown) => [
      { _type: 'richTable', rows: [{ cells: [{ content: bodyWith(reference) }] }] },
    ];
    expect(resolveLinks(table(target), reader)).toEqual(table(shown));
  });

  it.each([[null], [undefined], ['text'], [7], [{}]])('reads a body of %j as empty', (body) => {
    expect(resolveLinks(body, reader)).toEqual([]);
  });

  it('leaves what it does not know as it is, however deep', () => {
    let deep: unknown = 'end';
    for (let level = 0; level < 5_000; level += 1) deep = { inner: [deep] };
    const body = [null, 3, { _type: 'unheardOf', deep }];
    const [first, second, third] = resolveLinks(body, reader);
    expect([first, second]).toEqual([null, 3]);
    expect(third).toHaveProperty('_type', 'unheardOf');
  });
});
