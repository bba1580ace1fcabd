import { stringify } from 'yaml';
import { writeAssets } from '../assets.ts';
import { bodyNodes } from '../body/blocks.ts';
import { objects, refOf, type Stored, words } from '../body/fields.ts';
import { markdownOf } from '../body/markdown.ts';
import { HELP_CENTER_FILE, helpCenterOf, leftBehind, otherFields } from '../help-center.ts';
import { filePlaces } from '../places.ts';
import type { Content, Document } from '../read.ts';
import { nameOf, slugOf } from '../slugs.ts';
import { put } from '../write.ts';
import type { Exported, ExportParts } from './types.ts';
import { startWriting } from './writing.ts';

/** Articles as Markdown with front matter, pictures beside them. */
export async function exportMarkdown({
  client,
  content,
  folder,
  signal,
}: ExportParts): Promise<Exported> {
  const problems = leftBehind(content);
  const used = new Set<string>();
  const fileOf = (article: Document) => `articles/${nameOf(article)}.md`;
  for (const article of content.articles) {
    signal.throwIfAborted();
    const file = fileOf(article);
    const writing = startWriting(
      filePlaces(content, file, fileOf, used),
      problems,
      String(article.title),
    );
    const text = markdownOf(bodyNodes(objects(article.body), writing));
    const fields = stringify(frontMatter(article, content), { lineWidth: 0 });
    await put(folder, file, `---\n${fields}---\n\n${text}`);
  }
  await put(folder, HELP_CENTER_FILE, `${JSON.stringify(helpCenterOf(content), null, 1)}\n`);
  const failed = await writeAssets(client, used, content, `${folder}/assets`, signal);
  return {
    articles: content.articles.length,
    files: used.size - failed.length,
    leftBehind: [...problems, ...failed.map((id) => `The file ${id} could not be read`)],
  };
}

/** What is said of an article above its text; the import reads all of it back. */
export function frontMatter(
  article: Document & { isDraft: boolean },
  { helpful }: Content,
): Stored {
  const topic = refOf(article.topic);
  const other = objects(article.otherTopics).flatMap((one) => refOf(one) ?? []);
  const authors = objects(article.authors).flatMap((one) => refOf(one) ?? []);
  const yes = helpful.get(article._id);
  return withoutNothing({
    id: article._id,
    title: words(article.title) ?? '',
    slug: slugOf(article),
    type: article._type,
    language: words(article.language),
    draft: article.isDraft ? true : undefined,
    summary: words(article.summary),
    topics: topic === undefined && other.length === 0 ? undefined : [topic ?? '', ...other],
    authors: authors.length === 0 ? undefined : authors,
    labels: article.labels,
    promoted: article.promoted === true ? true : undefined,
    outdated: article.outdated === true ? true : undefined,
    published_at: article.publishedAt,
    updated_at: article.updatedAt,
    helpful: yes === undefined || yes === 0 ? undefined : yes,
    fields: otherFields(article),
  });
}

function withoutNothing(fields: Stored): Stored {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== undefined &&
        !(typeof value === 'object' && value !== null && Object.keys(value).length === 0),
    ),
  );
}
