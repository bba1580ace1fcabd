import { find } from '../convert/elements.ts';
import { textIn } from './fields.ts';
import { withoutSiteName } from './html-page.ts';
import { titleOf } from './page-places.ts';
import type { Page } from './pages.ts';

/** Pages that do not say their title take that of the window of the browser, or the name of the file. */
export function withTitles(pages: readonly Page[], problems: string[]): Page[] {
  const named = pages.flatMap(({ fields }) => textIn(fields, 'page_title') ?? []);
  const short = new Map(withoutSiteName(named).map((title, at) => [named[at], title]));
  return pages.map((page) => {
    const { fields, root, name } = page;
    if (/_category_\.\w+$/i.test(name)) return page;
    if (textIn(fields, 'title') !== undefined || find(root, 'h1') !== undefined) return page;
    const said =
      textIn(fields, 'nav_title', 'question', 'headline') ??
      short.get(textIn(fields, 'page_title'));
    if (said !== undefined) return { ...page, fields: { ...fields, title: said } };
    const [file = '', folder = ''] = name
      .replace(/\.\w+$/, '')
      .split('/')
      .toReversed();
    const title = titleOf(/^(?:_?index|readme)$/i.test(file) ? folder : file);
    if (title === '') return page;
    problems.push(`${name} says no title: it is called as the file is, “${title}”.`);
    return { ...page, fields: { ...fields, title } };
  });
}
