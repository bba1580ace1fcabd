import type { MetadataRoute } from 'next';
import { connection } from 'next/server';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';
import { getSite } from '#lib/site/read.ts';

/** What a phone shows when somebody keeps the site among their apps. */
export default async function manifest(): Promise<MetadataRoute.Manifest> {
  await connection();
  const locale = DEFAULT_LOCALE;
  const { name } = await getSite({ locale });
  return {
    name,
    short_name: name.length <= 15 ? name : name.slice(0, 14).trimEnd(),
    description: messages(locale)('home.description', { name }),
    lang: locale,
    start_url: homeHref(locale),
    scope: '/',
    display: 'minimal-ui',
    background_color: '#fcfbf8',
    theme_color: '#fcfbf8',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  };
}
