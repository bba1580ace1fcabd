import { randomBytes } from 'node:crypto';
import { LakeError } from '../errors.ts';

const ID_PATTERN = /^[a-zA-Z0-9._-]{1,128}$/;

/** True for what Sanity accepts as a document or transaction id; no part begins with a hyphen. */
export function isValidId(id: unknown): id is string {
  return typeof id === 'string' && ID_PATTERN.test(id) && !/(^|\.)-/.test(id);
}

/** A new id of 132 random bits, in the alphabet of Sanity's ids. */
export function generateId(): string {
  return randomBytes(33).toString('base64url').replace(/[-_]/g, 'x').slice(0, 22);
}

/** The id to create a document under: a missing id, or one that ends in a dot, is completed. */
export function completeId(id: unknown): string {
  if (id === undefined || id === null || id === '') return generateId();
  const completed = typeof id === 'string' && id.endsWith('.') ? `${id}${generateId()}` : id;
  if (isValidId(completed)) return completed;
  throw new LakeError(
    400,
    'validationError',
    'A document id holds 1 to 128 of the characters a-z, A-Z, 0-9, dot, underscore and hyphen.',
  );
}
