import type { ArticleCard } from '#lib/articles/types.ts';
import { plainMarkdown } from '#sanity/blocks/markdown-text.ts';
import { linkLine, oneLine } from './page-twins.ts';

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

/** Agents cut a longer index. In UTF-16 units. */
export const MAX_INDEX = 50_000;
/** Of a summary in the index, from whole to none, until all of it fits. */
const SUMMARIES = [Number.POSITIVE_INFINITY, 120, 60, 0];

export type LlmsIndex = {
  title: string;
  description: string;
  /** Paragraphs below it. */
  notes?: readonly string[];
  sections: readonly (Section & {
    /** Where the articles of the section are listed, for when there are too many for one index. */
    address?: string;
  })[];
  /** Where an article is served as Markdown. */
  address: (slug: string) => string;
  /** Other things to read: the languages, lists, the whole text, the JSON. */
  more?: readonly {
    title: string;
    links: readonly { title: string; address: string; about: string }[];
  }[];
};

/**
 * The content of the site in the form of llmstxt.org, in `MAX_INDEX` characters at most: summaries
 * are cut and, where that is not enough, the largest sections name their list alone.
 */
export function llmsText(index: LlmsIndex): string {
  for (const summary of SUMMARIES) {
    const text = write(index, summary, new Set());
    if (text.length <= MAX_INDEX) return text;
  }
  const bySize = index.sections.toSorted(
    (one, other) => other.articles.length - one.articles.length,
  );
  const short = new Set<Section>();
  for (const section of bySize) {
    short.add(section);
    const text = write(index, 0, short);
    if (text.length <= MAX_INDEX) return text;
  }
  return write(index, 0, short)
    .slice(0, MAX_INDEX)
    .replace(/\n[^\n]*$/, '\n');
}

function write(index: LlmsIndex, summary: number, short: ReadonlySet<Section>): string {
  const { title, description, notes = [], sections, address, more = [] } = index;
  const lists = sections
    .filter(({ articles }) => articles.length > 0)
    .map((section) => {
      const { title: name, articles, address: list } = section;
      if (short.has(section))
        return list === undefined ? '' : part(name, [linkLine(name, list, '')]);
      return part(
        name,
        articles.map((card) =>
          linkLine(card.title, address(card.slug), cut(card.snippet, summary)),
        ),
      );
    });
  const others = more.map(({ title: name, links }) =>
    part(
      name,
      links.map((one) => linkLine(one.title, one.address, one.about)),
    ),
  );
  return `${[
    `# ${plainMarkdown(oneLine(title), 'heading')}`,
    `> ${plainMarkdown(oneLine(description))}`,
    ...notes.map((note) => plainMarkdown(oneLine(note))),
    ...lists,
    ...others,
  ]
    .filter((one) => one !== '')
    .join('\n\n')}\n`;
}

function part(title: string, lines: readonly string[]): string {
  const list = lines.map((line) => `- ${line}`).join('\n');
  return `## ${plainMarkdown(oneLine(title), 'heading')}\n\n${list}`;
}

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  const words = text.slice(0, length).replace(/[\uD800-\uDBFF]$/u, '');
  return length === 0 ? '' : `${words.trimEnd()}…`;
}
