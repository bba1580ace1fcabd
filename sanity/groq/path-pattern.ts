import { Path } from 'groq-js';

/** Longer texts are no paths: ids have 128 characters at most. */
const MAX_LENGTH = 1024;

/**
 * Whether a path such as `drafts.a.b` is of a pattern: `*` stands for one name, `**` for one or
 * more. Takes time in step with the product of both lengths, whatever they hold.
 */
export function matchesPath(pattern: string, path: string): boolean {
  if (path.length > MAX_LENGTH) return false;
  const names = path.split('.');
  // How many names the pattern may have taken so far.
  let taken = new Set([0]);
  for (const part of pattern.split('.')) {
    const next = new Set<number>();
    for (const count of taken) {
      if (part === '**') {
        for (let more = count + 1; more <= names.length && !next.has(more); more += 1)
          next.add(more);
      } else if (count < names.length) {
        const name = names[count];
        if (part === '*' ? name !== '' : name === part) next.add(count + 1);
      }
    }
    if (next.size === 0) return false;
    taken = next;
  }
  return taken.has(names.length);
}

/**
 * groq-js 2.0.0 makes a regular expression of a pattern: with six `**` it tries a short id for
 * seconds, and the dots between names stand for any character.
 */
export function mendPaths(): void {
  Path.prototype.matches = function matches(path: string) {
    return matchesPath(this.toJSON(), path);
  };
}
