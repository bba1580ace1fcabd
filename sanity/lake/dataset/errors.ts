/** How many problems of one input are written out; the rest is only counted. */
const MAX_SHOWN = 20;

/**
 * A dataset that cannot be imported, exported, backed up or restored. `message` is made for a
 * person at a terminal; `problems` holds one line each, with file and line where that is known.
 */
export class DatasetError extends Error {
  override name = 'DatasetError';
  readonly problems: readonly string[];

  constructor(summary: string, problems: readonly string[] = [], options?: ErrorOptions) {
    const hidden = problems.length - MAX_SHOWN;
    const lines = [
      ...problems.slice(0, MAX_SHOWN),
      ...(hidden > 0 ? [`… and ${hidden} more`] : []),
    ];
    super([summary, ...lines].join('\n  '), options);
    this.problems = problems;
  }
}

/** True for the codes Node gives system errors, e.g. `ENOENT`. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return Error.isError(error) && 'code' in error && codes.includes(String(error.code));
}
