import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { llmsHref } from '#lib/seo/links.ts';
import type { Contact } from '#lib/site/contact.ts';
import type { Logo } from '#lib/site/logo.ts';
import { CONTACT_ID, ContactDetails } from './contact-details.tsx';
import type { SiteLink } from './site-header.tsx';
import { SiteLogo } from './site-logo.tsx';

/** The footer of every page. */
export function SiteFooter({
  locale,
  name,
  text,
  textLanguage,
  links,
  logo = null,
  contact = null,
  supportLink = null,
}: {
  locale: Locale;
  name: string;
  text: string | null;
  /** Of the text, where it is in another one than the page. */
  textLanguage?: Locale | undefined;
  links: readonly SiteLink[];
  logo?: Logo | null;
  contact?: Contact | null;
  supportLink?: SiteLink | null;
}) {
  const t = messages(locale);
  return (
    <footer data-print="no" className="site-footer">
      {contact === null ? null : (
        <section
          id={CONTACT_ID}
          aria-labelledby="contact-heading"
          className="contact-place measure"
        >
          <h2 id="contact-heading">{t('contact.title')}</h2>
          <ContactDetails locale={locale} contact={contact} supportLink={supportLink} />
        </section>
      )}
      <div className="measure">
        <div>
          <SiteLogo logo={logo} />
          <p>
            <strong dir={textDirection(name)}>{name}</strong>
            {text ? (
              <span dir={textDirection(text)} {...languageWithin(locale, textLanguage)}>
                {text}
              </span>
            ) : null}
          </p>
        </div>
        {links.length === 0 ? null : (
          <nav aria-label={t('site.footer')}>
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
          </nav>
        )}
        <a href={llmsHref(locale)} lang="en" dir="ltr" className="nav-link">
          llms.txt
        </a>
      </div>
    </footer>
  );
}
