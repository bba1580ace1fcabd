import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseHtml } from '../convert/html.ts';
import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { hostOf, textIn } from './fields.ts';
import { listFiles, pathWithin } from './folder.ts';
import { plainGoogleDoc } from './html-google.ts';
import { lettersBeside, mainElement, textOfMain } from './html-main.ts';
import { headFields } from './html-page.ts';
import { Includes } from './includes.ts';
import { knownAuthors, withNames } from './known-authors.ts';
import { type Layout, layoutOf } from './layout.ts';
import { parseFolderName, parseMarkdown } from './markdown-page.ts';
import { addFormerPages, isMovedPage } from './moved-pages.ts';
import { readOwn } from './own.ts';
import { ownPlaces } from './own-places.ts';
import { withLocales } from './page-locales.ts';
import { takePlaces } from './page-places.ts';
import { withTitles } from './page-titles.ts';
import { type Page, pageArticle } from './pages.ts';
import { decodeText } from './text.ts';

/** One file may be so large. */
const MAX_BYTES = 50_000_000;

/**
 * Reads a folder of Markdown with front matter. Folders are categories and topics, unless the front
 * matter says other ones.
 * @throws {ImportError} when there is no such folder or no article in it.
 */
export function readMarkdown(path: string): Promise<Source> {
  const names = /(?:\.(?:md|mdx|markdown)|(?:^|\/)_category_\.(?:json|ya?ml))$/i;
  return readFolder(
    path,
    'markdown',
    names,
    (text, name, isOwn) => parseFolderName(text, name) ?? parseMarkdown(text, name, isOwn),
  );
}

/** Reads a folder of web pages, of which what is between header and footer is the article. */
export async function readHtml(path: string): Promise<Source> {
  const doubtful: string[] = [];
  const source = await readFolder(path, 'html', /\.x?html?$/i, (text, name, isOwn) => {
    const root = plainGoogleDoc(parseHtml(text));
    const main = mainElement(root, isOwn);
    const fields = headFields(root, main);
    const { beside, within } = lettersBeside(root, main);
    if (beside > within && !isOwn) doubtful.push(name);
    return { fields, root: textOfMain(main, textIn(fields, 'title') ?? ''), problems: [] };
  });
  const [first] = doubtful;
  if (first !== undefined)
    source.problems.push(
      `On ${doubtful.length} pages, ${first} among them, more words stand beside the text than in it: see whether they are menus.`,
    );
  return source;
}

/** Where a page stands by its folders, and its path in addresses, without the folder of all pages. */
function placesOf(name: string, { root, isBare }: Layout): [string, string] {
  const bare =
    root !== undefined && name.startsWith(`${root}/`) ? name.slice(root.length + 1) : name;
  return [bare, isBare ? bare : name];
}

/** Files in which GitBook, docsify and wikis list their pages. */
const MENU = /(?:^|\/)(?:SUMMARY|_(?:sidebar|navbar|coverpage|footer|header|toc))\.\w+$/i;

type Parsed = Pick<Page, 'fields' | 'root'> & { problems: string[] };
type Parse = (text: string, name: string, isOwn: boolean) => Parsed;

async function readFolder(
  path: string,
  kind: 'markdown' | 'html',
  names: RegExp,
  parse: Parse,
): Promise<Source> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ImportError(`There is no folder ${path}.`);
  const folder = found.isDirectory() ? path : dirname(path);
  const files = found.isDirectory() ? await listFiles(path, names) : [path];
  const own = await readOwn(folder);
  const inFolder = files.map((file) => pathWithin(folder, file));
  const isPlain = own !== undefined || kind === 'html';
  const layout = await layoutOf(isPlain ? undefined : folder, inFolder);
  const includes = new Includes(folder, layout.root);
  const problems: string[] = [];
  const writers = isPlain ? new Map() : await knownAuthors(folder, problems);
  const all: Page[] = [];
  for (const file of files) {
    const name = pathWithin(folder, file);
    // Of an export of ours the other pages only lead to these.
    if (own !== undefined && !name.startsWith('articles/')) continue;
    if (!layout.isPage(name)) {
      problems.push(`${name} is no page of ${layout.name}: it is left out.`);
      continue;
    }
    try {
      const { size } = await stat(file);
      if (size > MAX_BYTES) throw new ImportError(`${name} is larger than 50 MB.`);
      const { text, other } = decodeText(await readFile(file));
      if (other !== undefined) problems.push(`${name} is not in UTF-8: it was read as ${other}.`);
      const whole = isPlain ? text : includes.put(text, name);
      const { problems: found, ...page } = parse(whole, name, own !== undefined);
      problems.push(...found);
      const fields = { ...layout.pages.get(name), ...withNames(page.fields, writers) };
      const [place, sitePath] = placesOf(name, layout);
      all.push({ name, place, sitePath, folder: dirname(join(folder, name)), ...page, fields });
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      problems.push(error.message);
    }
  }
  const moved = all.filter(isMovedPage);
  const isMenu = (name: string) => name === layout.menu || MENU.test(name);
  const menus = all.filter(({ name }) => own === undefined && isMenu(name));
  problems.push(...menus.map(({ name }) => `${name} is a menu of the old site and no article.`));
  const parts = all.filter(({ name }) => includes.isPart(name));
  problems.push(...parts.map(({ name }) => `${name} is a part of other pages and no article.`));
  const left = new Set([...moved, ...menus, ...parts]);
  const shown = all.filter((page) => !left.has(page));
  const pages = own === undefined ? withTitles(withLocales(shown), problems) : shown;
  if (pages.length === 0) {
    const reason = problems[0] === undefined ? '' : ` ${problems[0]}`;
    throw new ImportError(
      `${path} holds no article in ${kind === 'html' ? 'HTML' : 'Markdown'}.${reason}`,
    );
  }
  const { categories, sections, sectionsOf, leftOut } =
    own === undefined ? takePlaces(pages) : ownPlaces(own);
  const authors = new Map<string, string>();
  const articles = pages
    .filter((page) => !leftOut.has(page.name))
    .map((page) => pageArticle(page, sectionsOf(page), authors));
  problems.push(...addFormerPages(articles, moved));
  const hosts = pages.flatMap(
    (page) =>
      hostOf(textIn(page.fields, 'html_url', 'canonical_url', 'canonical', 'url', 'source_url')) ??
      [],
  );
  return {
    kind,
    name: kind,
    hosts: [...new Set([...hosts, ...(layout.host === undefined ? [] : [layout.host])])],
    categories,
    sections,
    authors,
    articles,
    folder,
    access: undefined,
    isOwn: own !== undefined,
    documents: own ?? [],
    problems,
  };
}
