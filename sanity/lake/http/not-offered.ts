import { LakeError } from '../errors.ts';
import type { Endpoint } from './endpoint.ts';

/** Parts of Sanity that this lake leaves out, by the path that their requests begin with. */
const LEFT_OUT: readonly { paths: readonly string[]; what: string }[] = [
  { paths: ['/agent/*rest'], what: 'agents' },
  {
    paths: ['/apis/graphql', '/apis/graphql/*rest', '/graphql/*rest'],
    what: 'GraphQL',
  },
  { paths: ['/media-libraries/*rest'], what: 'media libraries' },
  {
    paths: [
      '/embeddings-index/*rest',
      '/projects/:projectId/datasets/:dataset/settings/embeddings',
      '/datasets/:dataset/settings/embeddings',
    ],
    what: 'embeddings',
  },
  { paths: ['/knowledge-bases/*rest', '/context/*rest'], what: 'knowledge bases' },
  { paths: ['/canvases/*rest', '/dashboards/*rest'], what: 'Canvas and dashboards' },
  { paths: ['/functions/*rest', '/blueprints/*rest'], what: 'functions' },
  { paths: ['/organizations', '/organizations/*rest'], what: 'organizations' },
  {
    paths: [
      '/projects/:projectId/datasets/:dataset/backups',
      '/projects/:projectId/datasets/:dataset/backups/*rest',
      '/projects/:projectId/datasets/:dataset/settings/backups',
    ],
    what: 'backups through the API; use "npm run lake -- backup"',
  },
  {
    paths: [
      '/projects/:projectId/datasets/:dataset/schemas',
      '/projects/:projectId/datasets/:dataset/schemas/*rest',
    ],
    what: 'store of schemas',
  },
  { paths: ['/aliases/*rest'], what: 'dataset aliases' },
  { paths: ['/collaboration/*rest'], what: 'the collaboration API' },
];

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** 501 in Sanity's shape, so that its tools say what is missing. */
export const notOfferedEndpoints: Endpoint[] = LEFT_OUT.flatMap(({ paths, what }) =>
  paths.flatMap((path) =>
    METHODS.map(
      (method): Endpoint => ({
        method,
        path,
        access: 'anonymous',
        handle() {
          throw new LakeError(501, 'notImplemented', `This lake has no ${what}`);
        },
      }),
    ),
  ),
);
