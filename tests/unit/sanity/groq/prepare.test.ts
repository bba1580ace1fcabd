import { GroqError, prepare } from '#sanity/groq/index.ts';

it('compiles a query once for the same parameters', () => {
  const query = '*[_type == $type][0...3]';
  const first = prepare(query, { type: 'faq' });
  expect(prepare(query, { type: 'faq' })).toBe(first);
  expect(prepare(query, { type: 'topic' })).not.toBe(first);
});

it('does not keep a query that is very long', () => {
  const query = `*[title == "${'x'.repeat(64 * 1024)}"]`;
  expect(prepare(query, {})).not.toBe(prepare(query, {}));
});

it.each([
  ['*[', {}, /Unexpected|Expected|Syntax/i, 0],
  ['*[_type == $type]', {}, /^param \$type referenced, but not provided$/, 0],
  [`${'('.repeat(600)}1${')'.repeat(600)}`, {}, /nested too deeply/, 0],
  [' '.repeat(256 * 1024 + 1), {}, /too long/, 0],
])('refuses %.20s in the shape of the API', (query, params, message) => {
  const attempt = () => prepare(query, params);
  expect(attempt).toThrow(GroqError);
  expect(attempt).toThrow(message);
  expect(attempt).toThrow(
    expect.objectContaining({
      status: 400,
      type: 'queryParseError',
      details: expect.objectContaining({ query: query.slice(0, 10_000), end: query.length }),
    }),
  );
});

it.each([
  ['*[_type == "faq"]', ['s1:faq']],
  ['*[_type in ["topic", "faq"]]{title}', ['s1:faq', 's1:topic']],
  ['*[_id == "drafts.a"]', ['s1:id.a']],
  ['*[_type == "faq"]{"topic": topic->title}', ['s1:any']],
  ['*', ['s1:any']],
  ['1 + 1', ['s1:any']],
])('says what a change must touch: %s', (query, syncTags) => {
  expect(prepare(query, {}).syncTags).toEqual(syncTags);
});
