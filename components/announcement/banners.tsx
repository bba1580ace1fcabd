import { InlineScript } from '#components/ui/inline-script.tsx';
import type { Banner } from '#lib/announcements/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { bannersHtml, bannersVersion } from './banners-html.ts';
import { BANNERS_FIRST } from './banners-script.ts';

/** The banners above the page; an empty region when there are none. */
export function Banners({ locale, banners }: { locale: Locale; banners: readonly Banner[] }) {
  return (
    <>
      <div
        id="banners"
        aria-live="polite"
        data-print="no"
        data-version={bannersVersion(banners)}
        suppressHydrationWarning
        // biome-ignore lint/security/noDangerouslySetInnerHtml: bannersHtml escapes what editors wrote.
        dangerouslySetInnerHTML={{ __html: bannersHtml(locale, banners) }}
      />
      <InlineScript code={BANNERS_FIRST} />
    </>
  );
}
