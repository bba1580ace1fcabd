declare global {
  // Where Next looks for a cache outside of requests.
  var __incrementalCache: unknown;
}

/**
 * Runs a read as a drawing does, one at a time.
 * @returns its result and the tags that it puts on a page, as Next is told them.
 */
export async function withTags<T>(read: () => Promise<T>): Promise<{ result: T; tags: string[] }> {
  const tags = new Set<string>();
  globalThis.__incrementalCache = {
    generateSimpleCacheKey: async (key: string) => key,
    get: async (_: string, asked: { tags: string[] }) => {
      for (const tag of asked.tags) tags.add(tag);
      return null;
    },
    set: async () => undefined,
  };
  try {
    const result = await read();
    return { result, tags: [...tags] };
  } finally {
    globalThis.__incrementalCache = undefined;
  }
}
