import type { SourceArticle } from '../source.ts';
import { textIn } from './fields.ts';
import type { Page } from './pages.ts';

/** Pages that only send readers on to another one. */
export function isMovedPage({ fields }: Page): boolean {
  return textIn(fields, 'moved_to') !== undefined;
}

/** Gives the addresses of pages that only send readers on to the articles that they lead to. */
export function addFormerPages(
  articles: readonly SourceArticle[],
  moved: readonly Page[],
): string[] {
  const byPath = new Map(
    articles.flatMap((article) =>
      [article.url, ...article.formerUrls].flatMap((url) => {
        const path = pathOf(url, '/');
        return path === undefined ? [] : [[path, article] as const];
      }),
    ),
  );
  return moved.flatMap(({ name, fields }) => {
    const target = textIn(fields, 'moved_to') ?? '';
    const path = pathOf(target, `/${name}`);
    const article = path === undefined ? undefined : byPath.get(path);
    if (article === undefined) return [`${name} sends readers to nothing in the source: ${target}`];
    article.formerUrls.push(`/${name}`, `/${name.replace(/(?:^|\/)index\.\w+$|\.\w+$/, '')}`);
    return [];
  });
}

function pathOf(address: string | undefined, base: string): string | undefined {
  if (address === undefined) return undefined;
  const path = URL.parse(address, new URL(base, 'http://source.invalid'))?.pathname;
  return path?.replace(/(?:\/index)?(?:\.\w+)?\/?$/, '');
}
