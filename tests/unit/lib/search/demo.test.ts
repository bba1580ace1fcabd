import {
  demoContent,
  demoRules,
  find,
  indexOf,
  NOW,
  removeIndexes,
  type TestIndex,
} from './build.ts';
import { DEMO_QUESTIONS } from './demo-questions.ts';
import { JUNK_QUERIES } from './junk-queries.ts';

let index: TestIndex;
let slugs: Map<string, string>;
beforeAll(() => {
  const content = demoContent();
  index = indexOf(content, demoRules());
  slugs = new Map(content.map(({ doc, slug }) => [doc, slug]));
});
afterAll(removeIndexes);

/** One edit in one word of five letters or more, another kind and place for each seed. */
function mistyped(text: string, seed: number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (word.length >= 5 ? [index] : []));
  const at = long[seed % Math.max(1, long.length)];
  const word = words[at ?? -1];
  if (at === undefined || word === undefined) return text;
  const place = 1 + ((seed * 7) % (word.length - 2));
  const [head, tail] = [word.slice(0, place), word.slice(place)];
  const edits = [
    head + tail.slice(1),
    head + tail.slice(1, 2) + tail.slice(0, 1) + tail.slice(2),
    `${head}e${tail}`,
    `${head}x${tail.slice(1)}`,
  ];
  words[at] = edits[seed % edits.length] ?? word;
  return words.join(' ');
}

/** The questions whose article is not among the first three. */
function missed(ask: (question: string, seed: number) => string): string[] {
  return DEMO_QUESTIONS.flatMap(([question, ...wanted], seed) => {
    const text = ask(question, seed);
    const first = find(index.reader, text)
      .slice(0, 3)
      .map((doc) => slugs.get(doc) ?? '');
    return first.some((slug) => wanted.includes(slug)) ? [] : [`${text} → ${first.join(', ')}`];
  });
}

describe('the demo content', () => {
  it('has every article that a question names', () => {
    const known = new Set(slugs.values());
    expect(
      DEMO_QUESTIONS.flatMap(([, ...wanted]) => wanted).filter((slug) => !known.has(slug)),
    ).toEqual([]);
  });

  it('answers at least 95 of 100 questions in the first three results', () => {
    const misses = missed((question) => question);
    expect(misses.length / DEMO_QUESTIONS.length).toBeLessThanOrEqual(0.05);
  });

  it('takes a mistyped word for one that begins alike', () => {
    const { corrected } = index.reader.rank({ text: 'my acount got hacked', lang: 'en', now: NOW });
    expect(corrected).toBe('my account got hacked');
  });

  it.each(['0.16%', '10000', '10,000', '250000', '250k', 'EUR 250.000'])(
    'answers the amount %s',
    (amount) => {
      expect(find(index.reader, amount)).not.toEqual([]);
    },
  );

  it('answers at least 95 of 100 of them with a mistyped word', () => {
    const misses = missed(mistyped);
    expect(misses.length / DEMO_QUESTIONS.length).toBeLessThanOrEqual(0.05);
  });

  it('finds nothing for at least 95 of 100 queries about something else', () => {
    expect(JUNK_QUERIES.length).toBeGreaterThanOrEqual(60);
    const found = JUNK_QUERIES.filter((query) => find(index.reader, query).length > 0);
    expect(found.length / JUNK_QUERIES.length).toBeLessThanOrEqual(0.05);
  });
});
