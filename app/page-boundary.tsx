import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { UnavailableView } from '#components/layout/unavailable-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

/*
 * For a page that throws, Next sends the right status and an empty document that scripts fill. Here
 * the error is thrown inside Suspense, with a fallback that is complete without scripts. Suspense
 * surrounds only failures, because React hides its content until scripts run.
 */

const POPULAR = 5;

/** Renders a page, or a page about its failure with the right status. */
export async function withPageBoundary(
  locale: Locale,
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    const kind = kindOf(error);
    if (kind === 'control') throw error;
    const view =
      kind === 'not-found' ? (
        <NotFoundView locale={locale} popular={await popularIfThere(locale)} />
      ) : (
        <UnavailableView locale={locale} />
      );
    return (
      <Suspense fallback={<div data-page-boundary="">{view}</div>}>
        <Failure error={error} />
      </Suspense>
    );
  }
}

/** The metadata of a page, or of the page that says there is none. */
export async function withMetadataBoundary(
  locale: Locale,
  read: () => Promise<Metadata>,
): Promise<Metadata> {
  try {
    return await read();
  } catch (error) {
    if (kindOf(error) !== 'not-found') throw error;
    return { title: messages(locale)('notFound.title'), robots: { index: false } };
  }
}

async function Failure({ error }: { error: unknown }): Promise<never> {
  throw error;
}

/** Next controls its flow by errors with a `digest`. */
function kindOf(error: unknown): 'not-found' | 'control' | 'failure' {
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined;
  if (typeof digest !== 'string') return 'failure';
  return digest === 'NEXT_HTTP_ERROR_FALLBACK;404' ? 'not-found' : 'control';
}

/** A 404 must be shown even when content is unavailable. */
async function popularIfThere(locale: Locale): Promise<ArticleCard[]> {
  return listPopular({ locale, limit: POPULAR }).catch(() => []);
}
