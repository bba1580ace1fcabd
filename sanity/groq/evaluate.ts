import { evaluate, evaluateSync } from 'groq-js';
import { Call } from './call.ts';
import { candidatesOf } from './candidates.ts';
import type { StoredDocument } from './document.ts';
import type { DocumentView } from './document-view.ts';
import { GroqError } from './errors.ts';
import { localId } from './global-reference.ts';
import { INCOMING_FIELD, TEXT_FIELD } from './hidden-fields.ts';
import { EQUAL, idsIn, REFERRERS } from './indexes.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { DOCUMENTS, type Run } from './run.ts';
import { runScan } from './scan.ts';
import { TextCache } from './text-cache.ts';

/** Longest result, in UTF-16 units. */
const MAX_RESULT_LENGTH = 64 * 1024 * 1024;

export type EvaluationContext = {
  params: Record<string, unknown>;
  now: Date;
  /** What `identity()` gives. */
  identity: string;
  projectId: string;
  dataset: string;
  /** Longest result, in UTF-16 units; 64 Mi if absent. */
  maxResultLength?: number | undefined;
};

/**
 * Runs a prepared query against a view.
 * @returns the answer as JSON text.
 * @throws {GroqError} 400 when the query asks for what cannot be evaluated or answers too much.
 */
export async function evaluateOn(
  view: DocumentView,
  prepared: PreparedQuery,
  context: EvaluationContext,
  dereference: (id: string) => StoredDocument | undefined = (id) => view.get(id),
): Promise<string> {
  const { now, identity, projectId, dataset } = context;
  if (prepared.needsHiddenFields) addHiddenFields(view);
  const params: Record<string, unknown> = {
    ...context.params,
    ...sourcesOf(view, prepared),
    ...callsOn(view),
  };
  const options = {
    dataset: view.documents,
    params,
    timestamp: now,
    identity,
    sanity: { projectId, dataset },
    // The type asks for a promise; evaluateSync and evaluate both take a plain document as well.
    dereference: ({ _ref }: { _ref: string }) => dereference(localId(_ref, projectId, dataset)),
  };
  const run: Run = (tree, documents) => {
    params[DOCUMENTS] = documents;
    const { data } = evaluateSync(tree, options);
    return Array.isArray(data) ? data : [];
  };
  try {
    for (const scan of prepared.scans ?? []) {
      const source = scan.source === null ? null : (prepared.sources.get(scan.source) ?? null);
      params[scan.name] = runScan(scan, source, view, context.params, run);
    }
    const value = prepared.isAsync
      ? await (await evaluate(prepared.tree, options)).get()
      : evaluateSync(prepared.tree, options).data;
    return toJson(value, context.maxResultLength);
  } catch (error) {
    if (error instanceof GroqError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new GroqError(400, 'queryEvaluationError', `The query cannot be evaluated: ${reason}`);
  }
}

function sourcesOf(view: DocumentView, prepared: PreparedQuery): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, source] of prepared.sources) found[name] = candidatesOf(view, source);
  return found;
}

/** The calls that `indexes.ts` puts into trees. */
function callsOn(view: DocumentView): Record<string, Call> {
  const typesIn = (value: unknown) => (Array.isArray(value) ? idsIn(value) : null);
  return {
    [REFERRERS]: new Call(([types, ...ids]) => view.referrersOf(idsIn(ids), typesIn(types))),
    [EQUAL]: new Call(([types, path, value]) => {
      return view.whereEqual(String(path), value, typesIn(types));
    }),
  };
}

function toJson(value: unknown, maxLength = MAX_RESULT_LENGTH): string {
  // Dates and paths of GROQ bring a toJSON of their own.
  const text = JSON.stringify(value) ?? 'null';
  if (text.length <= maxLength) return text;
  throw new GroqError(400, 'queryResultTooLargeError', 'The answer is too large; ask for less');
}

/** Documents that have the hidden fields already, with the view their counts are of. */
const extended = new WeakSet<object>();
let countingIn: DocumentView | null = null;
const texts = new TextCache();

/**
 * The fields are not enumerable, so they appear in no answer. Counting uses the view of the query
 * that runs: a thread runs one at a time.
 */
function addHiddenFields(view: DocumentView): void {
  countingIn = view;
  texts.prepare(view.documents);
  for (const document of view.documents) {
    if (extended.has(document)) continue;
    Object.defineProperties(document, {
      [TEXT_FIELD]: { configurable: true, get: () => texts.of(document) },
      [INCOMING_FIELD]: {
        configurable: true,
        get: () => countingIn?.countReferrers(document._id) ?? 0,
      },
    });
    // Last: the query may be stopped half way, and another begins again here.
    extended.add(document);
  }
}
