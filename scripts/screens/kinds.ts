import { z } from 'zod';

/** Every kind of page of the site, by a name that can be a file's. */
export type PageKind = { name: string; path: string };

const list = z.object({ results: z.array(z.object({ slug: z.string(), title: z.string() })) });

const TABS = ['faq', 'announcements', 'product-documents'] as const;

/**
 * The pages to look at and to check, one or more of each kind, with what the site has in a language.
 * @param prefix of the language's addresses, such as `/ar`; empty for the default one.
 */
export async function pageKinds(site: string, locale: string, prefix: string): Promise<PageKind[]> {
  const at = (path: string) => (`${prefix}${path}` === '' ? '/' : `${prefix}${path}`);
  const articles = await Promise.all(
    TABS.map(async (tab) => {
      const answer = await fetch(`${site}/api/articles?tab=${tab}&locale=${locale}`);
      return list.parse(await answer.json()).results;
    }),
  );
  const elsewhere = prefix === '' ? undefined : await untranslated(site, prefix);
  const topics = await (await fetch(`${site}${at('/topics')}`)).text();
  const placesOf = (kind: string): PageKind[] => {
    const [, slug] = new RegExp(`href="${prefix}/${kind}/([^"/?#]+)"`).exec(topics) ?? [];
    return slug === undefined ? [] : [{ name: kind, path: at(`/${kind}/${slug}`) }];
  };
  const words = articles.flat()[0]?.title.match(/[\p{L}\p{M}]+/gu) ?? [];
  const word = words.toSorted((one, other) => other.length - one.length)[0] ?? '';
  return [
    { name: 'home', path: at('') },
    { name: 'faq', path: at('/faq') },
    { name: 'announcements', path: at('/announcements') },
    { name: 'documents-helpful', path: at('/product-documents?sort=helpful') },
    { name: 'page-2', path: at('?page=2').replace(/^\?/, '/?') },
    { name: 'topics-list', path: at('/topics') },
    ...placesOf('topics'),
    ...placesOf('categories'),
    ...articles.flatMap(([first], index) =>
      first
        ? [{ name: `article-${TABS[index]}`, path: at(`/articles/${encodeURI(first.slug)}`) }]
        : [],
    ),
    ...(elsewhere === undefined ? [] : [{ name: 'article-untranslated', path: elsewhere }]),
    { name: 'search', path: at(`/search?q=${encodeURIComponent(word)}`) },
    { name: 'search-nothing', path: at('/search?q=zzzzqqqq') },
    { name: 'search-empty', path: at('/search') },
    { name: 'not-found', path: at('/articles/no-such-article') },
  ];
}

/** An article of the default language that this one lacks: its page shows the source. */
async function untranslated(site: string, prefix: string): Promise<string | undefined> {
  for (const tab of TABS) {
    const answer = await fetch(`${site}/api/articles?tab=${tab}`);
    for (const { slug } of list.parse(await answer.json()).results) {
      const path = `${prefix}/articles/${encodeURI(slug)}`;
      const page = await (await fetch(site + path)).text();
      if (page.includes('class="untranslated"')) return path;
    }
  }
  return undefined;
}
