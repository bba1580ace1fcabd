import type { ReactNode } from 'react';
import { Banners } from '#components/announcement/banners.tsx';
import { AgentsNote } from '#components/layout/agents-note.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { SPECULATION_RULES } from '#components/layout/speculation-rules.ts';
import { THEME_SCRIPT } from '#components/theme/theme-script.ts';
import { InlineScript } from '#components/ui/inline-script.tsx';
import { listBanners } from '#lib/announcements/banners.ts';
import { languageAttributes } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { getSite, type Site, type SiteLink } from '#lib/site/read.ts';
import { fontVariables } from './fonts.ts';
import './globals.css';

/** The document around every page. */
export async function SiteShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [site, banners] = await Promise.all([getSite({ locale }), listBanners({ locale })]);
  const links = linksOf(site);
  return (
    <html {...languageAttributes(locale)} className={fontVariables} suppressHydrationWarning>
      <head>
        <InlineScript code={THEME_SCRIPT} />
        <link rel="service-desc" type="application/vnd.oai.openapi+json" href="/openapi.json" />
        <link
          rel="ai-catalog"
          type="application/ai-catalog+json"
          href="/.well-known/ai-catalog.json"
        />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink locale={locale} />
        <AgentsNote locale={locale} />
        <Banners locale={locale} banners={banners} />
        <SiteHeader locale={locale} name={site.logoText} links={links} />
        <main id="content" tabIndex={-1} className="measure grow">
          {children}
        </main>
        <SiteFooter
          locale={locale}
          name={site.name}
          text={site.footer.text}
          links={site.footer.links}
        />
        <InlineScript type="speculationrules" code={SPECULATION_RULES} />
      </body>
    </html>
  );
}

/** Navigation and support link, each address once. */
function linksOf({ navigation, supportLink }: Site): SiteLink[] {
  const all = supportLink ? [...navigation, supportLink] : navigation;
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}
