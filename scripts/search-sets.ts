import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import type { SearchArticle } from '#lib/search/index/article.ts';
import { passagesOfText } from '#lib/search/index/passages.ts';
import type { Judgements } from '#lib/search/metrics.ts';

/**
 * A labelled set: a folder with `docs.jsonl {id, title, body}`, `queries*.jsonl {id, text}`,
 * `qrels.tsv` (query, document, grade) and `meta.json {lang}`. Titles and meta may be missing.
 */
export type SearchSet = {
  name: string;
  lang: string;
  folder: string;
  queryFiles: string[];
  judgements: Map<string, Judgements>;
};

export type SetQuery = { id: string; text: string };

const idSchema = z.union([z.string(), z.number()]).transform(String);
const documentSchema = z.looseObject({
  id: idSchema.optional(),
  _id: idSchema.optional(),
  title: z.string().nullish(),
  body: z.string().nullish(),
  text: z.string().nullish(),
});
const metaSchema = z.looseObject({ lang: z.string().min(2).optional() });

/** A folder that holds no labelled set, in one sentence. */
export class SetError extends Error {
  override name = 'SetError';
}

const WANTED = ['docs.jsonl', 'qrels.tsv'] as const;

/** @throws {SetError} naming what is missing in the folder. */
export function openSet(path: string): SearchSet {
  const folder = resolve(path);
  const files = filesIn(folder);
  const missing = WANTED.find((file) => !files.includes(file));
  if (missing !== undefined) throw new SetError(`${folder} holds no ${missing}.`);
  return {
    name: basename(folder),
    lang: files.includes('meta.json') ? languageIn(join(folder, 'meta.json')) : 'en',
    folder,
    queryFiles: files.filter((file) => /^queries.*\.jsonl$/.test(file)).sort(),
    judgements: readJudgements(join(folder, 'qrels.tsv')),
  };
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new SetError(`There is no folder ${folder} that can be read.`, { cause: error });
  }
}

/** The documents of a set as articles, read one at a time. */
export function* articlesOf(set: SearchSet): Generator<SearchArticle> {
  for (const line of lines(join(set.folder, 'docs.jsonl'))) {
    const document = documentSchema.parse(JSON.parse(line));
    const id = document.id ?? document._id ?? '';
    yield {
      doc: id,
      rev: '1',
      lang: set.lang,
      type: 'faq',
      slug: id,
      title: document.title ?? '',
      summary: '',
      topic: '',
      keywords: '',
      publishedAt: null,
      updatedAt: null,
      publishAt: null,
      expireAt: null,
      passages: passagesOfText(document.body ?? document.text ?? ''),
    };
  }
}

/** The queries of one file that have at least one relevant document. */
export function queriesOf(set: SearchSet, file: string): SetQuery[] {
  const queries: SetQuery[] = [];
  for (const line of lines(join(set.folder, file))) {
    const query = documentSchema.parse(JSON.parse(line));
    const id = query.id ?? query._id ?? '';
    if (set.judgements.has(id)) queries.push({ id, text: query.text ?? '' });
  }
  return queries;
}

function languageIn(file: string): string {
  const parsed = metaSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? (parsed.data.lang ?? 'en') : 'en';
}

/** Reads three columns, or the four of TREC; a first line without a number is a heading. */
function readJudgements(file: string): Map<string, Judgements> {
  const judgements = new Map<string, Map<string, number>>();
  for (const line of lines(file)) {
    const columns = line.trim().split(line.includes('\t') ? '\t' : /\s+/);
    const [query, document] = columns.length > 3 ? [columns[0], columns[2]] : columns;
    const grade = Number(columns.at(-1));
    if (query === undefined || document === undefined || !(grade > 0)) continue;
    const known = judgements.get(query) ?? new Map<string, number>();
    judgements.set(query, known.set(document, grade));
  }
  return judgements;
}

const CHUNK = 1 << 20;

/** The lines of a text file that are not empty, without holding the whole file. */
function* lines(file: string): Generator<string> {
  const handle = openSync(file, 'r');
  const decoder = new StringDecoder('utf8');
  const buffer = Buffer.alloc(CHUNK);
  let rest = '';
  try {
    for (;;) {
      const size = readSync(handle, buffer, 0, CHUNK, null);
      const text = rest + (size === 0 ? decoder.end() : decoder.write(buffer.subarray(0, size)));
      const parts = text.split('\n');
      rest = size === 0 ? '' : (parts.pop() ?? '');
      for (const part of parts) {
        const line = part.replace(/^\ufeff/, '');
        if (line.trim() !== '') yield line;
      }
      if (size === 0) return;
    }
  } finally {
    closeSync(handle);
  }
}
