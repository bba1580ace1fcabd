import { posix } from 'node:path';
import { assetName } from './assets.ts';
import type { Places } from './body/context.ts';
import { objects, type Stored } from './body/fields.ts';
import { slugOfHeading } from './body/line.ts';
import { assetInLink, idsByDigest } from './kinds/writing.ts';
import type { Content, Document } from './read.ts';

export type FilePlaces = Places & { used: Set<string> };

/**
 * Places in an export of files, as one of them sees them.
 * @param from the file that names them; `fileOf` gives the file of an article.
 */
export function filePlaces(
  content: Content,
  from: string,
  fileOf: (article: Document) => string,
  used: Set<string>,
): Places {
  const articles = new Map(content.articles.map((one) => [one._id, one]));
  const ids = idsByDigest(content.assets.keys());
  const relative = (path: string) => encodeURI(posix.relative(posix.dirname(from), path));
  const asset = (id: string): string | undefined => {
    const name = content.assets.has(id) ? assetName(id) : undefined;
    if (name === undefined) return undefined;
    used.add(id);
    return relative(`assets/${name}`);
  };
  return {
    asset,
    article: (id, anchor) => {
      const article = articles.get(id);
      if (article === undefined) return undefined;
      const fragment =
        anchor === undefined ? '' : `#${encodeURIComponent(fragmentOf(article, anchor))}`;
      const file = fileOf(article);
      return file === from && fragment !== '' ? fragment : `${relative(file)}${fragment}`;
    },
    link: (href) => {
      const id = assetInLink(href, ids);
      return (id === undefined ? undefined : asset(id)) ?? href;
    },
  };
}

/** What leads to a place of an article: the words of a heading that is named by its key. */
export function fragmentOf(article: Stored, anchor: string): string {
  const heading = objects(article.body).find(
    (block) => block._key === anchor && /^h\d$/.test(String(block.style)),
  );
  return heading === undefined ? anchor : slugOfHeading(heading) || anchor;
}
