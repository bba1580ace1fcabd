import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import type { KeyValue } from '../users/key-values.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_PAIRS = 100;
const MAX_BODY_BYTES = 1024 * 1024;

function getValues({ params, caller, services }: RequestContext): Response {
  const keys = (params.keys ?? '').split(',').filter((key) => key !== '');
  if (keys.length === 0 || keys.length > MAX_PAIRS) {
    throw new LakeError(400, 'validationError', `Ask for 1 to ${MAX_PAIRS} keys at a time`);
  }
  return json(services.accounts.listValues(caller.id, keys));
}

async function putValues({ request, caller, services }: RequestContext): Promise<Response> {
  const body = await readJson(request, MAX_BODY_BYTES);
  if (!Array.isArray(body) || body.length > MAX_PAIRS || !body.every(isPair)) {
    const message = `The body must be a list of at most ${MAX_PAIRS} pairs of key and value`;
    throw new LakeError(400, 'validationError', message);
  }
  services.accounts.setValues(caller.id, body);
  const keys = body.map(({ key }) => key);
  return json(services.accounts.listValues(caller.id, keys));
}

function isPair(value: unknown): value is KeyValue {
  return isJsonObject(value) && typeof value.key === 'string';
}

/** Values of the caller only. */
export const keyValueEndpoints: Endpoint[] = [
  { method: 'GET', path: '/users/me/keyvalue/:keys', access: 'viewer', handle: getValues },
  {
    method: 'PUT',
    path: '/users/me/keyvalue',
    access: 'viewer',
    maxBodyBytes: MAX_BODY_BYTES,
    handle: putValues,
  },
];
