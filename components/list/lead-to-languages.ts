import { isLocale } from '#lib/i18n/locales.ts';
import { type ListAddress, listHref } from '#lib/seo/links.ts';

/**
 * Lets the links to other languages lead to the list that is shown now: to the same page of it as
 * far as that language has one, else to its first.
 */
export function leadToLanguages({ tab, sort, page }: ListAddress): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    const { language } = link.dataset;
    if (!isLocale(language)) continue;
    const first = listHref(language, { tab, sort });
    link.href = first;
    if (page > 1) leadTo(link, first, listHref(language, { tab, sort, page }));
  }
}

/** Unless another list is shown by then. */
function leadTo(link: HTMLAnchorElement, from: string, href: string): void {
  fetch(href, { method: 'HEAD' }).then(
    ({ ok }) => {
      if (ok && link.getAttribute('href') === from) link.href = href;
    },
    // The first page is a way too.
    () => undefined,
  );
}
