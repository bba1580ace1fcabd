import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';

/**
 * Makes references of a draft strong where they ask for it: a draft may refer weakly to what is
 * not published yet, and says so with `_strengthenOnPublish`.
 * @returns a copy; `content` is not changed.
 */
export function strengthened(content: JsonObject): JsonObject {
  const copy: JsonObject = {};
  const isWaiting = isJsonObject(content._strengthenOnPublish);
  const staysWeak =
    isJsonObject(content._strengthenOnPublish) && content._strengthenOnPublish.weak === true;
  for (const [field, value] of Object.entries(content)) {
    if (isWaiting && field === '_strengthenOnPublish') continue;
    if (isWaiting && !staysWeak && field === '_weak') continue;
    copy[field] = inside(value);
  }
  return copy;
}

function inside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inside);
  return isJsonObject(value) ? strengthened(value) : value;
}
