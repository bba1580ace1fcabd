import { hrefIn } from '#lib/articles/versions.ts';
import { otherLanguage } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { safeHref } from '#lib/safe-href.ts';
import { readText } from '#lib/text.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { SITE } from '#sanity/client/tags.ts';
import { contactQuery } from '#sanity/queries/look.ts';

/** A way to reach a person: `href` is null where it cannot be a link, so that it is read as text. */
export type ContactWay = { text: string; href: string | null };

/** How a person is reached; empty texts where editors wrote none. */
export type Contact = {
  name: string;
  email: ContactWay | null;
  phone: ContactWay | null;
  page: ContactWay | null;
  hours: string;
  /** Of name and hours, where they are in another one than the readers'. */
  nameLanguage?: Locale | undefined;
  hoursLanguage?: Locale | undefined;
};

/**
 * How a person is reached, or null where the settings do not say it. A language has its own where
 * it is translated, each part by itself.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function getContact({ locale }: { locale: string }): Promise<Contact | null> {
  const row = await fetchContent({ query: contactQuery, params: { locale }, tags: [SITE] });
  const translated = withoutEmpty(row?.translated);
  const found = readContact({ ...row?.own, ...translated });
  const languageOf = (part: string) =>
    part in translated ? undefined : otherLanguage(locale, DEFAULT_LOCALE).language;
  const contact = found && {
    ...found,
    nameLanguage: languageOf('name'),
    hoursLanguage: languageOf('hours'),
  };
  const href = contact?.page?.href;
  if (!contact?.page || !href || !isLocale(locale)) return contact;
  return { ...contact, page: { ...contact.page, href: await hrefIn(locale, href) } };
}

/** Reads a contact, whatever the settings hold. */
export function readContact(value: Readonly<Record<string, unknown>>): Contact | null {
  const name = readText(value.name);
  const hours = readText(value.hours);
  const email = wayOf('email', readText(value.email), (text) => `mailto:${text}`);
  const phone = wayOf('phone number', readText(value.phone), telOf);
  const page = wayOf('contact page', readText(value.url), (text) => text);
  if (email === null && phone === null && page === null && hours === '') return null;
  return { name, email, phone, page, hours };
}

function wayOf(what: string, text: string, hrefOf: (text: string) => string): ContactWay | null {
  if (text === '') return null;
  const href = safeHref(hrefOf(text))?.href ?? null;
  if (href === null) warnOnce('siteSettings', `the ${what} ${JSON.stringify(text)} is no link`);
  return { text, href };
}

/** As it is dialled: people write brackets, dots and spaces. */
function telOf(text: string): string {
  return `tel:${text.replace(/\(0\)/, '').replace(/[^\d+*#]/g, (sign) => (/[a-z]/i.test(sign) ? sign : ''))}`;
}

function withoutEmpty(value: Readonly<Record<string, unknown>> | null | undefined) {
  return Object.fromEntries(Object.entries(value ?? {}).filter(([, one]) => readText(one) !== ''));
}
