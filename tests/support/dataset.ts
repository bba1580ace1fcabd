import { createClient, type SanityClient } from '@sanity/client';
import { evaluate, parse } from 'groq-js';

export type TestDocument = { _id: string; _type: string; [field: string]: unknown };

/** What a query says of documents, drafts and all, by the reference implementation of GROQ. */
async function askRaw(
  query: string,
  documents: readonly TestDocument[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  const value = await evaluate(parse(query, { params }), { dataset: documents, params });
  return value.get();
}

/** What a query says of the published documents alone. */
export function ask(
  query: string,
  documents: readonly TestDocument[],
  params: Record<string, unknown> = {},
): Promise<unknown> {
  return askRaw(
    query,
    documents.filter(({ _id }) => !_id.includes('.')),
    params,
  );
}

/** A client whose dataset is these documents; it answers queries and says which documents exist. */
export function datasetClient(documents: readonly TestDocument[]): SanityClient {
  return createClient({
    projectId: 'test',
    dataset: 'test',
    apiVersion: '2025-02-19',
    useCdn: false,
    resolveFetch: () => async (input) => Response.json(await answer(new URL(String(input)))),
  });

  async function answer(url: URL): Promise<unknown> {
    const [, ids] = /\/data\/doc\/test\/(.*)$/.exec(url.pathname) ?? [];
    if (ids !== undefined) {
      const asked = decodeURIComponent(ids).split(',');
      const known = (id: string) => documents.some(({ _id }) => _id === id);
      return {
        documents: documents.filter(({ _id }) => asked.includes(_id)),
        omitted: asked.filter((id) => !known(id)).map((id) => ({ id, reason: 'existence' })),
      };
    }
    const params = [...url.searchParams]
      .filter(([name]) => name.startsWith('$'))
      .map(([name, value]) => [name.slice(1), JSON.parse(value)]);
    const query = url.searchParams.get('query') ?? '';
    return { result: await askRaw(query, documents, Object.fromEntries(params)), ms: 0 };
  }
}
