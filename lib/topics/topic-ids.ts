/** The ids of the topics of an article, that of its path first, from what a dataset may hold. */
export function topicIdsOf(row: { topic: unknown; otherTopics: unknown }): string[] {
  const others: readonly unknown[] = Array.isArray(row.otherTopics) ? row.otherTopics : [];
  const ids = [row.topic, ...others].filter((id) => typeof id === 'string');
  return [...new Set(ids)];
}
