import * as fc from 'fast-check';
import { scanJson } from '#sanity/lake/json-text.ts';

it.each<[string, boolean]>([
  ['{"a\\\\": 1}', true],
  ['{"a\\\\"\n :1}', true],
  ['{"a\\u005c":1}', true],
  ['{"a\\u005Cb":{"c":1}}', true],
  ['[{"x":{"\\\\":0}}]', true],
  ['{"a": "\\\\"}', false],
  ['{"a": ["\\\\", "b\\u005c"]}', false],
  ['{"body[_key==\\"k\\"].title": "\\\\:"}', false],
  ['{"\\n": 1, "\\/": 2}', false],
  ['"\\\\"', false],
  ['{"a\\\\', false],
  ['', false],
])('%s names a field with a backslash: %s', (text, hasBackslashName) => {
  expect(scanJson(text).hasBackslashName).toBe(hasBackslashName);
});

it('agrees with what a name is, however it is written', () => {
  const name = fc.string({ unit: fc.constantFrom('a', '"', '\\', ':', '{', '\n', 'u005c') });
  fc.assert(
    fc.property(fc.array(fc.tuple(name, name), { maxLength: 5 }), fc.boolean(), (pairs, isWide) => {
      const members = pairs.map(([key, value]) => {
        return `${JSON.stringify(key)}${isWide ? ' \n: ' : ':'}${JSON.stringify(value)}`;
      });
      const wanted = pairs.some(([key]) => key.includes('\\'));
      expect(scanJson(`{${members.join()}}`)).toEqual({ depth: 1, hasBackslashName: wanted });
    }),
  );
});
