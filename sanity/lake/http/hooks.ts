import { isJsonObject } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import type { Attempt, Delivery } from '../webhooks/delivery.ts';
import type { Hook } from '../webhooks/hook.ts';
import { hookResponse, parseHook } from '../webhooks/parse-hook.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_LISTED = 1000;

function existing({ params, services }: RequestContext): Hook {
  const hook = services.webhooks.hooks.get(params.id ?? '');
  if (hook === null) throw new LakeError(404, 'notFound', 'There is no such webhook');
  return hook;
}

function respond({ services }: RequestContext, hook: Hook, status = 200): Response {
  return json(hookResponse(hook, services.projectId, services.dataset), status);
}

function list(context: RequestContext): Response {
  const { projectId, dataset, webhooks } = context.services;
  return json(webhooks.hooks.list().map((hook) => hookResponse(hook, projectId, dataset)));
}

async function create(context: RequestContext): Promise<Response> {
  const { request, caller, services } = context;
  const body = await readJson(request);
  checkDataset(body, services.dataset);
  return respond(context, await services.webhooks.put(parseHook(body, caller.id)), 201);
}

async function change(context: RequestContext): Promise<Response> {
  const { request, caller, services } = context;
  const { id, createdAt: _, ...former } = existing(context);
  const body = await readJson(request);
  checkDataset(body, services.dataset);
  return respond(context, await services.webhooks.put(parseHook(body, caller.id, former), id));
}

async function remove(context: RequestContext): Promise<Response> {
  const hook = existing(context);
  await context.services.webhooks.remove(hook.id);
  return json({ id: hook.id, deleted: true });
}

/** What the hook was told and is still to be told, newest first. */
function listMessages(context: RequestContext): Response {
  const { queue } = context.services.webhooks;
  const hook = existing(context);
  const { limit, transactionId } = rangeOf(context);
  const attempts = Map.groupBy(
    queue.listAttempts(hook.id, MAX_LISTED, transactionId),
    (attempt) => attempt.delivery,
  );
  const messages = queue.listDeliveries(hook.id, limit, transactionId);
  return json(
    messages.map((message) => messageResponse(context, message, attempts.get(message.id) ?? [])),
  );
}

/** Every time the hook was called, newest first, with what it answered (at most 64 KB of it). */
function listAttempts(context: RequestContext): Response {
  const hook = existing(context);
  const { limit, transactionId } = rangeOf(context);
  const attempts = context.services.webhooks.queue.listAttempts(hook.id, limit, transactionId);
  return json(attempts.map((attempt) => attemptResponse(context, attempt, hook.id)));
}

function getAttempt(context: RequestContext): Response {
  const found = context.services.webhooks.queue.getAttempt(context.params.attemptId ?? '');
  if (found === null) throw new LakeError(404, 'notFound', 'There is no such attempt');
  return json(attemptResponse(context, found.attempt, found.hook));
}

function messageResponse(
  { services }: RequestContext,
  message: Delivery,
  attempts: readonly Attempt[],
) {
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

function attemptResponse({ services }: RequestContext, attempt: Attempt, hookId: string) {
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

function rangeOf({ url }: RequestContext): { limit: number; transactionId: string | null } {
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

/** Editors see deliveries; administrators manage hooks. */
export const hookEndpoints: Endpoint[] = [
  { method: 'GET', path: BASE, access: 'administrator', handle: list },
  { method: 'POST', path: BASE, access: 'administrator', handle: create },
  { method: 'GET', path: `${BASE}/attempts/:attemptId`, access: 'editor', handle: getAttempt },
  {
    method: 'GET',
    path: `${BASE}/:id`,
    access: 'administrator',
    handle: (context) => respond(context, existing(context)),
  },
  { method: 'PATCH', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'PUT', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'DELETE', path: `${BASE}/:id`, access: 'administrator', handle: remove },
  { method: 'GET', path: `${BASE}/:id/messages`, access: 'editor', handle: listMessages },
  { method: 'GET', path: `${BASE}/:id/attempts`, access: 'editor', handle: listAttempts },
];
