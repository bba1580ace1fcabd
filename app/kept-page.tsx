import { type ReactNode, Suspense } from 'react';
import { UnseenView } from '#components/layout/unseen-view.tsx';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

/**
 * The layout of pages that are kept once drawn. A page that throws, also `notFound()`, would
 * leave an empty document to browsers without scripts; inside this boundary the document is
 * whole, with its real status, and what was kept before stays kept. Not for pages drawn per
 * request: those would show what stands here while they wait.
 */
export async function KeptPage({ children, params }: Props) {
  const { locale } = await params;
  const unseen = <UnseenView locale={isLocale(locale) ? locale : DEFAULT_LOCALE} />;
  return <Suspense fallback={unseen}>{children}</Suspense>;
}
