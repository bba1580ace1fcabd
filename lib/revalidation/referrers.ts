import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { refOf } from '#lib/reference.ts';
import { entryOf } from '#lib/site-index/entry.ts';
import { categoryTag, topicTag } from '#sanity/client/tags.ts';
import { targetsOf } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { isAddressed, tagOf } from './addressed.ts';

/**
 * Tags of the pages that show a document which refers to a changed one, by the id of the one
 * that is referred to. A category is shown by its topics, and in the path of every article of these.
 */
export function tagsOfReferrers(
  changes: readonly Change[],
  replica: Replica,
  ids: ReadonlySet<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (id: string, tag: string) => {
    const tags = found.get(id);
    if (tags === undefined) found.set(id, [tag]);
    else tags.push(tag);
  };
  const changed = changes.flatMap(({ after }) => after ?? []);
  const all = (types: readonly string[]) => [
    ...replica.ofTypes(types),
    ...changed.filter(({ _type }) => types.includes(_type)),
  ];
  const categoriesOf = new Map<string, Set<string>>();
  for (const place of all(['topic', 'category'])) {
    const { slug } = entryOf(place, () => undefined);
    const category = place._type === 'topic' ? refOf(place.category) : undefined;
    if (category !== undefined && ids.has(category)) {
      categoriesOf.set(place._id, (categoriesOf.get(place._id) ?? new Set()).add(category));
    }
    if (slug === null) continue;
    const tag = place._type === 'topic' ? topicTag(slug) : categoryTag(slug);
    for (const target of targetsOf(place)) if (ids.has(target)) add(target, tag);
  }
  for (const article of all(ARTICLE_TYPES)) {
    const entry = entryOf(article, () => undefined);
    if (!isAddressed(entry)) continue;
    for (const target of targetsOf(article)) if (ids.has(target)) add(target, tagOf(entry));
    for (const category of categoriesOf.get(refOf(article.topic) ?? '') ?? []) {
      add(category, tagOf(entry));
    }
  }
  return found;
}
