import { ALLOWED, type AllowedImport, SHARED, UNCHECKED } from './table.ts';

/** One file that imports another, both as paths below `lib`. */
export type Import = { from: string; to: string };

/** Every import between folders of `lib` that the table does not allow, and unused lines of it. */
export function listViolations(
  imports: readonly Import[],
  allowed: readonly AllowedImport[] = ALLOWED,
): string[] {
  const used = new Set<AllowedImport>();
  const violations = imports.flatMap(({ from, to }) => {
    const [folder, target] = [folderOf(from), folderOf(to)];
    if (folder === target || folder === '' || target === '') return [];
    if ([folder, target].some((one) => isIn(UNCHECKED, one)) || isIn(SHARED, target)) return [];
    const rules = allowed.filter((one) => one.from === folder && one.to === target);
    const rule = rules.find(({ files }) => files?.includes(to.slice(target.length + 1)) ?? true);
    if (rule === undefined) return [`lib/${from} may not import lib/${to}.`];
    used.add(rule);
    return [];
  });
  const unused = allowed
    .filter((one) => !used.has(one))
    .map(({ from, to }) => `Nothing in lib/${from} imports lib/${to} any more.`);
  return [...violations, ...unused];
}

/** Empty for files that stand directly in `lib`: everybody may import them. */
function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}

function isIn(folders: readonly string[], folder: string): boolean {
  return folders.includes(folder);
}
