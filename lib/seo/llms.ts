import type { ArticleCard } from '#lib/articles/types.ts';
import { escaped, linkMarkdown, plainMarkdown } from '#sanity/blocks/markdown-text.ts';

/** The content of the site in the form of llmstxt.org. */
export function llmsText({
  title,
  description,
  sections,
  address,
}: {
  title: string;
  description: string;
  sections: readonly { title: string; articles: readonly ArticleCard[] }[];
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
