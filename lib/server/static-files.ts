import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Knows the files below `/_next` of the build in `distDir`; they stay while it is served. */
export function createIsStatic(distDir: string): (path: string) => boolean {
  const folder = join(distDir, 'static');
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
      if (!entry.isFile()) return [];
      const path = relative(folder, join(entry.parentPath, entry.name));
      return `/_next/static/${path.split(sep).join('/')}`;
    }),
  );
  return (path) => files.has(path) || (path.includes('%') && files.has(decodeURIComponent(path)));
}
