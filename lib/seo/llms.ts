import type { ArticleCard } from '#lib/articles/types.ts';
import { escaped, linkMarkdown, plainMarkdown } from '#sanity/blocks/markdown-text.ts';

type Section = { title: string; articles: readonly ArticleCard[] };

/**
 * The cards by topic, in the order of both; `rest` are those of no topic.
 * @param topicOf the id of the one topic under which an article is listed, by the article's id.
 */
export function sectionsOf(
  topics: readonly { id: string; title: string }[],
  cards: readonly ArticleCard[],
  topicOf: ReadonlyMap<string, string>,
): { sections: Section[]; rest: ArticleCard[] } {
  const ids = new Set(topics.map(({ id }) => id));
  const byTopic = Map.groupBy(cards, ({ id }) => {
    const topic = topicOf.get(id);
    return topic !== undefined && ids.has(topic) ? topic : null;
  });
  return {
    sections: topics.map(({ id, title }) => ({ title, articles: byTopic.get(id) ?? [] })),
    rest: byTopic.get(null) ?? [],
  };
}

/** The content of the site in the form of llmstxt.org. */
export function llmsText({
  title,
  description,
  sections,
  address,
}: {
  title: string;
  description: string;
  sections: readonly Section[];
  /** Where an article is served as Markdown. */
  address: (slug: string) => string;
}): string {
  const lists = sections
    .filter(({ articles }) => articles.length > 0)
    .map((section) => {
      const links = section.articles.map(({ slug, title: name, snippet }) => {
        const link = `- ${linkMarkdown(escaped(oneLine(name)), address(slug))}`;
        return snippet === '' ? link : `${link}: ${escaped(oneLine(snippet))}`;
      });
      return `## ${plainMarkdown(oneLine(section.title), 'heading')}\n\n${links.join('\n')}`;
    });
  return `${[
    `# ${plainMarkdown(oneLine(title), 'heading')}`,
    `> ${plainMarkdown(oneLine(description))}`,
    ...lists,
  ].join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
