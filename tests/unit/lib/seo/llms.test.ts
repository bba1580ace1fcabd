import fc from 'fast-check';
import { llmsText, MAX_INDEX, sectionsOf } from '#lib/seo/llms.ts';
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

describe('an index that would be too long', () => {
  const address = (slug: string) => `https://help.example.com/articles/${slug}.md`;
  const cards = (count: number, letters: number) =>
    Array.from({ length: count }, (_, index) =>
      card({ slug: `a-${index}`, title: `Title ${index}`, snippet: '😀 word '.repeat(letters) }),
    );
  const write = (sections: Parameters<typeof llmsText>[0]['sections']) =>
    llmsText({ title: 'Help', description: 'What', sections, address });

  it('has shorter summaries, and every article', () => {
    const text = write([{ title: 'Fees', articles: cards(400, 60) }]);
    expect(text.length).toBeLessThanOrEqual(MAX_INDEX);
    expect(text).toContain('/articles/a-399.md): 😀');
    expect(text.isWellFormed()).toBe(true);
  });

  it('names the lists of its largest sections alone', () => {
    const list = 'https://help.example.com/topics/large.md';
    const text = write([
      { title: 'Large', articles: cards(1_500, 9), address: list },
      { title: 'Small', articles: cards(20, 9), address: `${list}?small` },
    ]);
    expect(text.length).toBeLessThanOrEqual(MAX_INDEX);
    expect(text).toContain(`## Large\n\n- [Large](${list})\n`);
    expect(text).toContain('/articles/a-19.md)');
  });

  it('is never longer than agents read, whatever it holds', () => {
    const section = fc.record({
      title: fc.string(),
      articles: fc.tuple(fc.nat({ max: 900 }), fc.nat({ max: 20 })).map(([n, m]) => cards(n, m)),
      address: fc.constant('https://help.example.com/topics/t.md'),
    });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 5 }), (sections) => {
        expect(write(sections).length).toBeLessThanOrEqual(MAX_INDEX);
      }),
      { numRuns: 20 },
    );
  });
});
