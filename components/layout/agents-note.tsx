import type { Locale } from '#lib/i18n/locales.ts';
import { llmsHref } from '#lib/seo/links.ts';

/**
 * Where agents that read the HTML find the same as Markdown. In English, as agents know it; not
 * shown, because readers need none of it. The footer names it visibly.
 */
export function AgentsNote({ locale }: { locale: Locale }) {
  const href = llmsHref(locale);
  return (
    <p hidden lang="en" dir="ltr" data-print="no">
      For AI agents: <a href={href}>{href}</a> lists all articles. Each page is Markdown too, with
      .md at the end of its address or by Accept: text/markdown.
    </p>
  );
}
