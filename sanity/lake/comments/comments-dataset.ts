import type { Datasets } from '../datasets/datasets.ts';
import { COMMENTS, type DatasetRecord } from '../datasets/record.ts';
import { LakeError } from '../errors.ts';

const SUFFIX = '-comments';
const MAX_NAME_LENGTH = 64;
const MAX_NAMES = 100;

/** Whether the dataset holds comments and tasks on another one. */
export function isComments({ datasets, dataset }: { datasets: Datasets; dataset: string }) {
  return datasets.isComments(dataset);
}

/**
 * The dataset of comments and tasks on another one, which is made when there is none. It is
 * private: only who may sign in, and tokens, read it.
 * @throws {LakeError} 404 when there is no dataset `name`, 409 when it holds comments itself.
 */
export function setUpComments(datasets: Datasets, name: string, createdBy: string): DatasetRecord {
  const { profile } = datasets.get(name);
  if (profile !== null) {
    throw new LakeError(409, 'conflict', `The dataset "${name}" holds comments itself`);
  }
  const known = datasets.commentsOn(name);
  if (known !== null) return known;
  const free = freeName(datasets, name);
  return datasets.create({
    ...{ name: free, aclMode: 'private', createdBy },
    ...{ profile: COMMENTS, addonFor: name },
  });
}

/** `<name>-comments`, with a number when that is taken. */
function freeName(datasets: Datasets, name: string): string {
  const taken = new Set(datasets.list().map((one) => one.name));
  for (let count = 1; count <= MAX_NAMES; count += 1) {
    const suffix = count === 1 ? SUFFIX : `${SUFFIX}-${count}`;
    const candidate = `${name.slice(0, MAX_NAME_LENGTH - suffix.length)}${suffix}`;
    if (!taken.has(candidate)) return candidate;
  }
  throw new LakeError(409, 'conflict', `There is no free name for comments on "${name}"`);
}
