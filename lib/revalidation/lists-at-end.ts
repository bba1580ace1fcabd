import { isArticleType } from '#lib/articles/constants.ts';
import type { Related } from '#lib/related/related.ts';
import { entryOf } from '#lib/site-index/entry.ts';
import { keysOf, membersIn, membersOf, neighboursIn } from '#lib/topics/neighbours.ts';
import { endTag } from '#sanity/client/tags.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { isAddressed } from './addressed.ts';

/**
 * Tags of the articles at whose end another list stands after a change, by the id of what changed:
 * what is related by meaning, and what stands beside it in its topic.
 * @param replica as it was before the changes.
 */
export function tagsOfLists(
  changes: readonly Change[],
  { replica, related }: { replica: Replica; related: Related },
  instants: readonly Date[],
  isCardChanged: (change: Change) => boolean,
): Map<string, readonly string[]> {
  const articles = changes.filter(({ before, after }) => isArticleType((after ?? before)?._type));
  // What changed itself is drawn in any case.
  const changed = new Set(articles.map(({ id }) => id));
  const lists = related.take(changes, (change) => isCardChanged(change) || isReaddressed(change));
  const ofRelated = [...lists].flatMap((id) => {
    const document = changed.has(id) ? undefined : replica.get(id);
    const entry = document && entryOf(document, () => undefined);
    return entry !== undefined && isAddressed(entry) ? endTag(entry.slug, entry.language) : [];
  });
  const ofNeighbours = instants.map((instant) => tagsByTopic(articles, changed, replica, instant));
  return new Map(
    articles.map((change) => {
      const keys = statesOf(change).flatMap((state) => keysOf(state));
      const beside = ofNeighbours.flatMap((tags) => keys.flatMap((key) => tags.get(key) ?? []));
      return [change.id, [...ofRelated, ...beside]];
    }),
  );
}

/** Tags of the articles that stand beside others than before, by their topic. */
function tagsByTopic(
  articles: readonly Change[],
  changed: ReadonlySet<string>,
  replica: Replica,
  instant: Date,
): Map<string, string[]> {
  if (articles.length === 0) return new Map();
  const keys = new Set(
    articles.flatMap((change) => statesOf(change).flatMap((one) => keysOf(one))),
  );
  const members = membersIn(replica);
  const latter = membersOf(articles.flatMap(({ after }) => after ?? []));
  return new Map(
    [...keys].map((key) => {
      const before = members.get(key) ?? [];
      const kept = before.filter(({ entry }) => !changed.has(entry.id));
      const former = neighboursIn(before, key, instant);
      const now = neighboursIn([...kept, ...(latter.get(key) ?? [])], key, instant);
      const others = [...now].filter(
        ([id, shown]) =>
          !changed.has(id) &&
          JSON.stringify(shown.beside) !== JSON.stringify(former.get(id)?.beside),
      );
      return [key, others.map(([, { slug, language }]) => endTag(slug, language))];
    }),
  );
}

function statesOf({ before, after }: Change): StoredDocument[] {
  return [before, after].filter((one) => one !== undefined);
}

function isReaddressed({ before, after }: Change): boolean {
  return JSON.stringify(before?.slug) !== JSON.stringify(after?.slug);
}
