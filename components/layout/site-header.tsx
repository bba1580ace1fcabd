import { ThemeSwitch } from '#components/theme/theme-switch.tsx';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';
import type { Logo } from '#lib/site/logo.ts';
import { SearchForm } from './search-form.tsx';
import { SiteLogo } from './site-logo.tsx';

/** `language` where the label is in another one than the page. */
export type SiteLink = { label: string; url: string; language?: Locale };

/** The header of every page. */
export function SiteHeader({
  locale,
  name,
  logo = null,
  links,
  help = null,
}: {
  locale: Locale;
  name: string;
  logo?: Logo | null;
  links: readonly SiteLink[];
  /** How to reach a person: one click away, also where the other links are in a menu. */
  help?: SiteLink | null;
}) {
  const t = messages(locale);
  return (
    <header data-print="no" className="border-b border-line">
      <div className="measure flex flex-wrap items-center gap-x-3 py-3 sm:gap-x-5 md:flex-nowrap md:gap-x-6">
        <a
          href={homeHref(locale)}
          aria-label={t('site.home', { name })}
          className="me-auto inline-flex min-h-11 items-center gap-2.5 text-lead font-bold tracking-tight max-md:min-w-0 max-md:flex-1"
        >
          <SiteLogo logo={logo} className="size-7 shrink-0" />
          {logo?.holdsName ? null : (
            <span dir={textDirection(name)} className="md:whitespace-nowrap">
              {name}
            </span>
          )}
        </a>
        <div className="header-search order-last w-full pt-2 pb-1 md:order-none md:w-80 md:py-0">
          <SearchForm locale={locale} size="compact" />
        </div>
        {links.length === 0 ? null : (
          <nav aria-label={t('site.navigation')} className="max-lg:hidden">
            <NavigationList locale={locale} links={links} className="flex items-center gap-x-5" />
          </nav>
        )}
        {help === null ? null : (
          <a
            href={help.url}
            dir={textDirection(help.label)}
            {...languageWithin(locale, help.language)}
            className="inline-flex min-h-11 items-center whitespace-nowrap text-ink-2 quiet hover:text-ink lg:hidden"
          >
            {help.label}
          </a>
        )}
        <ThemeSwitch locale={locale} />
        {links.length === 0 ? null : (
          <details className="lg:hidden">
            <summary className="-me-2 flex min-h-11 cursor-pointer list-none items-center px-2 font-semibold [&::-webkit-details-marker]:hidden">
              {t('site.menu')}
            </summary>
            <nav
              aria-label={t('site.navigation')}
              className="absolute inset-x-0 z-10 mt-3 border-y-2 border-line border-b-ink bg-paper px-4 py-2 md:px-6"
            >
              <NavigationList locale={locale} links={links} className="divide-y divide-line" />
            </nav>
          </details>
        )}
      </div>
    </header>
  );
}

function NavigationList({
  locale,
  links,
  className,
}: {
  locale: Locale;
  links: readonly SiteLink[];
  className: string;
}) {
  return (
    <ul className={className}>
      {links.map((link) => (
        <li key={link.url}>
          <a
            href={link.url}
            dir={textDirection(link.label)}
            {...languageWithin(locale, link.language)}
            className="inline-flex min-h-11 items-center text-ink-2 quiet hover:text-ink max-lg:w-full"
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
