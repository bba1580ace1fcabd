import type { DocumentView } from '#sanity/groq/document-view.ts';
import { type EvaluationContext, evaluateOn } from '#sanity/groq/evaluate.ts';
import type { PreparedQuery } from '#sanity/groq/prepared-query.ts';
import { comparedNames } from './compared-names.ts';
import { Marks } from './marks.ts';
import { type SourceMap, type SourceMapStyle, sourceMapOf } from './source-map.ts';

/** What is said of a result of which nothing is known. */
export const NO_SOURCES: SourceMap = { documents: [], paths: [], mappings: {} };

/**
 * Finds out where the texts of a result come from, by running the query a second time on documents
 * whose texts carry marks. Nothing is known of queries that search words.
 * @param json the result as JSON text.
 */
export async function traceSources(
  json: string,
  view: DocumentView,
  query: { text: string; prepared: PreparedQuery },
  context: EvaluationContext,
  style: SourceMapStyle,
): Promise<SourceMap> {
  const { text, prepared } = query;
  if (prepared.needsHiddenFields) return NO_SOURCES;
  const marks = new Marks(comparedNames(text, context.params));
  const marked = await evaluateOn(marks.view(view), prepared, {
    ...context,
    maxResultLength: undefined,
  });
  return sourceMapOf(JSON.parse(json), JSON.parse(marked), marks, style);
}
