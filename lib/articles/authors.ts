import { readFigure } from '#lib/portable-text/read-figure.ts';
import { safeHref } from '#lib/safe-href.ts';
import { readText } from '#lib/text.ts';
import { uniqueBy } from '#lib/unique.ts';
import type { Author } from './types.ts';

/** The people who wrote an article, as queries return them; those without a name are left out. */
export function readAuthors(value: unknown): Author[] {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const authors = rows.flatMap((row) => {
    const { _id, name, role, url, photo }: Record<string, unknown> = Object(row);
    const words = readText(name);
    if (words === '') return [];
    return [
      {
        id: readText(_id),
        name: words,
        role: readText(role),
        url: safeHref(url)?.href ?? null,
        photo: readFigure(photo),
      },
    ];
  });
  return uniqueBy(authors, ({ id }) => id);
}
