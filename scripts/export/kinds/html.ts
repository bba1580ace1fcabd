import type { ElementContent } from 'hast';
import { writeAssets } from '../assets.ts';
import { bodyNodes } from '../body/blocks.ts';
import { objects, refOf, words } from '../body/fields.ts';
import { element, text } from '../body/nodes.ts';
import { HELP_CENTER_FILE, helpCenterOf, leftBehind } from '../help-center.ts';
import { filePlaces } from '../places.ts';
import type { Content, Document } from '../read.ts';
import { nameOf } from '../slugs.ts';
import { put } from '../write.ts';
import { SEARCH_SCRIPT, STYLE, searchIndex } from './html-files.ts';
import { page } from './html-page.ts';
import { frontMatter } from './markdown.ts';
import type { Exported, ExportParts } from './types.ts';
import { startWriting } from './writing.ts';

const fileOf = (article: Document) => `articles/${nameOf(article)}.html`;
const topicFile = (topic: Document) => `topics/${nameOf(topic)}.html`;

/** A site that is read from a disk: pages, topics, search, no server. */
export async function exportHtml({
  client,
  content,
  folder,
  signal,
}: ExportParts): Promise<Exported> {
  const problems = leftBehind(content);
  const used = new Set<string>();
  const shown = content.articles.filter(({ isDraft }) => !isDraft);
  for (const article of content.articles) {
    signal.throwIfAborted();
    const file = fileOf(article);
    const writing = startWriting(
      filePlaces(content, file, fileOf, used),
      problems,
      String(article.title),
      true,
    );
    const nodes = bodyNodes(objects(article.body), writing);
    await put(folder, file, articlePage(article, nodes, content, file));
  }
  for (const topic of content.topics) {
    const inTopic = shown.filter((one) => topicsOf(one).includes(topic._id));
    const body = [
      element('h1', {}, [text(titleOf(topic))]),
      ...said(topic),
      listOf(inTopic, topicFile(topic), fileOf),
    ];
    await put(
      folder,
      topicFile(topic),
      page({ title: titleOf(topic), name: content.name, file: topicFile(topic), body }),
    );
  }
  await put(
    folder,
    'index.html',
    page({
      title: content.name,
      name: content.name,
      file: 'index.html',
      body: startPage(content, shown),
    }),
  );
  await put(folder, 'search-index.js', searchIndex(shown, fileOf));
  await put(folder, 'search.js', SEARCH_SCRIPT);
  await put(folder, 'style.css', STYLE);
  await put(folder, HELP_CENTER_FILE, `${JSON.stringify(helpCenterOf(content), null, 1)}\n`);
  const failed = await writeAssets(client, used, content, `${folder}/assets`, signal);
  return {
    articles: content.articles.length,
    files: used.size - failed.length,
    leftBehind: [...problems, ...failed.map((id) => `The file ${id} could not be read`)],
  };
}

function articlePage(
  article: Document & { isDraft: boolean },
  nodes: ElementContent[],
  content: Content,
  file: string,
): string {
  const title = titleOf(article);
  const topic = content.topics.find(({ _id }) => _id === refOf(article.topic));
  const updated = words(article.updatedAt);
  const data = JSON.stringify(frontMatter(article, content)).replaceAll('<', '\\u003c');
  const body: ElementContent[] = [
    ...(topic === undefined
      ? []
      : [element('p', { className: ['path'] }, [link(topicFile(topic), titleOf(topic), file)])]),
    ...(article.isDraft ? [element('p', { className: ['draft'] }, [text('Draft')])] : []),
    element('h1', {}, [text(title)]),
    ...(updated === undefined
      ? []
      : [
          element('p', { className: ['date'] }, [
            text('Updated on '),
            element('time', { dateTime: updated }, [text(updated.slice(0, 10))]),
          ]),
        ]),
    element('div', { className: ['article-body'] }, nodes),
    element('script', { type: 'application/json', id: 'article' }, [text(data)]),
  ];
  return page({ title, name: content.name, file, body, language: words(article.language) });
}

function startPage(
  { categories, topics, name }: Content,
  articles: readonly Document[],
): ElementContent[] {
  const byOrder = (one: Document, other: Document) =>
    Number(one.order ?? 100) - Number(other.order ?? 100) ||
    titleOf(one).localeCompare(titleOf(other));
  const list = (some: readonly Document[]) =>
    listOf([...some].sort(byOrder), 'index.html', topicFile);
  const known = new Set(categories.map(({ _id }) => _id));
  const loose = topics.filter((one) => !known.has(refOf(one.category) ?? ''));
  const without = articles.filter((one) => topicsOf(one).length === 0);
  return [
    element('h1', {}, [text(name)]),
    ...[...categories]
      .sort(byOrder)
      .flatMap((one) => [
        element('h2', {}, [text(titleOf(one))]),
        list(topics.filter((topic) => refOf(topic.category) === one._id)),
      ]),
    ...(loose.length > 0 ? [element('h2', {}, [text('Topics')]), list(loose)] : []),
    ...(without.length > 0
      ? [element('h2', {}, [text('Articles')]), listOf(without, 'index.html', fileOf)]
      : []),
  ];
}

function listOf(
  some: readonly Document[],
  from: string,
  file: (one: Document) => string,
): ElementContent {
  return element(
    'ul',
    { className: ['list'] },
    some.map((one) => element('li', {}, [link(file(one), titleOf(one), from), ...said(one)])),
  );
}

function said(one: Document): ElementContent[] {
  const about = words(one.description) ?? words(one.summary);
  return about === undefined ? [] : [element('p', {}, [text(about)])];
}

function link(to: string, title: string, from: string): ElementContent {
  const up = '../'.repeat(from.split('/').length - 1);
  return element('a', { href: encodeURI(`${up}${to}`) }, [text(title)]);
}

function titleOf(one: Document): string {
  return words(one.title) ?? 'Untitled';
}

function topicsOf(article: Document): string[] {
  return [refOf(article.topic), ...objects(article.otherTopics).map(refOf)].filter(
    (id) => id !== undefined,
  );
}
