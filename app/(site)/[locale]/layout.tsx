import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { fontVariables } from '#app/fonts.ts';
import '#app/globals.css';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { SkipLink } from '#components/layout/skip-link.tsx';
import { ThemeScript } from '#components/theme/theme-script.tsx';
import { env } from '#lib/env.ts';
import { isLocale, LOCALES } from '#lib/i18n/locales.ts';
import { getSite } from '#lib/site/read.ts';

export const dynamicParams = false;

export function generateStaticParams() {
  return LOCALES.map((locale) => ({ locale }));
}

export const metadata: Metadata = { metadataBase: new URL(env().siteUrl) };

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf8' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1419' },
  ],
};

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function SiteLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const site = await getSite({ locale });
  const links = site.supportLink ? [...site.navigation, site.supportLink] : site.navigation;
  return (
    <html lang={locale} className={fontVariables} suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body className="flex min-h-dvh flex-col">
        <SkipLink locale={locale} />
        <SiteHeader locale={locale} name={site.name} links={links} />
        <main id="content" tabIndex={-1} className="measure grow">
          {children}
        </main>
        <SiteFooter
          locale={locale}
          name={site.name}
          text={site.footer.text}
          links={site.footer.links}
        />
      </body>
    </html>
  );
}
