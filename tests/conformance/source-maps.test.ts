import type { resolveMapping } from '@sanity/client/csm';
import { stegaClean } from '@sanity/client/stega';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

let lake: TestLake;

const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  children: [{ _type: 'span', _key: `${key}0`, text, marks: [] }],
});

beforeAll(async () => {
  lake = await startTestLake();
  lake.seed([
    {
      create: {
        _id: 'topic',
        _type: 'topic',
        title: 'Cards',
        labels: ['blue', 'green'],
        rank: 3,
      },
    },
    {
      create: {
        _id: 'a',
        _type: 'faq',
        title: 'First',
        summary: 'Same words',
        note: 'Same words',
        slug: { _type: 'slug', current: 'first' },
        topic: { _type: 'reference', _ref: 'topic' },
        body: [block('x', 'One'), block('y', 'Two')],
      },
    },
    { create: { _id: 'b', _type: 'faq', title: 'Second', topic: { _ref: 'topic' } } },
    { create: { _id: 'drafts.b', _type: 'faq', title: 'Second, draft', topic: { _ref: 'topic' } } },
  ]);
});

afterAll(() => lake.close());

type Map = Parameters<typeof resolveMapping>[1];

/** `result path → document id + source path` for everything that the map names. */
async function trace(query: string, options: Record<string, unknown> = {}) {
  const { resultSourceMap = true, perspective = 'raw', params = {} } = options;
  const search = new URLSearchParams({
    query,
    resultSourceMap: String(resultSourceMap),
    perspective: String(perspective),
  });
  for (const [name, value] of Object.entries(params as object)) {
    search.set(`$${name}`, JSON.stringify(value));
  }
  const response = await lake.fetch(`/data/query/production?${search}`, { role: 'viewer' });
  const { result, resultSourceMap: map } = JSON.parse(await response.text());
  const { documents, paths, mappings } = map;
  const found = Object.fromEntries(
    Object.entries(mappings as NonNullable<Map>['mappings']).map(([path, { source }]) => {
      if (source.type !== 'documentValue') return [path, source.type];
      return [path, `${documents[source.document]._id} ${paths[source.path]}`];
    }),
  );
  return { result, found, map };
}

it.each<[string, string, Record<string, string>]>([
  ['a field', '*[_id == "a"][0].title', { $: "a $['title']" }],
  [
    'a projection with other names',
    '*[_id == "a"][0]{title, "text": summary, "again": note}',
    {
      "$['title']": "a $['title']",
      "$['text']": "a $['summary']",
      "$['again']": "a $['note']",
    },
  ],
  [
    'fields of references',
    '*[_type == "faq" && _id == "a"]{title, "topic": topic->title, "all": topic->{labels}}',
    {
      "$[0]['title']": "a $['title']",
      "$[0]['topic']": "topic $['title']",
      "$[0]['all']['labels']": "topic $['labels']",
    },
  ],
  [
    'lists in order, by what comes first',
    '*[_type == "faq"] | order(_id asc){title}',
    {
      "$[0]['title']": "a $['title']",
      "$[1]['title']": "b $['title']",
      "$[2]['title']": "drafts.b $['title']",
    },
  ],
  ['a whole text with its blocks', '*[_id == "a"][0]{body}', { "$['body']": "a $['body']" }],
  [
    'parts of a text',
    '*[_id == "a"][0]{"spans": body[].children[].text, "second": body[1].children}',
    {
      "$['spans'][0]": "a $['body'][0]['children'][0]['text']",
      "$['spans'][1]": "a $['body'][1]['children'][0]['text']",
      "$['second']": "a $['body'][1]['children']",
    },
  ],
  [
    'the first that is there',
    '*[_id == "a"][0]{"text": coalesce(missing, summary), "chosen": select(rank > 1 => title, note)}',
    { "$['text']": "a $['summary']", "$['chosen']": "a $['note']" },
  ],
  [
    'queries inside',
    '{"topics": *[_type == "topic"]{title, "of": *[_type == "faq" && references(^._id)]{summary}}}',
    {
      "$['topics'][0]['title']": "topic $['title']",
      "$['topics'][0]['of'][0]['summary']": "a $['summary']",
    },
  ],
  [
    'nothing of texts that were made',
    '*[_id == "a"][0]{"made": title + "!", "up": upper(title)}',
    {},
  ],
  [
    'nothing of texts that are compared',
    '*[_id == "a"][0]{"is": title == "First", "n": count(body)}',
    {},
  ],
  ['nothing of searches for words', '*[@ match text::query("First")]{summary}', {}],
])('names %s', async (_, query, expected) => {
  expect((await trace(query)).found).toEqual(expected);
});

it('names drafts as they are stored', async () => {
  const { result, found } = await trace('*[_id == "b"][0]{_id, title}', { perspective: 'drafts' });
  expect(result).toEqual({ _id: 'b', title: 'Second, draft' });
  expect(found).toEqual({ "$['title']": "drafts.b $['title']" });
});

it('names items of lists by their keys when asked to', async () => {
  const { found } = await trace('*[_id == "a"][0].body[].children[].text', {
    resultSourceMap: 'withKeyArraySelector',
  });
  expect(found).toMatchObject({
    '$[1]': "a $['body'][?(@._key=='y')]['children'][?(@._key=='y0')]['text']",
  });
});

it('gives the same answers with a map as without one', async () => {
  const queries = [
    '*[_type == "faq"] | order(title desc){..., "topic": topic->{title, rank}}',
    '*[title match "fir*"]{title, "n": length(title)}',
    '*[_type == "faq" && title in ["First"]]{"same": summary == note, "slug": slug.current}',
    '*[_type == "topic"]{"labels": array::join(labels, ", "), "has": "blue" in labels}',
    '{"a": 1, "now": now() > "2020", "titles": array::unique(*[_type == "faq"].title)}',
    '*[_type == "faq"]{title == "First" => {"first": true, summary}}',
    '*[_id == $id][0]',
  ];
  for (const query of queries) {
    const { result } = await trace(query, { params: { id: 'a' } });
    const plain = await lake.client('viewer').fetch(query, { id: 'a' }, { perspective: 'raw' });
    expect([query, result]).toEqual([query, plain]);
  }
});

it('has every text that the client then encodes for click-to-edit', async () => {
  const client = lake.client('viewer', {
    perspective: 'drafts',
    stega: { enabled: true, studioUrl: '/studio' },
  });
  const query = '*[_type == "faq"] | order(_id){title, summary, body}';
  const [first] = await client.fetch(query);
  expect(first.title).not.toBe('First');
  expect(stegaClean(first.title)).toBe('First');
  expect(first.body[1].children[0].text).not.toBe('Two');
  expect(stegaClean(first)).toMatchObject({ title: 'First', summary: 'Same words' });
});
