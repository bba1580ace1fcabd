import { DocumentView, evaluateOn, GroqError, prepare } from '#sanity/groq/index.ts';

const at = '2026-01-01T00:00:00Z';
const documents = ['a', 'a.b', 'a.b.c', 'b.c'].map((id) => {
  return { _id: id, _type: 'doc', _rev: 'r', _createdAt: at, _updatedAt: at, place: 'a.*' };
});
const view = new DocumentView(documents);
const context = { now: new Date(at), identity: 'me', projectId: 'p', dataset: 'd' };

async function ask(query: string, params: Record<string, unknown> = {}): Promise<unknown> {
  return JSON.parse(await evaluateOn(view, prepare(query, params), { ...context, params }));
}

describe('what groq-js answers otherwise than GROQ says', () => {
  it.each<[query: string, expected: unknown]>([
    ['array::unique([null, 1, null, 1, "1", true, true])', [null, 1, '1', true]],
    ['array::unique([{"a": 1}, {"a": 1}, [1], [1]])', [{ a: 1 }, { a: 1 }, [1], [1]]],
    ['array::unique("abc")', null],
    ['count(array::unique(*[]._type))', 1],
    [
      'count(array::unique([dateTime("2026-01-01T00:00:00Z"), dateTime("2026-01-01T00:00:00Z")]))',
      1,
    ],
    ['path("a.b") in path("a.*")', true],
    ['path("b") in path("a.*")', false],
    ['path("a.b") in path(*[_id == "a"][0].place)', true],
    ['*[path(_id) in path("a.**")]._id', ['a.b', 'a.b.c']],
    ['*{"p": path(_id)}[p in path("a.*")].p', ['a.b']],
    ['*[_id in path("a.*")]._id', ['a.b']],
    ['1 in path("a.*")', null],
    ['"axb" in path("a.b")', false],
    ['*[_id in path("**")]._id', ['a', 'a.b', 'a.b.c', 'b.c']],
    ['*[_id in path("**.**")]._id', ['a.b', 'a.b.c', 'b.c']],
    ['*[_id in path("**.c")]._id', ['a.b.c', 'b.c']],
    // In steps of a regular expression it would not come to an end.
    [`"${'a.'.repeat(500)}b" in path("${'**.'.repeat(40)}c")`, false],
    ['documents::incomingGlobalDocumentReferenceCount()', 0],
    ['*[documents::incomingGlobalDocumentReferenceCount() > 0]._id', []],
    ['*[0...2]{"n": documents::incomingGlobalDocumentReferenceCount()}', [{ n: 0 }, { n: 0 }]],
  ])('%s', async (query, expected) => {
    expect(await ask(query)).toEqual(expected);
  });

  it.each<[query: string, expected: string]>([
    [String.raw`"\u{1F600}"`, '😀'],
    [String.raw`'\u{1f600}\u{41}'`, '😀A'],
    [String.raw`"\u{10FFFF}"`, '\u{10FFFF}'],
    [String.raw`"\ud83d\ude00\n\"\/\\u{41}"`, '😀\n"/\\u{41}'],
    [String.raw`"// no comment \u{41}" // a comment "\u{`, '// no comment A'],
  ])('reads %s', async (query, expected) => {
    expect(await ask(query)).toBe(expected);
  });

  it.each([
    [String.raw`"\u{110000}"`, 1],
    [String.raw`"a\u{}"`, 2],
    [String.raw`"\u{1F600`, 1],
    [String.raw`"\u{12G}"`, 1],
    [String.raw`"\u12"`, 1],
    [String.raw`1 + "\q"`, 5],
    [String.raw`"\u{1F600}" + `, 14],
    ['"not ended', 10],
    ['*[0] | score(a == 1)', 0],
    ['*{a} | score(a == 1)', 0],
    ['*[]{a} | score(a == 1)', 0],
    ['"text" | score(a == 1)', 0],
    ['*[_id == "a"][0]{_id} | score(a == 1)', 0],
  ])('refuses %s at %i', (query, start) => {
    const attempt = () => prepare(query, {});
    expect(attempt).toThrow(GroqError);
    expect(attempt).toThrow(
      expect.objectContaining({ details: expect.objectContaining({ start }) }),
    );
  });

  it.each([
    '*',
    '*[0..-1]',
    '*[_type == "doc"]',
    '* | order(_id)',
    '[{"a": 1}]',
    '*[0...9][_id == "a"]',
  ])('ranks %s', async (list) => {
    expect(await ask(`count(${list} | score(a == 1)) > 0`)).toBe(true);
  });
});
