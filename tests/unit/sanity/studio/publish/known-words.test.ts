import { knownWords } from '#sanity/studio/publish/known-words.ts';

describe('knownWords', () => {
  it.each([
    ['deposit', true],
    ['withdrew', true],
    ['colour', true],
    ['color', true],
    ['depositt', false],
    ['verfication', false],
  ])('%s: %s', async (word, expected) => {
    expect((await knownWords())(word)).toBe(expected);
  });
});
