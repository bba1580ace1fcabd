import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { anonymousCases, type GroqCase, languageCases, perspectiveCases } from './cases.ts';
import { seed } from './documents.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
  lake.seed(seed);
});

afterAll(() => lake.close());

type Ask = (one: GroqCase) => Promise<unknown>;

const overHttp: Ask = ({ query, params = {}, perspective = 'raw', role = 'editor' }) =>
  lake.client(role, { perspective: layersOf(perspective) }).fetch(query, params);

/** The client takes names or a stack of them; it warns of the older name, so that is not sent. */
function layersOf(perspective: string): 'raw' | 'published' | 'drafts' | string[] {
  if (perspective === 'raw' || perspective === 'published') return perspective;
  if (perspective === 'drafts' || perspective === 'previewDrafts') return 'drafts';
  return perspective.split(',');
}

const inProcess: Ask = async ({ query, params = {}, perspective = 'raw', role = 'editor' }) => {
  const response = await lake.fetch(`/data/query/production?perspective=${perspective}`, {
    role,
    method: 'POST',
    body: JSON.stringify({ query, params }),
  });
  const { result } = await response.json();
  return result;
};

describe.each([
  ['by @sanity/client over HTTP', overHttp],
  ['from Request to Response', inProcess],
])('GROQ %s', (_way, ask) => {
  it.each(languageCases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
    expect(await ask(one)).toEqual(one.expected);
  });

  describe('in a perspective', () => {
    it.each(perspectiveCases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      expect(await ask(one)).toEqual(one.expected);
    });
  });

  describe('asked by an anonymous caller', () => {
    it.each(anonymousCases.map((one) => [one.name, one] as const))('%s', async (_name, one) => {
      expect(await ask(one)).toEqual(one.expected);
    });
  });
});
