import type { RawPatch } from 'mendoza';
import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';
import { applyMendoza, createPatch } from './mendoza.ts';
import { integerOf, jsonOf, type Row, textOf } from './row.ts';

/** Mendoza patches of content without `_rev`: `apply` leads from before to after, `revert` back. */
export type Effects = { apply: RawPatch; revert: RawPatch };

/** What leads from one state of a document to another; null is where there is no document. */
export function effectsBetween(before: JsonObject | null, after: JsonObject | null): Effects {
  const [from, to] = [withoutRevision(before), withoutRevision(after)];
  return { apply: createPatch(from, to), revert: createPatch(to, from) };
}

/** The content after one more row of the log, its revision included. */
export function contentAfter(content: JsonObject | null, row: Row): JsonObject | null {
  const patch: RawPatch = jsonOf(row, 'apply');
  const hasRevision = integerOf(row, 'has_rev') === 1;
  const next = applyMendoza(hasRevision ? content : withoutRevision(content), patch);
  if (!isJsonObject(next)) return null;
  return hasRevision ? next : { ...next, _rev: textOf(row, 'after_rev') };
}

export function withoutRevision(content: JsonObject | null): JsonObject | null {
  if (content === null) return null;
  const { _rev, ...rest } = content;
  return rest;
}
