import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { SearchArticle } from '#lib/search/index/article.ts';
import { createIndexFile } from '#lib/search/index/database.ts';
import { toIndexEntry } from '#lib/search/index/from-document.ts';
import { passagesOfText } from '#lib/search/index/passages.ts';
import type { StoredRule } from '#lib/search/index/rules.ts';
import { IndexWriter } from '#lib/search/index/writer.ts';
import { IndexReader } from '#lib/search/rank/reader.ts';
import { articles as demoArticles } from '#sanity/seed/content.ts';
import { searchRules } from '#sanity/seed/search-rules.ts';
import { topics } from '#sanity/seed/topics.ts';

export const NOW = '2026-06-01T00:00:00.000Z';

type Brief = Partial<Omit<SearchArticle, 'passages'>> & { doc: string; body?: string };

/** An article of which only what matters is said. */
export function article({ body = '', ...brief }: Brief): SearchArticle {
  return {
    rev: '1',
    lang: 'en',
    type: 'faq',
    slug: brief.doc,
    title: '',
    summary: '',
    topic: '',
    keywords: '',
    publishedAt: null,
    updatedAt: null,
    publishAt: null,
    expireAt: null,
    passages: passagesOfText(body),
    ...brief,
  };
}

export type TestIndex = { database: DatabaseSync; writer: IndexWriter; reader: IndexReader };

const folders: string[] = [];

/** A real index in a folder of its own, which `removeIndexes` deletes. */
export function indexOf(
  articles: Iterable<SearchArticle>,
  rules: Iterable<StoredRule> = [],
): TestIndex {
  const folder = mkdtempSync(join(tmpdir(), 'search-'));
  folders.push(folder);
  const database = createIndexFile(join(folder, 'search.db'));
  const writer = new IndexWriter(database);
  writer.build(articles);
  for (const rule of rules) writer.setRule(rule);
  return { database, writer, reader: new IndexReader(database) };
}

export function removeIndexes(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
}

/** The ids of what is shown for a query. */
export function find(reader: IndexReader, text: string, lang = 'en', now = NOW): string[] {
  return reader.rank({ text, lang, now }).results.map((hit) => hit.doc);
}

/** The rules that come with the demo content. */
export function demoRules(): StoredRule[] {
  return searchRules.flatMap((rule) => {
    const entry = toIndexEntry({ ...rule, _rev: '1' });
    return entry?.kind === 'rule' ? [entry.rule] : [];
  });
}

/** The demo content as search reads it, always visible. */
export function demoContent(): SearchArticle[] {
  const titles = new Map(topics.map((topic) => [topic._id, topic.title]));
  return demoArticles.flatMap(({ document }) => {
    const entry = toIndexEntry({
      ...document,
      _rev: '1',
      topicTitle: titles.get(document.topic._ref),
      publishAt: null,
      expireAt: null,
    });
    return entry?.kind === 'article' ? [entry.article] : [];
  });
}
