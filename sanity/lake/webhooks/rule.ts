import { type ExprNode, evaluate, parse } from 'groq-js';
import { isPrivateId } from '#sanity/groq/document.ts';
import { malformed } from '../errors.ts';
import type { EntryChange } from '../events/entry.ts';
import type { HookOperation, HookSettings } from './hook.ts';

/** A hook's filter and projection, ready to run on many changes. */
export type Rule = {
  filter: ExprNode | null;
  projection: ExprNode | null;
  on: ReadonlySet<HookOperation>;
  includeDrafts: boolean;
};

export type RuleContext = { projectId: string; dataset: string; clock: () => Date };

/** What is to be sent of a change: the body is JSON text. */
export type WebhookPayload = { operation: HookOperation; body: string };

/**
 * Compiles a rule in GROQ's delta mode: `before()`, `after()` and `delta::` speak of the change.
 * @throws {LakeError} 400 naming what cannot be understood.
 */
export function parseRule(settings: HookSettings): Rule {
  const { filter, projection, on, includeDrafts } = settings;
  return {
    filter: filter === null ? null : compiled('filter', filter),
    projection: projection === null ? null : compiled('projection', projection),
    on: new Set(on),
    includeDrafts,
  };
}

function compiled(what: string, query: string): ExprNode {
  if (what === 'filter' && /^\s*\*/.test(query)) {
    throw malformed('rule.filter must be a condition such as _type == "a", without *[…] around it');
  }
  try {
    return parse(`${query}\n`, { mode: 'delta', params: {} });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw malformed(`rule.${what} cannot be understood: ${reason}`);
  }
}

/** @returns null when the hook is not to be told of the change. */
export async function payloadFor(
  rule: Rule,
  change: EntryChange,
  context: RuleContext,
): Promise<WebhookPayload | null> {
  const operation = operationOf(change);
  if (operation === null || !rule.on.has(operation)) return null;
  if (!rule.includeDrafts && isPrivateId(change.documentId)) return null;
  const { before, after } = change.states;
  const { clock, projectId, dataset } = context;
  const root = after ?? before;
  // Other documents do not exist here, as in Sanity's hooks: a condition on them is not met.
  const options = {
    root,
    before,
    after,
    dataset: [],
    timestamp: clock(),
    sanity: { projectId, dataset },
  };
  if (rule.filter !== null) {
    const isWanted = await (await evaluate(rule.filter, options)).get();
    if (isWanted !== true) return null;
  }
  const sent =
    rule.projection === null ? root : await (await evaluate(rule.projection, options)).get();
  return { operation, body: JSON.stringify(sent) ?? 'null' };
}

function operationOf({ existed, exists }: EntryChange): HookOperation | null {
  if (existed) return exists ? 'update' : 'delete';
  return exists ? 'create' : null;
}
