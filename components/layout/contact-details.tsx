import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { safeHref } from '#lib/safe-href.ts';
import type { Contact, ContactWay } from '#lib/site/contact.ts';

/** The place at the foot of every page where people are reached. */
export const CONTACT_ID = 'contact';

type Link = { label: string; url: string; language?: Locale };

/** How to reach a person, in the order in which most people try. */
export function ContactDetails({
  locale,
  contact,
  supportLink,
}: {
  locale: Locale;
  contact: Contact;
  supportLink: Link | null;
}) {
  const t = messages(locale);
  const { name, nameLanguage, email, phone, page, hours, hoursLanguage } = contact;
  const support = supportLink && safeHref(supportLink.url);
  const ways: [string, ContactWay | null][] = [
    [t('contact.email'), email],
    [t('contact.phone'), phone],
    [t('contact.page'), page],
  ];
  return (
    <address className="contact">
      {name === '' ? null : (
        <p dir={textDirection(name)} {...languageWithin(locale, nameLanguage)}>
          <b>{name}</b>
        </p>
      )}
      {supportLink && support ? (
        <p>
          <a
            href={support.href}
            className="way"
            dir={textDirection(supportLink.label)}
            {...languageWithin(locale, supportLink.language)}
          >
            {supportLink.label}
          </a>
        </p>
      ) : null}
      <dl>
        {ways.map(([label, way]) => way && <Way key={label} label={label} way={way} />)}
        {hours === '' ? null : (
          <div>
            <dt>{t('contact.hours')}</dt>
            <dd dir={textDirection(hours)} {...languageWithin(locale, hoursLanguage)}>
              {hours}
            </dd>
          </div>
        )}
      </dl>
    </address>
  );
}

/** Addresses and numbers are read from the left in every language. */
function Way({ label, way: { text, href } }: { label: string; way: ContactWay }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {href === null ? (
          <bdi>{text}</bdi>
        ) : (
          <a href={href} className="way">
            <bdi dir="ltr">{text}</bdi>
          </a>
        )}
      </dd>
    </div>
  );
}
