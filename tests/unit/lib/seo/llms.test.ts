import fc from 'fast-check';
import { llmsText, sectionsOf } from '#lib/seo/llms.ts';
import { card } from '#tests/fixtures/cards.ts';

const cardOf = (id: string) => card({ id, slug: id, title: `Title of ${id}` });

const topic = (title: string, ...ids: string[]) => ({ title, articles: ids.map(cardOf) });

describe('sectionsOf', () => {
  const named = (letters: string) => [...letters].map((id) => ({ id, title: id.toUpperCase() }));

  it.each<[string, string, Record<string, string>, string[][], string[]]>([
    ['all under topics', 'tu', { a: 't', b: 'u' }, [['a'], ['b']], []],
    ['one without a topic', 't', { a: 't' }, [['a']], ['b']],
    ['one whose topic is not published', 't', { a: 't', b: 'gone' }, [['a']], ['b']],
    ['no topics', '', {}, [], ['a', 'b']],
  ])('%s', (_what, topics, topicOf, ids, rest) => {
    const found = sectionsOf(
      named(topics),
      ['a', 'b'].map(cardOf),
      new Map(Object.entries(topicOf)),
    );
    expect(found.sections.map(({ articles }) => articles.map(({ id }) => id))).toEqual(ids);
    expect(found.rest.map(({ id }) => id)).toEqual(rest);
  });

  it('names each article once', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    const places = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom(...'tuv'));
    fc.assert(
      fc.property(ids, places, (listed, topicOf) => {
        const { sections, rest } = sectionsOf(
          named('tu'),
          listed.map(cardOf),
          new Map(Object.entries(topicOf)),
        );
        const all = [...sections.flatMap(({ articles }) => articles), ...rest];
        expect(all.map(({ id }) => id).sort()).toEqual(listed.toSorted());
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
