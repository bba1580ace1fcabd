import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import { type Hook, type HookOperation, type HookSettings, operations } from './hook.ts';
import { isPrivateHost } from './private-address.ts';
import { parseRule } from './rule.ts';

const METHODS = new Set(['POST', 'PUT', 'PATCH', 'DELETE', 'GET']);
const HEADER_NAME = /^[a-z0-9-]{1,100}$/i;

/**
 * Reads what somebody wants a hook to be.
 * @param options `former` is what stays where the body says nothing; `allowPrivate` is true where
 * the url may name this machine or a private network.
 * @throws {LakeError} 400 in one sentence that names the field that is wrong.
 */
export function parseHook(
  body: unknown,
  userId: string,
  { former, allowPrivate = false }: { former?: HookSettings; allowPrivate?: boolean } = {},
): HookSettings {
  if (!isJsonObject(body)) throw malformed('The body must be an object');
  if (body.type !== undefined && body.type !== 'document') {
    throw malformed('Only webhooks of the type "document" are supported');
  }
  const rule = body.rule ?? {};
  if (!isJsonObject(rule)) throw malformed('rule must be an object');
  const settings: HookSettings = {
    name: textOf(body, 'name', former?.name),
    dataset: datasetOf(body, former),
    url: urlOf(body, allowPrivate, former?.url),
    on: operationsOf(rule.on ?? former?.on ?? [...operations]),
    filter: optionalTextOf(rule, 'filter', former?.filter),
    projection: optionalTextOf(rule, 'projection', former?.projection),
    httpMethod: methodOf(body.httpMethod ?? former?.httpMethod ?? 'POST'),
    includeDrafts: flagOf(body, 'includeDrafts', former?.includeDrafts),
    headers: headersOf(body.headers ?? former?.headers ?? {}),
    secret: optionalTextOf(body, 'secret', former?.secret),
    description: optionalTextOf(body, 'description', former?.description),
    isDisabledByUser: flagOf(body, 'isDisabledByUser', former?.isDisabledByUser),
    createdByUserId: former?.createdByUserId ?? userId,
  };
  parseRule(settings);
  return settings;
}

/** A hook in Sanity's words. The secret stays here: whoever set it knows it. */
export function hookResponse(hook: Hook, projectId: string, dataset: string): JsonObject {
  const { on, filter, projection, secret: _, isDisabledByUser, ...rest } = hook;
  return {
    type: 'document',
    rule: { on, filter, projection },
    apiVersion: 'v2021-03-25',
    ...rest,
    projectId,
    dataset: hook.dataset ?? dataset,
    isDisabled: isDisabledByUser,
    isDisabledByUser,
    deletedAt: null,
  };
}

function textOf(body: JsonObject, field: string, former: string | undefined): string {
  const text = body[field] ?? former;
  if (typeof text !== 'string' || text.trim() === '' || text.length > 1024) {
    throw malformed(`${field} must be a text of 1 to 1024 characters`);
  }
  return text;
}

function optionalTextOf(
  body: JsonObject,
  field: string,
  former: string | null | undefined,
): string | null {
  const text = body[field] === undefined ? (former ?? null) : body[field];
  if (text === null || text === '') return null;
  if (typeof text !== 'string' || text.length > 20_000) throw malformed(`${field} is no text`);
  return text;
}

function flagOf(body: JsonObject, field: string, former = false): boolean {
  const flag = body[field] ?? former;
  if (typeof flag !== 'boolean') throw malformed(`${field} must be true or false`);
  return flag;
}

function datasetOf(body: JsonObject, former: HookSettings | undefined): '*' | null {
  if (body.dataset === undefined) return former?.dataset ?? null;
  return body.dataset === '*' ? '*' : null;
}

function urlOf(body: JsonObject, allowPrivate: boolean, former: string | undefined): string {
  const url = textOf(body, 'url', former);
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw malformed('url must be an address that begins with http:// or https://');
  }
  if (!allowPrivate && url !== former && isPrivateHost(new URL(url))) {
    throw malformed('url must not name this machine or a private network');
  }
  return url;
}

function methodOf(value: unknown): string {
  if (typeof value === 'string' && METHODS.has(value)) return value;
  throw malformed(`httpMethod must be one of ${[...METHODS].join(', ')}`);
}

function operationsOf(value: unknown): HookOperation[] {
  const isKnown = (item: unknown) => operations.some((name) => name === item);
  if (!Array.isArray(value) || value.length === 0 || !value.every(isKnown)) {
    throw malformed(`rule.on must list some of ${operations.join(', ')}`);
  }
  return operations.filter((name) => value.includes(name));
}

function headersOf(value: unknown): Record<string, string> {
  if (!isJsonObject(value)) throw malformed('headers must be an object');
  const headers: Record<string, string> = {};
  for (const [name, text] of Object.entries(value)) {
    const isText = typeof text === 'string' && /^[\t\x20-\x7e]*$/.test(text);
    if (!isText || !HEADER_NAME.test(name)) throw malformed(`The header "${name}" is not valid`);
    headers[name.toLowerCase()] = text;
  }
  return headers;
}
