import type { ArticleCard } from '#lib/articles/types.ts';
import { escaped, linkMarkdown, plainMarkdown } from '#sanity/blocks/markdown-text.ts';

type Section = { title: string; articles: readonly ArticleCard[] };

/** Sections with the articles that may be listed; `rest` are the ids that no section has. */
export function sectionsOf(topics: readonly Section[], listed: readonly string[]) {
  const ids = new Set(listed);
  const sections = topics.map(({ title, articles }) => ({
    title,
    articles: articles.filter(({ id }) => ids.has(id)),
  }));
  const shown = new Set(sections.flatMap(({ articles }) => articles.map(({ id }) => id)));
  return { sections, rest: listed.filter((id) => !shown.has(id)) };
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
