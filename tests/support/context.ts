import { type Context, createContext } from '#lib/context.ts';
import { parseEnv } from '#lib/env.ts';

/** Makes a context of its own that of this process, in memory, with what a test puts in place of its parts. */
export function installContext(parts: Partial<Context> = {}, variables = {}): Context {
  const made = createContext(parseEnv({ NODE_ENV: 'test', ...variables }));
  const replaced = Object.entries(parts).map(([name, value]) => [
    name,
    { value, enumerable: true },
  ]);
  const context: Context = Object.create(made, Object.fromEntries(replaced));
  globalThis.signpost = context;
  return context;
}
