import { isJsonObject } from '#sanity/groq/document.ts';
import type { DatasetServices } from '../datasets/open-dataset.ts';
import { LakeError } from '../errors.ts';
import type { Attempt, Delivery } from '../webhooks/delivery.ts';
import type { Hook } from '../webhooks/hook.ts';
import { hookResponse, parseHook } from '../webhooks/parse-hook.ts';
import { readJson } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';

const MAX_LISTED = 1000;

type Found = { hook: Hook; home: DatasetServices };

/** A hook and the dataset it is of: the first one, for a hook of all datasets. */
function existing({ params, services }: RequestContext): Found {
  for (const home of services.datasets.all()) {
    const hook = home.webhooks.hooks.get(params.id ?? '');
    if (hook !== null) return { hook, home };
  }
  throw new LakeError(404, 'notFound', 'There is no such webhook');
}

function list({ services }: RequestContext): Response {
  const { datasets, projectId } = services;
  const hooks = datasets.all().flatMap(({ webhooks, dataset }) =>
    webhooks.hooks.list().flatMap((hook) => {
      const isRepeated = hook.dataset === '*' && dataset !== datasets.first.dataset;
      return isRepeated ? [] : [hookResponse(hook, projectId, dataset)];
    }),
  );
  return json(hooks);
}

function getHook(context: RequestContext): Response {
  const { hook, home } = existing(context);
  return json(hookResponse(hook, context.services.projectId, home.dataset));
}

async function create({ request, caller, services }: RequestContext): Promise<Response> {
  const body = await readJson(request);
  const home = homeOf(body, services);
  const allowPrivate = home.webhooks.mayBePrivate(null);
  const settings = parseHook(body, caller.id, { allowPrivate });
  const hook = await home.webhooks.put(settings);
  await putEverywhere(services, hook, home);
  return json(hookResponse(hook, services.projectId, home.dataset), 201);
}

async function change(context: RequestContext): Promise<Response> {
  const { request, caller, services } = context;
  const { hook: found, home } = existing(context);
  const { id, createdAt: _, ...settings } = found;
  const body = await readJson(request);
  const given = isJsonObject(body) ? body.dataset : undefined;
  if (given !== undefined && given !== (found.dataset ?? home.dataset)) {
    throw new LakeError(400, 'validationError', 'The dataset of a webhook cannot be changed');
  }
  const options = { former: settings, allowPrivate: home.webhooks.mayBePrivate(id) };
  const hook = await home.webhooks.put(parseHook(body, caller.id, options), id);
  await putEverywhere(services, hook, home);
  return json(hookResponse(hook, services.projectId, home.dataset));
}

async function putEverywhere(
  { datasets }: RequestContext['services'],
  hook: Hook,
  home: DatasetServices,
): Promise<void> {
  if (hook.dataset !== '*') return;
  for (const one of datasets.all()) {
    if (one.dataset !== home.dataset) await one.webhooks.put(hook, hook.id);
  }
}

async function remove(context: RequestContext): Promise<Response> {
  const { id } = existing(context).hook;
  for (const { webhooks } of context.services.datasets.all()) await webhooks.remove(id);
  return json({ id, deleted: true });
}

/** What the hook was told and is still to be told, newest first. */
function listMessages(context: RequestContext): Response {
  const { hook, home } = existing(context);
  const { queue } = home.webhooks;
  const { limit, transactionId } = rangeOf(context);
  const attempts = Map.groupBy(
    queue.listAttempts(hook.id, MAX_LISTED, transactionId),
    (attempt) => attempt.delivery,
  );
  const messages = queue.listDeliveries(hook.id, limit, transactionId);
  return json(
    messages.map((message) =>
      messageResponse(context, home.dataset, message, attempts.get(message.id) ?? []),
    ),
  );
}

/** Every time the hook was called, newest first, with what it answered (at most 64 KB of it). */
function listAttempts(context: RequestContext): Response {
  const { hook, home } = existing(context);
  const { limit, transactionId } = rangeOf(context);
  const attempts = home.webhooks.queue.listAttempts(hook.id, limit, transactionId);
  return json(attempts.map((attempt) => attemptResponse(context, attempt, hook.id)));
}

function getAttempt(context: RequestContext): Response {
  for (const { webhooks } of context.services.datasets.all()) {
    const found = webhooks.queue.getAttempt(context.params.attemptId ?? '');
    if (found !== null) return json(attemptResponse(context, found.attempt, found.hook));
  }
  throw new LakeError(404, 'notFound', 'There is no such attempt');
}

function messageResponse(
  { services }: RequestContext,
  dataset: string,
  message: Delivery,
  attempts: readonly Attempt[],
) {
  const { id, hook, transactionId, documentId, operation, body, createdAt, status } = message;
  return {
    id,
    projectId: services.projectId,
    dataset,
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

/** The dataset that a new hook is of. @throws {LakeError} 400 when there is none. */
function homeOf(body: unknown, { datasets }: RequestContext['services']): DatasetServices {
  const given = isJsonObject(body) ? (body.dataset ?? '*') : '*';
  if (given === '*') return datasets.first;
  const isThere = datasets.list().some(({ name }) => name === given);
  if (typeof given === 'string' && isThere) return datasets.open(given);
  throw new LakeError(400, 'validationError', 'dataset must be the name of one, or "*"');
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
    handle: getHook,
  },
  { method: 'PATCH', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'PUT', path: `${BASE}/:id`, access: 'administrator', handle: change },
  { method: 'DELETE', path: `${BASE}/:id`, access: 'administrator', handle: remove },
  { method: 'GET', path: `${BASE}/:id/messages`, access: 'editor', handle: listMessages },
  { method: 'GET', path: `${BASE}/:id/attempts`, access: 'editor', handle: listAttempts },
];
