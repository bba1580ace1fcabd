import { randomBytes } from 'node:crypto';
import { isJsonObject } from '#sanity/groq/document.ts';

/** Gives every object inside an array a `_key` where it has none. Changes `value` in place. */
export function addArrayKeys(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) {
      if (isJsonObject(item) && typeof item._key !== 'string') {
        item._key = randomBytes(6).toString('hex');
      }
      addArrayKeys(item);
    }
  } else if (isJsonObject(value)) {
    for (const child of Object.values(value)) addArrayKeys(child);
  }
}
