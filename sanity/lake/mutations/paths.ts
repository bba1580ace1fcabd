import type { PatchOperations } from './mutation.ts';

/** Indexes above this would make the mutator count up to them. No list is that long. */
const LARGE_INDEX = /[[:,]\s*-?\d{6,}\s*[\],:]/;
const QUOTED = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;
const MAX_STEPS = 200;
/** Each `..` looks at every value below every value that was found before. */
const MAX_DESCENTS = 1;
/** In how many ways the alternatives of `[a, b][c, d]` can be combined. */
const MAX_COMBINATIONS = 1000;

/** The first path of a patch that asks for more than a document can hold; null when all are fine. */
export function findExcessivePath(patch: PatchOperations): string | null {
  return pathsOf(patch).find(isExcessive) ?? null;
}

/** All paths that a patch names. */
export function pathsOf(patch: PatchOperations): string[] {
  const { set, setIfMissing, unset, inc, dec, diffMatchPatch, insert } = patch;
  return [
    ...[set, setIfMissing, inc, dec, diffMatchPatch].flatMap((part) => Object.keys(part ?? {})),
    ...(unset ?? []),
    ...(insert === undefined ? [] : [placeOf(insert)]),
  ];
}

function placeOf(insert: NonNullable<PatchOperations['insert']>): string {
  if ('before' in insert) return insert.before;
  return 'after' in insert ? insert.after : insert.replace;
}

function isExcessive(path: string): boolean {
  const bare = path.replace(QUOTED, '""');
  const steps = bare.split(/[.[]/).length;
  const descents = bare.split('..').length - 1;
  if (steps > MAX_STEPS || descents > MAX_DESCENTS || LARGE_INDEX.test(bare)) return true;
  return combinationsIn(bare) > MAX_COMBINATIONS;
}

function combinationsIn(path: string): number {
  const open: number[] = [];
  let combinations = 1;
  for (const sign of path) {
    if (sign === '[') open.push(1);
    else if (sign === ',') open.push((open.pop() ?? 0) + 1);
    else if (sign === ']') combinations *= open.pop() ?? 1;
  }
  return combinations;
}
