import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SiteShell } from '#app/site-shell.tsx';
import { DraftBar } from '#components/drafts/draft-bar.tsx';
import { DraftTools } from '#components/drafts/draft-tools.tsx';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { isDraftMode } from '#sanity/client/draft.ts';

export const metadata: Metadata = {
  metadataBase: new URL(env().siteUrl),
  robots: { index: false, follow: false },
};

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/**
 * The site as editors preview it. Requests with a preview's cookie are led here, so that the pages
 * of readers need not know of previews.
 */
export default async function DraftLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  // A cookie of an earlier build, or of somebody who may no longer, opens nothing and would keep its
  // owner from every page.
  if (!(await isDraftMode())) redirect('/api/draft-mode/disable');
  return (
    <SiteShell locale={locale}>
      <DraftBar locale={locale} />
      {children}
      <DraftTools />
    </SiteShell>
  );
}
