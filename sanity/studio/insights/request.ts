import { z } from 'zod';
import { t } from '#lib/studio-i18n/translate.ts';

/** The site's refusal, in words for editors. */
export class RequestError extends Error {
  override name = 'RequestError';
}

const TIMEOUT_MS = 20_000;
const errorSchema = z.object({ error: z.string() });

/** The token of the user, where the session is not a cookie of this site. */
export type Access = { token: string | undefined };

/**
 * Requests a report.
 * @throws {RequestError} with the reason.
 */
export async function requestReport<Report>(
  report: string,
  range: string | null,
  schema: z.ZodType<Report>,
  access: Access,
): Promise<Report> {
  const query = range === null ? '' : `?${new URLSearchParams({ range })}`;
  return schema.parse(await send(`${report}${query}`, { method: 'GET' }, access));
}

/**
 * Sends a change. @returns the report after it.
 * @throws {RequestError} when nothing was changed.
 */
export async function sendChange<Report>(
  report: string,
  change: object,
  schema: z.ZodType<Report>,
  access: Access,
): Promise<Report> {
  const init = { method: 'POST', body: JSON.stringify(change) };
  return schema.parse(await send(report, init, access));
}

function send(path: string, init: RequestInit, access: Access): Promise<unknown> {
  return requestSite(`/api/insights/${path}`, init, access);
}

/**
 * Requests what only editors may see. @returns the JSON.
 * @throws {RequestError} with the reason.
 */
export async function requestSite(
  path: string,
  init: RequestInit,
  { token }: Access,
  timeoutMs = TIMEOUT_MS,
): Promise<unknown> {
  const response = await fetch(path, {
    ...init,
    headers: {
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw new RequestError(t('The site does not answer. Try again in a moment.'));
  });
  // What is not JSON is judged by its status.
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer;
  const said = errorSchema.safeParse(answer);
  throw new RequestError(said.success ? said.data.error : t('The site answers with an error.'));
}
