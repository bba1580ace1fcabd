const RESOURCE = /^\/projects\/[^/]+\/datasets\/([^/]+)\/([^/]+(?:\/events(?=\/|$))?)(\/.*)?$/;

/** What a client asks of a dataset that it names as a resource, such as `{resource: {id: 'p.d'}}`. */
const OPERATIONS = new Set([
  ...['actions', 'doc', 'export', 'history', 'listen', 'live/events', 'mutate', 'query'],
  'references',
]);

/**
 * The path of the data API for one that names its dataset as a resource:
 * `/projects/p/datasets/d/query` is `/data/query/d`. Other paths stay as they are.
 */
export function dataPathOf(path: string): string {
  const [, dataset, operation = '', rest = ''] = RESOURCE.exec(path) ?? [];
  return OPERATIONS.has(operation) ? `/data/${operation}/${dataset}${rest}` : path;
}
