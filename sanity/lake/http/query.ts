import { textResponse } from '#lib/node/web-response.ts';
import { refused } from '#sanity/groq/compile.ts';
import { isJsonObject } from '#sanity/groq/document.ts';
import { parsePerspective } from '../groq/perspective.ts';
import type { SourceMapStyle } from '../source-map/source-map.ts';
import { DEFAULT_BODY_BYTES, parseJson, readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { answerOnGroups } from './system-groups.ts';

/** A public site asks with a few kB. */
const MAX_VISITOR_BODY_BYTES = 64 * 1024;

/** What `resultSourceMap` asks for. */
const SOURCE_MAPS: Readonly<Record<string, SourceMapStyle>> = {
  true: 'indexed',
  1: 'indexed',
  withKeyArraySelector: 'keyed',
};

async function respond(
  context: RequestContext,
  query: string | null,
  params: Record<string, unknown>,
): Promise<Response> {
  const { request, url, apiVersion, caller, services } = context;
  if (query === null || query.trim() === '') throw refused('', 'the query is missing');
  const perspective = parsePerspective(url.searchParams.get('perspective'), apiVersion);
  const sourceMap = SOURCE_MAPS[url.searchParams.get('resultSourceMap') ?? ''];
  const result =
    (await answerOnGroups(services, { query, params, caller })) ??
    (await services.queries.run({
      ...{ query, params, perspective, caller, sourceMap },
      signal: request.signal,
    }));
  const extra: Record<string, unknown> = { ms: result.ms, syncTags: result.syncTags };
  if (url.searchParams.get('returnQuery') !== 'false') extra.query = query;
  // The answer is JSON text already; parsing it to write it again would cost more than the query.
  const map = result.sourceMap === undefined ? '' : `"resultSourceMap":${result.sourceMap},`;
  const body = `{"result":${result.json},${map}${JSON.stringify(extra).slice(1)}`;
  return textResponse(body, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}

/** `$name=<JSON>` of the query string. */
export function paramsOf(url: URL): Record<string, unknown> {
  const params: Record<string, unknown> = {};
  for (const [key, value] of url.searchParams) {
    if (!key.startsWith('$')) continue;
    params[key.slice(1)] = parseJson(value, `Parameter ${key.slice(0, 100)}`, 'queryParseError');
  }
  return params;
}

function maxBodyBytes({ caller }: RequestContext): number {
  return caller.isVisitor === true ? MAX_VISITOR_BODY_BYTES : DEFAULT_BODY_BYTES;
}

/** The query of the address. */
export function answerQuery(context: RequestContext): Promise<Response> {
  return respond(context, context.url.searchParams.get('query'), paramsOf(context.url));
}

/** The query of the body, `{query, params?}`. */
export async function answerQueryInBody(context: RequestContext): Promise<Response> {
  const body = await readJson(context.request, maxBodyBytes(context));
  if (!isJsonObject(body) || typeof body.query !== 'string') {
    throw refused('', 'the query is missing');
  }
  const params = body.params ?? {};
  if (!isJsonObject(params)) throw refused(body.query, 'params must be an object');
  return respond(context, body.query, { ...paramsOf(context.url), ...params });
}

const path = '/data/query/:dataset';

export const queryEndpoints: Endpoint[] = [
  { method: 'GET', path, access: 'anonymous', handle: answerQuery },
  { method: 'POST', path, access: 'anonymous', handle: answerQueryInBody },
];
