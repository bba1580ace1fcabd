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
 * The preview for editors. Requests with a preview cookie are rewritten to it, so that the static
 * pages need no check.
 */
export default async function DraftLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  // A cookie of an earlier build or an ended session would keep its owner from every page.
  if (!(await isDraftMode())) redirect('/api/draft-mode/disable');
  return (
    <SiteShell locale={locale}>
      <DraftBar locale={locale} />
      {children}
      <DraftTools />
    </SiteShell>
  );
}
