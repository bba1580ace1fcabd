import type { ArticleCard } from '#lib/articles/types.ts';
import { escaped, linkMarkdown } from '#sanity/blocks/markdown-text.ts';

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
        const link = `- ${linkMarkdown(oneLine(name), address(slug))}`;
        return snippet === '' ? link : `${link}: ${oneLine(snippet)}`;
      });
      return `## ${oneLine(section.title)}\n\n${links.join('\n')}`;
    });
  return `${[`# ${oneLine(title)}`, `> ${oneLine(description)}`, ...lists].join('\n\n')}\n`;
}

function oneLine(text: string): string {
  return escaped(text.replace(/\s+/g, ' ').trim());
}
