import * as fc from 'fast-check';
import { targetsOf } from '#sanity/groq/index.ts';
import {
  copyWith,
  forget,
  parseLazily,
  pendingText,
  readOnce,
} from '#sanity/groq/lazy-document.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '"',
    '\\',
    '\\"',
    '],[',
    '}{',
    '"_ref":"x"',
    'x'.repeat(500),
    '\u{1F600}'.repeat(150),
  ),
);
/** V8 mixes up names that need an escape: https://github.com/nodejs/node/issues/63785. */
const name = text.filter((one) => JSON.stringify(one) === `"${one}"` && one !== '__proto__');
const reference = fc.record({ _ref: text }, { noNullPrototype: true });
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    reference,
    fc.constantFrom<unknown>(null, true, false, 0, -1.5e-7, 1e21),
    fc.array(tie('value'), { maxLength: 6 }),
    fc.dictionary(name, tie('value'), { maxKeys: 6, noNullPrototype: true }),
  ),
}));
const fields = fc.dictionary(name, value, { maxKeys: 8, noNullPrototype: true });

const system = { _id: 'a', _type: 't', _rev: 'r', _createdAt: '', _updatedAt: '' };

it('reads as JSON.parse does, however it is read', () => {
  const property = fc.property(fields, fc.nat(), (content, at) => {
    const json = JSON.stringify({ ...system, ...content, body: [content, content] });
    const expected = JSON.parse(json);
    const names = Object.keys(expected);
    expect(JSON.stringify(parseLazily(json))).toBe(json);
    expect(Object.keys(parseLazily(json))).toEqual(names);
    expect({ ...parseLazily(json) }).toEqual(expected);
    expect(Object.entries(parseLazily(json))).toEqual(Object.entries(expected));
    const one = names[at % names.length] ?? '';
    const lazy = parseLazily(json);
    expect(Object.hasOwn(lazy, one)).toBe(true);
    expect(lazy[one]).toEqual(expected[one]);
    expect(lazy[one]).toBe(lazy[one]);
    const copy = copyWith(lazy, { _id: 'b', more: 1 });
    expect(JSON.stringify(copy)).toBe(JSON.stringify({ ...expected, _id: 'b', more: 1 }));
    expect(JSON.stringify(lazy)).toBe(json);
    expect(targetsOf(parseLazily(json))).toEqual(targetsOf(expected));
    for (const field of names) {
      expect(readOnce(lazy, field)).toEqual(expected[field]);
      forget(lazy, field);
      expect(readOnce(lazy, field)).toEqual(expected[field]);
    }
    expect(JSON.stringify(lazy)).toBe(json);
  });
  fc.assert(property, { numRuns: 500 });
});

it('parses long fields when they are read, and not before', () => {
  const body = Array.from({ length: 20 }, (_, n) => ({ _type: 'block', text: `Paragraph ${n}` }));
  const json = JSON.stringify({ ...system, body, title: 'T', topic: { _ref: 'x' } });
  const lazy = parseLazily(json);
  expect([lazy.title, [...targetsOf(lazy)]]).toEqual(['T', ['x']]);
  const copy = copyWith(lazy, { _id: 'b' });
  expect(pendingText(copy, 'body')).toBe(JSON.stringify(body));
  expect(copy.body).toEqual(body);
  expect(pendingText(copy, 'body')).toBeUndefined();
  expect(pendingText(lazy, 'body')).toBe(JSON.stringify(body));
  expect(readOnce(lazy, 'body')).toEqual(body);
  expect(pendingText(lazy, 'body')).toBe(JSON.stringify(body));
  forget(copy, 'body');
  forget(copy, 'title');
  expect(pendingText(copy, 'body')).toBe(JSON.stringify(body));
  expect([copy.title, copy.body]).toEqual(['T', body]);
});
