import { isJsonObject } from '#sanity/groq/document.ts';

/** Ids a document refers to, each with whether at least one of the references is strong. */
export type References = Map<string, boolean>;

/**
 * Collects the references inside a document's content. References into other datasets
 * (`_dataset`, `_projectId`) are left out: this lake cannot know what exists there.
 */
export function referencesIn(content: unknown): References {
  const found: References = new Map();
  const pending: unknown[] = [content];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) {
      for (const item of value) pending.push(item);
    } else if (isJsonObject(value)) {
      const target = value._ref;
      const isLocal = value._dataset === undefined && value._projectId === undefined;
      if (typeof target === 'string' && isLocal) {
        found.set(target, found.get(target) === true || value._weak !== true);
      }
      for (const key in value) {
        const child = value[key];
        if (typeof child === 'object' && child !== null) pending.push(child);
      }
    }
  }
  return found;
}
