/** What pino adds to each line, or what the formatted line says elsewhere. */
const SHOWN = new Set(['level', 'time', 'pid', 'subsystem', 'msg', 'err']);

/** A JSON line of the log for a terminal: `14:03:22 warn  search: Words. key=value`, then a stack. */
export function formatLogLine(json: string): string {
  const line = parse(json);
  if (line === undefined) return json;
  const { level, time, subsystem, msg, err } = line;
  const details = Object.entries(line)
    .filter(([key]) => !SHOWN.has(key))
    .map(([key, value]) => ` ${key}=${JSON.stringify(value)}`);
  const head = `${textOf(time).slice(11, 19)} ${textOf(level).padEnd(5)} ${textOf(subsystem)}:`;
  return [`${head} ${textOf(msg)}${details.join('')}`, ...stackOf(err)].join('\n').concat('\n');
}

function parse(json: string): Record<string, unknown> | undefined {
  try {
    const line: unknown = JSON.parse(json);
    return typeof line === 'object' && line !== null ? { ...line } : undefined;
  } catch {
    // Printed as it is.
    return undefined;
  }
}

function stackOf(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return [];
  const stack = 'stack' in error ? textOf(error.stack) : '';
  const message = 'message' in error ? textOf(error.message) : '';
  return [stack || message].filter(Boolean).map((text) => text.replace(/^/gm, '  '));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
