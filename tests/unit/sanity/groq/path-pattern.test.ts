import fc from 'fast-check';
import { matchesPath } from '#sanity/groq/path-pattern.ts';

/** The same by a regular expression, which is slow for long texts. */
function matchesByExpression(pattern: string, path: string): boolean {
  const parts = pattern
    .split('.')
    .map((part) => ({ '*': '[^.]+', '**': '[^.]*(?:\\.[^.]*)*' })[part] ?? part);
  return new RegExp(`^${parts.join('\\.')}$`).test(path);
}

const joined = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { minLength: 1, maxLength: 6 }).map((all) => all.join('.'));

it('finds what a regular expression of the pattern finds', () => {
  fc.assert(
    fc.property(joined('a', 'b', '*', '**'), joined('a', 'b', 'ab', ''), (pattern, path) => {
      expect([pattern, path, matchesPath(pattern, path)]).toEqual([
        pattern,
        path,
        matchesByExpression(pattern, path),
      ]);
    }),
    { numRuns: 2000 },
  );
});

it('takes no text for a path that is longer than any', () => {
  expect(matchesPath('**', 'a.'.repeat(600))).toBe(false);
});
