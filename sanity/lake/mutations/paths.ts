import type { PatchOperations } from './mutation.ts';

/** Indexes above this would make the mutator count up to them. No list is that long. */
const LARGE_INDEX = /[[:,]\s*-?\d{6,}\s*[\],:]/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const MAX_STEPS = 200;

/** The first path of a patch that asks for more than a document can hold; null when all are fine. */
export function findExcessivePath(patch: PatchOperations): string | null {
  const { set, setIfMissing, unset, inc, dec, diffMatchPatch, insert } = patch;
  const paths = [
    ...[set, setIfMissing, inc, dec, diffMatchPatch].flatMap((part) => Object.keys(part ?? {})),
    ...(unset ?? []),
    ...(insert === undefined ? [] : [placeOf(insert)]),
  ];
  return paths.find(isExcessive) ?? null;
}

function placeOf(insert: NonNullable<PatchOperations['insert']>): string {
  if ('before' in insert) return insert.before;
  return 'after' in insert ? insert.after : insert.replace;
}

function isExcessive(path: string): boolean {
  const bare = path.replace(QUOTED, '""');
  const steps = bare.split(/[.[]/).length;
  return steps > MAX_STEPS || LARGE_INDEX.test(bare);
}
