import { writeFileSync } from 'node:fs';

/**
 * Writes a made-up dataset in Sanity's ndjson format, for measuring and for trying the site at
 * size: `node scripts/dataset.ts <articles> <file> [languages]`, the languages separated by commas
 * beside English, in each of which every article is there too. The same numbers always give the same
 * documents, so that two runs can be compared.
 */
const [count = 5_000, file = 'dataset.ndjson'] = [
  Number(process.argv[2] ?? 5_000),
  process.argv[3],
];
const languages = process.argv[4]?.split(',').filter(Boolean) ?? [];
if (!Number.isInteger(count) || count < 1) throw new Error('Say how many articles, such as 5000.');

const WORDS =
  'account address amount bank balance card change check code confirm copy deposit device email fee fund history identity invoice key limit link list login market message minute network notice number open order page password payment period phone place price profile proof purchase rate receipt record region report request reward security settle sign staking statement status step support tax term token trade transfer update verify wait wallet window withdrawal'.split(
    ' ',
  );
const TYPES = ['faq', 'faq', 'faq', 'announcement', 'productDocument'] as const;
const AREAS = ['account', 'trading', 'cash', 'crypto', 'earn', 'security', 'tax', 'api'];
const TOPICS = 20;

let state = 20_261_122;
/** A whole number from 0 to `below` - 1 (Lehmer's generator: small, and the same everywhere). */
function draw(below: number): number {
  state = (state * 48_271) % 2_147_483_647;
  return state % below;
}

function sentence(words: number): string {
  const text = Array.from({ length: words }, () => WORDS[draw(WORDS.length)]).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function block(key: string, text: string, style = 'normal', list?: 'bullet' | 'number') {
  return {
    _type: 'block',
    _key: key,
    style,
    markDefs: [],
    ...(list ? { listItem: list, level: 1 } : {}),
    children: [{ _type: 'span', _key: `${key}s`, text, marks: [] }],
  };
}

function body(sections: number): unknown[] {
  return Array.from({ length: sections }, (_, n) => [
    block(`h${n}`, sentence(4), 'h2'),
    block(`p${n}`, `${sentence(24)} ${sentence(16)} ${sentence(20)}`),
    block(`l${n}`, sentence(8), 'normal', 'bullet'),
    block(`m${n}`, sentence(8), 'normal', 'bullet'),
  ]).flat();
}

function instant(day: number): string {
  return new Date(Date.UTC(2023, 0, 1 + day, 12)).toISOString();
}

const topics = Array.from({ length: TOPICS }, (_, n) => ({
  _id: `topic-${n}`,
  _type: 'topic',
  title: `Topic ${n}`,
  slug: { _type: 'slug', current: `topic-${n}` },
  description: sentence(10),
  order: n,
  language: 'en',
}));

const articles = Array.from({ length: count }, (_, n) => {
  const type = TYPES[draw(TYPES.length)];
  const published = draw(1_200);
  return {
    _id: `made-${n}`,
    _type: type,
    title: `${sentence(5).slice(0, -1)} ${n}`,
    slug: { _type: 'slug', current: `made-${n}` },
    language: 'en',
    summary: sentence(22),
    body: body(2 + draw(6)),
    topic: { _type: 'reference', _ref: `topic-${draw(TOPICS)}` },
    productArea: AREAS[draw(AREAS.length)],
    publishedAt: instant(published),
    updatedAt: instant(published + draw(200)),
    related: n < 2 ? [] : [{ _type: 'reference', _key: 'r', _ref: `made-${draw(n)}` }],
    author: 'The documentation team',
  };
});

/** Each article in a language; only that it is another one matters. */
const versions = languages.flatMap((language) =>
  articles.map((article) => ({
    ...article,
    _id: `${article._id}-${language}`,
    title: `${article.title} ${language}`,
    language,
  })),
);

const reference = (id: string) => ({ _type: 'reference', _ref: id });
const records = (languages.length === 0 ? [] : articles).map(({ _id, _type }) => ({
  _id: `translations-${_id}`,
  _type: 'translation.metadata',
  schemaTypes: [_type],
  translations: [
    {
      _key: 'en',
      _type: 'internationalizedArrayReferenceValue',
      language: 'en',
      value: reference(_id),
    },
    ...languages.map((language) => ({
      _key: language,
      _type: 'internationalizedArrayReferenceValue',
      language,
      value: reference(`${_id}-${language}`),
    })),
  ],
}));

const site = {
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'A help center at size',
  logoText: 'Help at size',
};

writeFileSync(
  file,
  [site, ...topics, ...articles, ...versions, ...records]
    .map((document) => `${JSON.stringify(document)}\n`)
    .join(''),
);
console.log(`${count} articles and ${TOPICS} topics are in ${file}.`);
