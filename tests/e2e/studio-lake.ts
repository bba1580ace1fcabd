import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RunningSite } from '#tests/support/site.ts';

const API = '/v2025-02-19/data';

const tokenFile = z.object({
  tokens: z.tuple([z.object({ token: z.string() })]).rest(z.unknown()),
});

export type TestedLake = {
  /** What the lake keeps, by GROQ, drafts included. */
  ask(query: string, dataset?: string): Promise<unknown>;
  /** Puts documents there, whole, in one transaction. */
  write(documents: readonly object[]): Promise<void>;
  /** What programs ask for by actions, without the prefix `sanity.action.`. */
  act(...actions: readonly ({ actionType: string } & Record<string, unknown>)[]): Promise<void>;
  /** Changes a document as somebody else would. */
  patch(id: string, set: Readonly<Record<string, unknown>>): Promise<void>;
};

/** The content of a site, with every right. */
export function openLake(site: RunningSite): TestedLake {
  const file = join(site.dataDir, 'lake', 'tokens.json');
  const [{ token }] = tokenFile.parse(JSON.parse(readFileSync(file, 'utf8'))).tokens;

  async function call(path: string, init: RequestInit = {}): Promise<unknown> {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const answer = await fetch(`${site.lakeUrl}${API}${path}`, { ...init, headers });
    if (!answer.ok) throw new Error(`The lake answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  }

  async function mutate(mutations: readonly object[]): Promise<void> {
    await call('/mutate/production', { method: 'POST', body: JSON.stringify({ mutations }) });
  }

  return {
    write: (documents) => mutate(documents.map((document) => ({ createOrReplace: document }))),
    async act(...actions) {
      const body = actions.map((action) => ({
        ...action,
        actionType: `sanity.action.${action.actionType}`,
      }));
      await call('/actions/production', {
        method: 'POST',
        body: JSON.stringify({ actions: body }),
      });
    },
    patch: (id, set) => mutate([{ patch: { id, set } }]),
    async ask(query, dataset = 'production') {
      const search = new URLSearchParams({ query, perspective: 'raw' });
      const { result } = z
        .object({ result: z.unknown() })
        .parse(await call(`/query/${dataset}?${search}`));
      return result;
    },
  };
}

/** A short article that may be published as it is. */
export function soundArticle(id: string, fields: Record<string, unknown> = {}) {
  return {
    _id: id,
    _type: 'faq',
    language: 'en',
    title: `A question of ${id}`,
    slug: { _type: 'slug', current: id },
    summary: 'The answer in one sentence.',
    body: [
      {
        _type: 'block',
        _key: 'first',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'span', text: 'The whole answer.', marks: [] }],
      },
    ],
    publishedAt: '2026-01-05T09:00:00.000Z',
    updatedAt: '2026-01-05T09:00:00.000Z',
    ...fields,
  };
}

/** An id that no other test uses, nor the same test when it is repeated. */
export function freshId(name: string): string {
  return `${name}-${Math.random().toString(36).slice(2, 10)}`;
}
