import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { DraftNotFoundView } from '#components/drafts/draft-not-found-view.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { UnavailableView } from '#components/layout/unavailable-view.tsx';
import { type DraftPlace, findFormerAddress } from '#lib/articles/former-address.ts';
import { listPopular } from '#lib/articles/read.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { startPages } from '#lib/seo/page-languages.ts';
import { isDraftMode } from '#sanity/client/draft.ts';

/*
 * For a page that throws, Next sends the right status and an empty document that scripts fill. Here
 * the error is thrown inside Suspense, with a fallback that is complete without scripts. Suspense
 * surrounds only failures, because React hides its content until scripts run.
 */

const POPULAR = 5;

/** Renders a page or its failure, with the right status; a preview finds its place by `slug`. */
export async function withPageFailure(
  { locale, slug }: { locale: Locale; slug?: string },
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  try {
    return await draw();
  } catch (error) {
    const kind = kindOf(error);
    if (kind === 'control') throw error;
    if (kind === 'not-found' && (await isDraftMode())) {
      // With its own status the Studio beside it would report an error and wait for a connection.
      return <DraftNotFoundView locale={locale} places={await formerPlaces(slug)} />;
    }
    const view =
      kind === 'not-found' ? (
        <>
          <LanguageSwitch locale={locale} pages={startPages()} />
          <NotFoundView locale={locale} popular={await popularIfThere(locale)} />
        </>
      ) : (
        <UnavailableView locale={locale} />
      );
    return (
      <Suspense fallback={<div data-page-failure="">{view}</div>}>
        <Failure error={error} />
      </Suspense>
    );
  }
}

/** The metadata of a page, or of the page that says there is none. */
export async function withMetadataFailure(
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

/** Without content nobody can tell where a draft is; that it is not here can be shown still. */
async function formerPlaces(slug: string | undefined): Promise<DraftPlace[]> {
  return slug === undefined ? [] : findFormerAddress(slug).catch(() => []);
}

/** A 404 must be shown even when content is unavailable. */
async function popularIfThere(locale: Locale): Promise<ArticleCard[]> {
  return listPopular({ locale, limit: POPULAR }).catch(() => []);
}
