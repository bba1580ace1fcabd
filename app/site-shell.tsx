import type { ReactNode } from 'react';
import { Banners } from '#components/announcement/banners.tsx';
import { AgentsNote } from '#components/layout/agents-note.tsx';
import { CONTACT_ID } from '#components/layout/contact-details.tsx';
import { SearchPalette } from '#components/layout/search-palette.tsx';
import { SHELL_SCRIPT } from '#components/layout/shell-script.ts';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { SPECULATION_RULES } from '#components/layout/speculation-rules.ts';
import { THEME_SCRIPT } from '#components/theme/theme-script.ts';
import { InlineScript } from '#components/ui/inline-script.tsx';
import { listBanners } from '#lib/announcements/banners.ts';
import { languageAttributes } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { manifestHref } from '#lib/seo/links.ts';
import { getContact } from '#lib/site/contact.ts';
import { getLook } from '#lib/site/look.ts';
import { getSite, type Site, type SiteLink } from '#lib/site/read.ts';
import { themeHref } from '#lib/theme/address.ts';
import { DEFAULT_FONT } from '#lib/theme/fonts.ts';
import { fontVariables } from './fonts.ts';
import './globals.css';

/** The document around every page. */
export async function SiteShell({ locale, children }: { locale: Locale; children: ReactNode }) {
  const [site, banners, { theme, logo }, contact] = await Promise.all([
    getSite({ locale }),
    listBanners({ locale }),
    getLook(),
    getContact({ locale }),
  ]);
  const sheet = themeHref(theme);
  // With details of its own the foot of every page is where people are reached.
  const help = contact
    ? { label: messages(locale)('contact.title'), url: `#${CONTACT_ID}` }
    : site.supportLink;
  return (
    <html
      {...languageAttributes(locale)}
      className={fontVariables(theme.font)}
      suppressHydrationWarning
    >
      <head>
        <InlineScript code={THEME_SCRIPT} />
        <script src={SHELL_SCRIPT.path} async />
        <link rel="manifest" href={manifestHref(locale)} />
        <link rel="service-desc" type="application/vnd.oai.openapi+json" href="/openapi.json" />
        <link
          rel="ai-catalog"
          type="application/ai-catalog+json"
          href="/.well-known/ai-catalog.json"
        />
        {sheet === null ? null : (
          <link
            rel="stylesheet"
            href={sheet}
            data-font={theme.font === DEFAULT_FONT ? undefined : ''}
          />
        )}
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink locale={locale} />
        <AgentsNote locale={locale} />
        <Banners locale={locale} banners={banners} />
        <SiteHeader
          locale={locale}
          name={site.logoText}
          logo={logo}
          links={linksOf(site, help)}
          help={help}
        />
        <main id="content" tabIndex={-1} className="measure grow">
          {children}
        </main>
        <SiteFooter
          locale={locale}
          name={site.name}
          text={site.footer.text}
          textLanguage={site.footer.language}
          links={site.footer.links}
          logo={logo}
          contact={contact}
          supportLink={site.supportLink}
        />
        <SearchPalette locale={locale} />
        <InlineScript type="speculationrules" code={SPECULATION_RULES} />
      </body>
    </html>
  );
}

/** Navigation, and how to reach a person, each address once. */
function linksOf({ navigation }: Site, help: SiteLink | null): SiteLink[] {
  const all = help ? [...navigation, help] : navigation;
  return all.filter(({ url }, index) => all.findIndex((other) => other.url === url) === index);
}
