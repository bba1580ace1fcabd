import { Tokenizer } from '#lib/search/language/tokenizer.ts';
import type { HighlightTerms } from '#lib/search/rank/highlight-terms.ts';
import { excerpt, highlights } from '#lib/search/rank/snippet.ts';

const english = new Tokenizer('en');
const terms = (...words: string[]): HighlightTerms =>
  new Map(
    words.map(
      (word, queryTerm) =>
        [
          english.term(word),
          { queryTerm, value: 1 + queryTerm, highlighted: true, empty: false },
        ] as const,
    ),
  );
const filler = 'Nothing of interest stands in this sentence, whatever one looks for. ';

describe('a snippet', () => {
  it('starts at the sentence that holds most of the query', () => {
    const text = `${filler.repeat(10)}A frozen card cannot pay. ${filler.repeat(10)}`;
    const { text: shown } = excerpt(text, terms('card', 'pay'), english);
    expect(shown).toMatch(/A frozen card cannot pay\./);
    expect(shown.length).toBeLessThanOrEqual(404);
    expect(shown).toMatch(/^[A-Z]/);
  });

  it('starts inside a sentence that is too long to show', () => {
    const text = `${'and so on, '.repeat(80)}the card is frozen${', and so on'.repeat(80)}`;
    const { text: shown, ranges } = excerpt(text, terms('card'), english);
    expect(shown).toMatch(/^… /);
    expect(shown).toMatch(/ …$/);
    expect(ranges.map(([start, end]) => shown.slice(start, end))).toEqual(['card']);
  });

  it('cuts Thai and Chinese without breaking a character', () => {
    for (const [lang, text] of [
      ['zh', '𠮷'.repeat(600)],
      ['th', 'รหัสผ่าน'.repeat(100)],
    ] as const) {
      const shown = excerpt(text, new Map(), new Tokenizer(lang)).text;
      expect(shown.isWellFormed()).toBe(true);
      expect(shown.length).toBeLessThanOrEqual(404);
    }
  });

  it('sets no space behind a wide sign, and marks what stands after it', () => {
    const japanese = new Tokenizer('ja');
    const found: HighlightTerms = new Map([
      [japanese.term('残高'), { queryTerm: 0, value: 1, highlighted: true, empty: false }],
    ]);
    const shown = excerpt('解除を待つ間：\n予定日になります。\n残高に入ります', found, japanese);
    expect(shown.text).toBe('解除を待つ間：予定日になります。残高に入ります');
    expect(shown.ranges.map(([start, end]) => shown.text.slice(start, end))).toEqual(['残高']);
  });

  it('is the start of the text when nothing is looked for', () => {
    expect(excerpt('One. Two.', new Map(), english)).toEqual({
      text: 'One. Two.',
      ranges: [],
      value: 0,
    });
    expect(excerpt('', new Map(), english).text).toBe('');
  });

  it('marks whole words, also in a title', () => {
    expect(highlights('Cards & carding', terms('card'), english)).toEqual([
      [0, 5],
      [8, 15],
    ]);
  });
});
