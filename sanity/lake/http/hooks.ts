import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import type { Attempt, Delivery } from '../webhooks/delivery.ts';
import { type Hook, hookResponse, parseHook } from '../webhooks/hook.ts';
import { readJson } from './body.ts';
import type { Call, Endpoint } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_LISTED = 1000;

function existing({ params, services }: Call): Hook {
  const hook = services.webhooks.store.get(params.id ?? '');
  if (hook === null) throw new LakeError(404, 'notFound', 'There is no such webhook');
  return hook;
}

function respond({ services }: Call, hook: Hook, status = 200): Response {
  return json(hookResponse(hook, services.projectId, services.dataset), status);
}

function list(call: Call): Response {
  const { projectId, dataset, webhooks } = call.services;
  return json(webhooks.store.list().map((hook) => hookResponse(hook, projectId, dataset)));
}

async function create(call: Call): Promise<Response> {
  const { request, who, services } = call;
  const body = await readJson(request);
  checkDataset(body, services.dataset);
  return respond(call, await services.webhooks.put(parseHook(body, who.id)), 201);
}

async function change(call: Call): Promise<Response> {
  const { request, who, services } = call;
  const { id, createdAt: _, ...former } = existing(call);
  const body = await readJson(request);
  checkDataset(body, services.dataset);
  return respond(call, await services.webhooks.put(parseHook(body, who.id, former), id));
}

async function remove(call: Call): Promise<Response> {
  const hook = existing(call);
  await call.services.webhooks.remove(hook.id);
  return json({ id: hook.id, deleted: true });
}

/** What the hook was told and is still to be told, newest first. */
function listMessages(call: Call): Response {
  const { store } = call.services.webhooks;
  const hook = existing(call);
  const { limit, transactionId } = rangeOf(call);
  const attempts = Map.groupBy(
    store.listAttempts(hook.id, MAX_LISTED, transactionId),
    (attempt) => attempt.delivery,
  );
  const messages = store.listDeliveries(hook.id, limit, transactionId);
  return json(
    messages.map((message) => messageResponse(call, message, attempts.get(message.id) ?? [])),
  );
}

/** Every time the hook was called, newest first, with what it answered (at most 64 KB of it). */
function listAttempts(call: Call): Response {
  const hook = existing(call);
  const { limit, transactionId } = rangeOf(call);
  const attempts = call.services.webhooks.store.listAttempts(hook.id, limit, transactionId);
  return json(attempts.map((attempt) => attemptResponse(call, attempt, hook.id)));
}

function getAttempt(call: Call): Response {
  const found = call.services.webhooks.store.getAttempt(call.params.attemptId ?? '');
  if (found === null) throw new LakeError(404, 'notFound', 'There is no such attempt');
  return json(attemptResponse(call, found.attempt, found.hook));
}

function messageResponse({ services }: Call, message: Delivery, attempts: readonly Attempt[]) {
  const { id, hook, transactionId, documentId, operation, body, createdAt, status } = message;
  return {
    id,
    projectId: services.projectId,
    dataset: services.dataset,
    hookId: hook,
    transactionId,
    documentId,
    operation,
    payload: body,
    createdAt,
    updatedAt: attempts[0]?.createdAt ?? createdAt,
    status,
    resultCode: attempts[0]?.statusCode ?? null,
    failureCount: attempts.filter(({ failure }) => failure !== null).length,
  };
}

function attemptResponse({ services }: Call, attempt: Attempt, hookId: string) {
  const { id, delivery, createdAt, durationMs, statusCode, failure, body } = attempt;
  return {
    id,
    projectId: services.projectId,
    hookId,
    messageId: delivery,
    createdAt,
    duration: durationMs,
    inProgress: false,
    isFailure: failure !== null,
    failureReason: failure,
    resultCode: statusCode,
    resultBody: body,
  };
}

function rangeOf({ url }: Call): { limit: number; transactionId: string | null } {
  const limit = Number(url.searchParams.get('limit') ?? 100);
  if (!Number.isInteger(limit) || limit < 1) {
    throw new LakeError(400, 'validationError', 'limit must be a number from 1');
  }
  const transactionId = url.searchParams.get('transactionId');
  return { limit: Math.min(limit, MAX_LISTED), transactionId };
}

function checkDataset(body: unknown, dataset: string): void {
  const given = isJsonObject(body) ? (body.dataset ?? dataset) : dataset;
  if (given === dataset || given === '*') return;
  throw new LakeError(400, 'validationError', `dataset must be "${dataset}" or "*"`);
}

const BASE = '/hooks/projects/:projectId';

/** Who may write may also see what became of it; who hooks in is the administrators' business. */
export const hookEndpoints: Endpoint[] = [
  { method: 'GET', path: BASE, access: 'administrator', handle: list },
  { method: 'POST', path: BASE, access: 'administrator', handle: create },
  { method: 'GET', path: `${BASE}/attempts/:attemptId`, access: 'editor', handle: getAttempt },
  {
    method: 'GET',
    path: `${BASE}/:id`,
    access: 'administrator',
    handle: (call) => respond(call, existing(call)),
  },
  { method: 'PATCH', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'PUT', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'DELETE', path: `${BASE}/:id`, access: 'administrator', handle: remove },
  { method: 'GET', path: `${BASE}/:id/messages`, access: 'editor', handle: listMessages },
  { method: 'GET', path: `${BASE}/:id/attempts`, access: 'editor', handle: listAttempts },
];
