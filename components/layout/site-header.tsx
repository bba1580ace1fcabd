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
    <header data-print="no" className="site-header">
      <div className="measure">
        <a href={homeHref(locale)} aria-label={t('site.home', { name })} className="site-name">
          <SiteLogo logo={logo} />
          {logo?.holdsName ? null : <span dir={textDirection(name)}>{name}</span>}
        </a>
        <div className="header-search">
          <SearchForm locale={locale} size="compact" />
        </div>
        {links.length === 0 ? null : (
          <nav aria-label={t('site.navigation')}>
            <NavigationList locale={locale} links={links} />
          </nav>
        )}
        {help === null ? null : (
          <a
            href={help.url}
            dir={textDirection(help.label)}
            {...languageWithin(locale, help.language)}
            className="nav-link"
          >
            {help.label}
          </a>
        )}
        <ThemeSwitch locale={locale} />
        {links.length === 0 ? null : (
          <details>
            <summary>{t('site.menu')}</summary>
            <nav aria-label={t('site.navigation')}>
              <NavigationList locale={locale} links={links} />
            </nav>
          </details>
        )}
      </div>
    </header>
  );
}

function NavigationList({ locale, links }: { locale: Locale; links: readonly SiteLink[] }) {
  return (
    <ul>
      {links.map((link) => (
        <li key={link.url}>
          <a
            href={link.url}
            dir={textDirection(link.label)}
            {...languageWithin(locale, link.language)}
            className="nav-link"
          >
            {link.label}
          </a>
        </li>
      ))}
    </ul>
  );
}
