import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import { type Fields, isFields, listIn, textIn } from './fields.ts';
import { readGitBook, readSummary } from './gitbook.ts';
import { placeUnder } from './page-place-fields.ts';

/** How a site generator lays out its files. */
export type Layout = {
  name: string;
  /** The folder of the pages, which is no category; undefined where that is the whole source. */
  root: string | undefined;
  /** Whether addresses of the site lack the name of that folder. */
  isBare: boolean;
  /** Files that are pages; templates and the like are none. */
  isPage(name: string): boolean;
  /** What its configuration says of pages, by their paths. */
  pages: ReadonlyMap<string, Fields>;
  host: string | undefined;
  /** The file that lists the pages, where it has another name than usual. */
  menu?: string;
};

const PLAIN: Layout = {
  name: 'a folder',
  root: undefined,
  isBare: true,
  isPage: () => true,
  pages: new Map(),
  host: undefined,
};

type ReadFile = (name: string) => Promise<string | undefined>;
type ReadLayout = (text: string, readFile: ReadFile) => Layout | Promise<Layout>;

type Config = readonly [file: string, read: ReadLayout];

const CONFIGS: readonly Config[] = [
  ['mkdocs.yml', mkdocs],
  ['mkdocs.yaml', mkdocs],
  ['docusaurus.config.js', docusaurus],
  ['docusaurus.config.ts', docusaurus],
  ['docusaurus.config.mjs', docusaurus],
  ['website/docusaurus.config.js', docusaurusBeside],
  ['website/docusaurus.config.ts', docusaurusBeside],
  ['website/siteConfig.js', docusaurusBeside],
  ...vuepressConfigs('docs'),
  ...vuepressConfigs('src'),
  ...vuepressConfigs(undefined),
  ['hugo.toml', hugo],
  ['hugo.yaml', hugo],
  ['config.toml', hugo],
  ['config/_default/hugo.toml', hugo],
  ['config/_default/config.toml', hugo],
  ['_config.yml', jekyll],
  ['.gitbook.yaml', gitbook],
  ['.gitbook.yml', gitbook],
];

/** The layout of a folder by the configuration that lies in it, if its pages lie where that says. */
export async function layoutOf(
  folder: string | undefined,
  names: readonly string[],
): Promise<Layout> {
  if (folder === undefined) return PLAIN;
  const textOf: ReadFile = (name) => readFile(join(folder, name), 'utf8').catch(() => undefined);
  for (const [file, read] of CONFIGS) {
    const text = await textOf(file);
    if (text === undefined) continue;
    const layout = await read(text, textOf);
    if (layout.root === undefined || names.some((name) => name.startsWith(`${layout.root}/`)))
      return layout;
  }
  return PLAIN;
}

function hugo(text: string): Layout {
  return {
    ...PLAIN,
    name: 'Hugo',
    root: 'content',
    isPage: (name) => name.startsWith('content/'),
    host: hostIn(text, 'baseURL'),
  };
}

function docusaurus(text: string): Layout {
  const isPage = (name: string) => /^(?:docs|blog|i18n|versioned_docs|src\/pages)\//.test(name);
  return {
    ...PLAIN,
    name: 'Docusaurus',
    root: 'docs',
    isBare: false,
    isPage,
    host: hostIn(text, 'url'),
  };
}

/** Its pages lie beside the folder of the site, or in it. */
function docusaurusBeside(text: string): Layout {
  return {
    ...docusaurus(text),
    isPage: (name) => /^(?:website\/)?(?:docs|blog|i18n|versioned_docs|src\/pages)\//.test(name),
  };
}

/** VuePress and VitePress; the default language may stand at the root, others in folders below. */
function vuepressConfigs(root: string | undefined): Config[] {
  const above = root === undefined ? '' : `${root}/`;
  const isPage = (name: string) => name.startsWith(above);
  const read = (text: string): Layout => ({
    ...PLAIN,
    name: 'VuePress',
    root,
    isPage,
    host: hostIn(text, 'hostname'),
  });
  return ['.vuepress', '.vitepress'].flatMap((folder) =>
    ['js', 'ts', 'mjs', 'mts'].map(
      (ending): Config => [`${above}${folder}/config.${ending}`, read],
    ),
  );
}

function jekyll(text: string): Layout {
  const isPage = (name: string) => !/^_(?:includes|layouts|site|sass|data)\//.test(name);
  return { ...PLAIN, name: 'Jekyll', isPage, host: hostIn(text, 'url') };
}

async function gitbook(text: string, readFile: ReadFile): Promise<Layout> {
  const book = readGitBook(text);
  const { root, summary: menu } = book;
  return {
    ...PLAIN,
    name: 'GitBook',
    root,
    isPage: (name) => root === undefined || name.startsWith(`${root}/`),
    pages: readSummary((await readFile(menu)) ?? '', book),
    menu,
  };
}

function hostIn(text: string, key: string): string | undefined {
  const address = new RegExp(`\\b${key}\\s*[:=]\\s*["']?(https?://[^"'\\s,]+)`).exec(text)?.[1];
  return address === undefined ? undefined : (URL.parse(address)?.host ?? undefined);
}

function mkdocs(text: string): Layout {
  const config = configOf(text);
  const root = textIn(config, 'docs_dir')?.replace(/^\.\/|\/$/g, '') ?? 'docs';
  const pages = new Map<string, Record<string, unknown>>();
  const pageAt = (path: string) => {
    const name = `${root}/${path}`;
    const page = pages.get(name) ?? {};
    pages.set(name, page);
    return page;
  };
  const visit = (entries: unknown, above: readonly string[]) => {
    if (!Array.isArray(entries)) return;
    for (const entry of entries) {
      if (typeof entry === 'string') placeUnder(pageAt(entry), above);
      else if (isFields(entry))
        for (const [title, inner] of Object.entries(entry)) {
          if (typeof inner !== 'string') visit(inner, [...above, title]);
          else if (!/^https?:/.test(inner)) {
            const page = pageAt(inner);
            page.nav_title = title;
            placeUnder(page, above);
          }
        }
    }
  };
  visit(config.nav, []);
  for (const [from, to] of redirectsOf(config)) {
    if (/^https?:/.test(to)) continue;
    const page = pageAt(to.replace(/#.*$/, ''));
    const aliases = Array.isArray(page.aliases) ? page.aliases : [];
    page.aliases = [...aliases, `/${from.replace(/(?:(?:^|\/)index)?\.md$/, '')}`];
  }
  return {
    ...PLAIN,
    name: 'MkDocs',
    root,
    isPage: (name) => name.startsWith(`${root}/`),
    pages,
    host: hostIn(text, 'site_url'),
  };
}

function redirectsOf(config: Fields): [string, string][] {
  return listIn(config, 'plugins').flatMap(({ redirects }) => {
    const maps =
      isFields(redirects) && isFields(redirects.redirect_maps) ? redirects.redirect_maps : {};
    return Object.entries(maps).flatMap(([from, to]): [string, string][] =>
      typeof to === 'string' ? [[from, to]] : [],
    );
  });
}

function configOf(text: string): Fields {
  try {
    // Its tags for Python mean nothing here.
    const value: unknown = parseYaml(text, { logLevel: 'silent' });
    return isFields(value) ? value : {};
  } catch {
    // The pages are read all the same.
    return {};
  }
}
