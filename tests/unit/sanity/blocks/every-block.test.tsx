import fc from 'fast-check';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import { blockWords } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { passagesOfBody } from '#lib/search/index/passages.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { blockFixtures } from '#sanity/blocks/generated/fixtures.generated.ts';
import { showBody } from '#tests/support/show-body.tsx';

const addresses = {
  locale: 'en' as const,
  siteUrl: 'https://help.example.com',
  article: (slug: string) => `https://help.example.com/articles/${slug}`,
  figure: () => 'https://help.example.com/p.png',
  attachment: () => 'https://help.example.com/f.pdf',
};

/** The words that readers see of a body, each cell by itself. */
function seenWords(body: unknown): string[] {
  return readBody(body)
    .blocks.flatMap(blockWords)
    .filter(({ isAlternative }) => !isAlternative)
    .flatMap(({ text }) => text)
    .filter((text) => text !== '');
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** A line across says nothing. */
const WORDLESS = new Set(['horizontalRule']);

describe.each(Object.entries(blockFixtures))('the block %s', (type, fixture) => {
  it('is read without complaint', () => {
    const { blocks, problems, cut } = readBody(fixture);
    expect({ problems, cut }).toEqual({ problems: [], cut: false });
    expect(blocks.map((block) => block._type)).toEqual(fixture.map(() => type));
  });

  it('is drawn with its anchor and all its words', () => {
    const { container } = showBody(fixture);
    for (const { anchor } of readBody(fixture).blocks) {
      expect(container.querySelector(`[id="${anchor}"]`)).not.toBeNull();
    }
    const drawn = withoutSpace(container.textContent);
    expect(seenWords(fixture).filter((text) => !drawn.includes(withoutSpace(text)))).toEqual([]);
  });

  it('has words for search, each found where it stands', () => {
    expect(seenWords(fixture).length > 0).toBe(!WORDLESS.has(type));
    const { container } = showBody(fixture);
    for (const { key } of passagesOfBody(fixture)) {
      expect(container.querySelector(`[id="${key}"]`)).not.toBeNull();
    }
  });

  it('is written in Markdown', () => {
    for (const block of readBody(fixture).blocks) {
      expect(markdownOf([block], addresses)).not.toBe('');
    }
  });

  it('survives whatever its fields hold', () => {
    const body = fc.array(fc.constantFrom(...fixture).chain(spoiled), { maxLength: 3 });
    fc.assert(
      fc.property(body, (value) => {
        const { container, unmount } = showBody(value);
        const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        markdownOf(readBody(value).blocks, addresses);
        passagesOfBody(value);
        unmount();
      }),
      { numRuns: 50 },
    );
  });
});

/** A block of which some fields, however deep, hold something else. */
function spoiled(value: unknown): fc.Arbitrary<unknown> {
  if (Array.isArray(value)) return orAnything(fc.tuple(...value.map(spoiled)));
  if (!isFields(value)) return orAnything(fc.constant(value));
  const { _type, ...fields } = value;
  const record = fc.record(
    Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, spoiled(inner)])),
    { requiredKeys: [] },
  );
  return record.map((rest) => ({ _type, ...rest }));
}

function orAnything(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 8, arbitrary: value }, { weight: 1, arbitrary: fc.jsonValue() });
}
