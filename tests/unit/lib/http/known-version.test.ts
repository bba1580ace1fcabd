import { isKnownVersion } from '#lib/http/known-version.ts';

it.each<[string | null | undefined, boolean]>([
  [undefined, false],
  [null, false],
  ['', false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", "a"', true],
  ['"b",W/"a" ', true],
  ['*', true],
  [' * ', true],
  ['"*"', false],
  ['a', false],
  ['"b"', false],
])('%j names the version "a": %j', (header, isKnown) => {
  expect(isKnownVersion(header, '"a"')).toBe(isKnown);
});
