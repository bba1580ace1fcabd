import {
  type Explanation,
  explanationSchema,
  type Preview,
  previewSchema,
} from '#lib/search/explanation.ts';
import type { SearchRule } from '#lib/search/index/rules.ts';
import { type Access, requestSite } from '../insights/request.ts';

/** @throws {Refusal} with the reason, when the site does not explain it. */
export async function requestExplanation(query: string, access: Access): Promise<Explanation> {
  const path = `/api/search/explain?${new URLSearchParams({ q: query })}`;
  return explanationSchema.parse(await requestSite(path, { method: 'GET' }, access));
}

/** @throws {Refusal} with the reason, when the site does not try it. */
export async function requestPreview(
  wanted: {
    queries: readonly string[];
    rules: readonly SearchRule[];
    without: readonly string[];
  },
  access: Access,
): Promise<Preview> {
  const init = { method: 'POST', body: JSON.stringify(wanted) };
  return previewSchema.parse(await requestSite('/api/search/preview', init, access));
}
