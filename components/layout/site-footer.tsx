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
    <footer data-print="no" className="mt-20 border-t-2 border-ink">
      {contact === null ? null : (
        <section
          id={CONTACT_ID}
          aria-labelledby="contact-heading"
          className="contact-place measure pt-6 text-meta text-ink-2"
        >
          <h2 id="contact-heading">{t('contact.title')}</h2>
          <ContactDetails locale={locale} contact={contact} supportLink={supportLink} />
        </section>
      )}
      <div className="measure flex flex-wrap items-start gap-x-10 gap-y-5 py-8 text-meta text-ink-2">
        <div className="flex max-w-[36rem] items-start gap-3">
          <SiteLogo logo={logo} className="mt-0.5 size-5 shrink-0 text-ink" />
          <p>
            <strong className="font-semibold text-ink" dir={textDirection(name)}>
              {name}
            </strong>
            {text ? (
              <span
                className="block"
                dir={textDirection(text)}
                {...languageWithin(locale, textLanguage)}
              >
                {text}
              </span>
            ) : null}
          </p>
        </div>
        {links.length === 0 ? null : (
          <nav aria-label={t('site.footer')} className="md:ms-auto">
            <ul className="flex flex-wrap gap-x-5">
              {links.map((link) => (
                <li key={link.url}>
                  <a
                    href={link.url}
                    dir={textDirection(link.label)}
                    {...languageWithin(locale, link.language)}
                    className="inline-flex min-h-8 items-center quiet hover:text-ink"
                  >
                    {link.label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <a
          href={llmsHref(locale)}
          lang="en"
          dir="ltr"
          className="inline-flex min-h-8 items-center quiet hover:text-ink"
        >
          llms.txt
        </a>
      </div>
    </footer>
  );
}
