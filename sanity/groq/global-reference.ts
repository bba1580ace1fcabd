import { GroqError } from './errors.ts';

/** `dataset:<project>.<dataset>:<id>`, or of another kind of resource. */
const GLOBAL = /^([a-z-]+):([^:]+):(.+)$/;

/**
 * The id under which a reference finds a document here.
 * @throws {GroqError} 400 for a reference to a document that is kept elsewhere.
 */
export function localId(ref: string, projectId: string, dataset: string): string {
  const [, kind, resource, id] = GLOBAL.exec(ref) ?? [];
  if (id === undefined) return ref;
  if (kind === 'dataset' && resource === `${projectId}.${dataset}`) return id;
  const message = `The document "${ref.slice(0, 200)}" is of another dataset, which cannot be read from here`;
  throw new GroqError(400, 'queryEvaluationError', message);
}
