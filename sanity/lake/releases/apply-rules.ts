import type { Desk } from '../actions/desk.ts';
import { refused } from '../actions/refusals.ts';
import type { Mutation } from '../mutations/mutation.ts';
import type { Publication } from './publish-rules.ts';

const MAX_NAMED = 5;

/** @throws {MutationError} 409 naming what stands in the way of publishing the release. */
export function applyRules(
  name: string,
  { publications, leaving }: { publications: readonly Publication[]; leaving: ReadonlySet<string> },
  desk: Desk,
): readonly { id: string; mutation: Mutation }[] {
  const { rules } = desk;
  if (rules === undefined || publications.length === 0) return [];
  const others = desk.ofTypes(rules.types);
  const given = { publications, leaving, others, instant: new Date(desk.now) };
  const { refusals, mutations } = rules.apply(given);
  if (refusals.length === 0) return mutations;
  const named = refusals.slice(0, MAX_NAMED).join(' ');
  const more = refusals.length > MAX_NAMED ? ` And ${refusals.length - MAX_NAMED} more.` : '';
  const description = `The release "${name}" cannot be published. ${named}${more}`;
  throw refused('releaseValidationError', description, { id: `_.releases.${name}` });
}
