import { hash } from 'node:crypto';
import { authorsCheck } from '../comments/check-authors.ts';
import { setUpComments } from '../comments/comments-dataset.ts';
import { parseNewComment, parseReaction, parseUpdate } from '../comments/parse-comment.ts';
import {
  createComment,
  type Desk,
  deleteComment,
  react,
  updateComment,
} from '../comments/write-comments.ts';
import type { DatasetServices } from '../datasets/open-dataset.ts';
import { LakeError, malformed } from '../errors.ts';
import { isValidId } from '../mutations/ids.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { isAtLeast } from '../users/caller.ts';
import { readJsonOrNothing } from './body.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { json } from './errors.ts';
import { listen } from './listen.ts';
import { answerQuery, answerQueryInBody } from './query.ts';

const REPLIES = '*[_type == "sanity.comment" && parentCommentId == $id]._id';

type Asked = { params: RequestContext['params']; body: unknown };
type Write = (desk: Desk, asked: Asked) => Promise<Mutation[]> | Mutation[];

/** The dataset that `resourceType` and `resourceId` name. @throws {LakeError} 400, 404, 501. */
function resourceOf({ url, services }: RequestContext): string {
  const type = url.searchParams.get('resourceType');
  const [project, dataset, ...rest] = (url.searchParams.get('resourceId') ?? '').split('.');
  if (type !== 'dataset') {
    if (type === null) throw malformed('resourceType and resourceId are missing');
    throw new LakeError(501, 'notImplemented', 'This lake has comments on datasets alone');
  }
  if (project !== services.projectId || !dataset || rest.length > 0) {
    throw new LakeError(404, 'notFound', `This lake has no resource of that name`);
  }
  return dataset;
}

/** The same request, to the dataset of comments. */
function inComments(context: RequestContext): RequestContext & { about: DatasetServices } {
  const { services, caller } = context;
  const name = resourceOf(context);
  const about = services.datasets.open(name);
  const comments = setUpComments(services.datasets, name, caller.id);
  return {
    ...context,
    services: { ...services, ...services.datasets.open(comments.name) },
    about,
  };
}

/** Answers as a mutation does: what became of each comment. */
function writes(plan: Write): Endpoint['handle'] {
  return async (context) => {
    const { caller, url, request, params } = context;
    if (caller.isPerson !== true && !isAtLeast(caller.role, 'editor')) {
      const message = 'Insufficient permissions; this token may only read';
      throw new LakeError(403, 'insufficientPermissionsError', message);
    }
    const transactionId = url.searchParams.get('transactionId') ?? undefined;
    if (transactionId !== undefined && !isValidId(transactionId)) {
      throw malformed('The transaction id holds characters it must not');
    }
    const { services, about } = inComments(context);
    const body = await readJsonOrNothing(request);
    const desk: Desk = {
      resource: `dataset:${services.projectId}.${about.dataset}`,
      userId: caller.id,
      now: services.clock().toISOString(),
      comment: (id) => services.store.getDocument(id),
      content: (id) => about.store.getDocument(id),
      async repliesTo(id) {
        const request = { query: REPLIES, params: { id }, perspective: 'raw', caller } as const;
        const found: unknown = JSON.parse((await services.queries.run(request)).json);
        return Array.isArray(found) ? found.filter((one) => typeof one === 'string') : [];
      },
    };
    const result = services.store.commit({
      mutations: await plan(desk, { params, body }),
      author: caller.id,
      // The same request again has other new ids in its mutations.
      fingerprint: hash('sha256', JSON.stringify([request.method, url.pathname, body])),
      ...(transactionId === undefined ? {} : { transactionId }),
      checkChanges: authorsCheck(services, caller),
    });
    const states = new Map(result.results.map((one) => [one.id, one]));
    const results = [...states.values()].map(({ id, operation, document }) => ({
      ...{ id, operation },
      ...(document === null ? {} : { document }),
    }));
    return json({ transactionId: result.transactionId, results });
  };
}

const create: Write = (desk, { body }) => createComment(desk, parseNewComment(body));

const update: Write = (desk, { params, body }) =>
  updateComment(desk, params.id ?? '', parseUpdate(body));

const addReaction: Write = (desk, { params, body }) =>
  react(desk, params.id ?? '', parseReaction(Reflect.get(Object(body), 'shortName')), true);

const removeReaction: Write = (desk, { params }) =>
  react(desk, params.id ?? '', parseReaction(params.shortName), false);

const COMMENTS = '/collaboration/comments';
const ONE = `${COMMENTS}/:id`;
const access = 'viewer';

/** What `client.collaboration.comments` asks: comments on documents, for any program. */
export const collaborationEndpoints: Endpoint[] = [
  { method: 'GET', path: `${COMMENTS}/query`, access, handle: (it) => answerQuery(inComments(it)) },
  {
    ...{ method: 'POST', path: `${COMMENTS}/query`, access },
    handle: (context) => answerQueryInBody(inComments(context)),
  },
  { method: 'GET', path: `${COMMENTS}/listen`, access, handle: (it) => listen(inComments(it)) },
  { method: 'POST', path: COMMENTS, access, handle: writes(create) },
  { method: 'PATCH', path: ONE, access, handle: writes(update) },
  {
    ...{ method: 'DELETE', path: ONE, access },
    handle: writes((desk, { params }) => deleteComment(desk, params.id ?? '')),
  },
  { method: 'POST', path: `${ONE}/reactions`, access, handle: writes(addReaction) },
  {
    ...{ method: 'DELETE', path: `${ONE}/reactions/:shortName`, access },
    handle: writes(removeReaction),
  },
];
