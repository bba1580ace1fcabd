import { LakeError } from '../errors.ts';
import { type Row, textOf, textOrNull } from '../store/row.ts';

/** The profile of datasets that hold comments and tasks. */
export const COMMENTS = 'comments';

export type AclMode = 'public' | 'private';

/** A dataset as it is registered. `profile` and `addonFor` are set for those that hold comments. */
export type DatasetRecord = {
  name: string;
  aclMode: AclMode;
  createdAt: string;
  createdBy: string;
  profile: string | null;
  addonFor: string | null;
};

const NAME = /^[a-z0-9][a-z0-9_-]{0,62}[a-z0-9]$/;

/**
 * Names that Sanity's tools allow: 2 to 64 lower-case letters, digits, dashes and underscores.
 * @throws {LakeError} 400 for another name.
 */
export function checkDatasetName(name: string): void {
  if (NAME.test(name)) return;
  const message =
    'A dataset name has 2 to 64 lower-case letters, digits, dashes and underscores, and begins and ends with a letter or digit';
  throw new LakeError(400, 'validationError', message);
}

export function readDatasetRecord(row: Row): DatasetRecord {
  return {
    name: textOf(row, 'name'),
    aclMode: textOf(row, 'acl_mode') === 'private' ? 'private' : 'public',
    createdAt: textOf(row, 'created_at'),
    createdBy: textOf(row, 'created_by'),
    profile: textOrNull(row, 'profile'),
    addonFor: textOrNull(row, 'addon_for'),
  };
}
