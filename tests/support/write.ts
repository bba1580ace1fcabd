import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RunningSite } from './site.ts';

const tokensFile = z.object({ tokens: z.array(z.object({ token: z.string() })).min(1) });

/** The administrator's token, from the folder only its owner may read. */
function writeToken({ dataDir }: RunningSite): string {
  const text = readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8');
  return tokensFile.parse(JSON.parse(text)).tokens[0]?.token ?? '';
}

/** Writes documents as an integration would, in one transaction. */
export async function writeDocuments(
  site: RunningSite,
  mutations: readonly unknown[],
): Promise<{ transactionId: string }> {
  const answer = await fetch(`${site.lakeUrl}/v2025-02-19/data/mutate/production`, {
    method: 'POST',
    headers: { authorization: `Bearer ${writeToken(site)}`, 'content-type': 'application/json' },
    body: JSON.stringify({ mutations }),
  });
  if (!answer.ok) throw new Error(`The lake answered ${answer.status}: ${await answer.text()}`);
  return z.object({ transactionId: z.string() }).parse(await answer.json());
}
