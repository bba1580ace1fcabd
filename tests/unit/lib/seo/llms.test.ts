import fc from 'fast-check';
import { llmsText, sectionsOf } from '#lib/seo/llms.ts';
import { card } from '#tests/fixtures/cards.ts';

const topic = (title: string, ...ids: string[]) => ({
  title,
  articles: ids.map((id) => card({ id, slug: id, title: `Title of ${id}` })),
});

describe('sectionsOf', () => {
  it.each<[string, ReturnType<typeof topic>[], string[], string[][], string[]]>([
    ['all under topics', [topic('A', 'a'), topic('B', 'b')], ['a', 'b'], [['a'], ['b']], []],
    ['one without a topic', [topic('A', 'a')], ['a', 'b'], [['a']], ['b']],
    ['one that is kept from search engines', [topic('A', 'a', 'b')], ['a'], [['a']], []],
    ['no topics', [], ['a', 'b'], [], ['a', 'b']],
    ['nothing', [], [], [], []],
  ])('%s', (_what, topics, listed, ids, rest) => {
    const found = sectionsOf(topics, listed);
    expect(found.sections.map(({ articles }) => articles.map(({ id }) => id))).toEqual(ids);
    expect(found.rest).toEqual(rest);
  });

  it('names each article that may be listed once, and no other', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(ids, fc.array(fc.constantFrom(...'abcdefgh', '-')), (listed, places) => {
        const topics = ['A', 'B'].map((title, index) =>
          topic(title, ...new Set(places.filter((id, at) => id !== '-' && at % 3 === index))),
        );
        const isOnce = new Set(topics.flatMap(({ articles }) => articles.map(({ id }) => id)));
        const { sections, rest } = sectionsOf(topics, listed);
        const named = [
          ...sections.flatMap(({ articles }) => articles.map(({ id }) => id)),
          ...rest,
        ];
        expect(new Set(named)).toEqual(new Set(listed));
        expect(rest.filter((id) => isOnce.has(id))).toEqual([]);
      }),
    );
  });
});

it('leaves out sections without articles', () => {
  const sections = [topic('Empty'), topic('Fees', 'a')];
  const address = (slug: string) => `https://help.example.com/articles/${slug}.md`;
  const text = llmsText({ title: 'Help', description: 'What', sections, address });
  expect(text).toContain('## Fees\n\n- [Title of a](https://help.example.com/articles/a.md)');
  expect(text).not.toContain('Empty');
});
