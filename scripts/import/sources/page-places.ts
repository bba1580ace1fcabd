import { textOf } from '../convert/elements.ts';
import type { SourcePlace } from '../source.ts';
import { namesIn, numberIn, textIn, wordsIn } from './fields.ts';
import type { Page, Places } from './pages.ts';

/** What columns and front matter call the place of an article, and what that is in. */
const SECTION = [
  'section',
  'section_name',
  'section_title',
  'topic',
  'folder',
  'folder_name',
  'collection',
  'collection_name',
];
const CATEGORY = ['category', 'category_name', 'category_title'];

function firstOf(...lists: string[][]): string[] {
  return lists.find((list) => list.length > 0) ?? [];
}

const INDEX = /(?:^|\/)(?:_?index|readme|_category_)\.\w+$/i;

/** Categories and topics of pages: what they say themselves, or the folders that they lie in. */
export function takePlaces(pages: readonly Page[]): Places {
  const categories = new Map<string, SourcePlace>();
  const sections = new Map<string, SourcePlace>();
  const leftOut = new Set<string>();
  const titles = new Map<
    string,
    { title: string; description: string; order: number | undefined }
  >();
  for (const page of pages) {
    if (!INDEX.test(page.name)) continue;
    const isEmpty = isEmptyPage(page);
    if (isEmpty) leftOut.add(page.name);
    // Hugo's page of a folder names it also where it has a text of its own.
    else if (!/(?:^|\/)_index\.\w+$/.test(page.name)) continue;
    titles.set(folderOf(placeOf(page)), {
      title: textIn(page.fields, 'title', 'name', 'label') ?? '',
      description: textIn(page.fields, 'description', 'summary') ?? '',
      order: numberIn(page.fields, 'position', 'order', 'weight'),
    });
  }
  const place = (id: string, title: string, parent: string | undefined): SourcePlace => ({
    id,
    title: titles.get(id)?.title || title,
    description: titles.get(id)?.description ?? '',
    parent,
    order: titles.get(id)?.order,
    locale: undefined,
  });
  const put = (
    category: string | undefined,
    section: string,
    shown: (name: string) => string,
  ): string => {
    const id = category === undefined ? section : `${category}/${section}`;
    if (category !== undefined && !categories.has(category)) {
      categories.set(category, place(category, shown(category), undefined));
    }
    if (!sections.has(id)) sections.set(id, place(id, shown(section), category));
    return id;
  };
  const bundles = bundlesOf(pages);
  const sectionsOf = (page: Page): string[] => {
    const { fields } = page;
    const named = firstOf(
      wordsIn(fields, 'sections'),
      namesIn(fields, ...SECTION),
      wordsIn(fields, 'topics'),
    );
    const above = firstOf(namesIn(fields, ...CATEGORY), wordsIn(fields, 'categories'));
    const said = (title: string) => title;
    if (named.length > 0) return named.map((section) => put(above[0], section, said));
    if (above.length > 0)
      return above.map((category) => {
        // “Money > Fees” names both.
        const [first = '', ...rest] = category.split(/\s+[>»›]\s+/);
        return rest.length === 0
          ? put(undefined, category, said)
          : put(first, rest.join(': '), said);
      });
    const folder = folderOf(placeOf(page));
    const folders = (bundles.has(page) ? folderOf(folder) : folder).split('/').filter(Boolean);
    if (folders.length === 0) return [];
    const [first = '', ...rest] = folders;
    return [
      rest.length === 0 ? put(undefined, first, titleOf) : put(first, rest.join('/'), titleOf),
    ];
  };
  for (const page of pages) if (!leftOut.has(page.name)) sectionsOf(page);
  return {
    categories: [...categories.values()],
    sections: [...sections.values()],
    sectionsOf,
    leftOut,
  };
}

function isEmptyPage({ root, name }: Page): boolean {
  const text = root.children
    .map((child) => ('children' in child || child.type === 'text' ? textOf(child) : ''))
    .join('');
  return text.trim() === '' || /_category_/.test(name);
}

function placeOf({ name, place = name }: Page): string {
  return place;
}

/** Pages called `index` that stand alone in a folder: it is theirs, and no topic. */
function bundlesOf(pages: readonly Page[]): ReadonlySet<Page> {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (let folder = folderOf(placeOf(page)); folder !== ''; folder = folderOf(folder))
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return new Set(
    pages.filter((page) => {
      const place = placeOf(page);
      return /\/index\.\w+$/i.test(place) && counts.get(folderOf(place)) === 1;
    }),
  );
}

function folderOf(name: string): string {
  return name.split('/').slice(0, -1).join('/');
}

/** A folder called `02-getting_started` is “Getting started”. */
export function titleOf(folder: string): string {
  const words = (folder.split('/').at(-1) ?? folder).replace(/^\d+[-_. ]+/, '');
  if (/\s/.test(words) || !/[-_]/.test(words))
    return words.charAt(0).toUpperCase() + words.slice(1);
  const text = words.replace(/[-_]+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}
