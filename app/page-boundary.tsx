import type { Metadata } from 'next';
import { type ReactNode, Suspense } from 'react';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { UnavailableView } from '#components/layout/unavailable-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import { AS_OF_META, BEGUN_META } from '#lib/changes/page-age.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { pageAge } from '#sanity/client/as-of.ts';

/*
 * Next answers a page that throws with its status and an empty document, which scripts then fill.
 * A page drawn through here throws inside a boundary instead: the status is the same, and so is
 * what is kept, but the document is whole for browsers, crawlers and readers without scripts.
 * The boundary exists only around the failure, since React hides what it holds until scripts run.
 */

const POPULAR = 5;

/** Draws a page; if that fails, draws what can be said, with the failure's own status. */
export async function withPageBoundary(
  locale: Locale,
  draw: () => Promise<ReactNode>,
): Promise<ReactNode> {
  pageAge();
  try {
    const drawn = await draw();
    return (
      <>
        <AgeOfPage />
        {drawn}
      </>
    );
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
      <>
        <AgeOfPage />
        <Suspense fallback={<div data-page-boundary="">{view}</div>}>
          <Failure error={error} />
        </Suspense>
      </>
    );
  }
}

/** For the server itself, which has pages made again until they are as new as they should be. */
function AgeOfPage() {
  const { asOf, begunAt } = pageAge();
  return (
    <>
      <meta name={AS_OF_META} content={asOf.toISOString()} />
      {asOf < begunAt ? <meta name={BEGUN_META} content={begunAt.toISOString()} /> : null}
    </>
  );
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

/** Next steers by throwing; `digest` is how its errors are told apart from real ones. */
function kindOf(error: unknown): 'not-found' | 'control' | 'failure' {
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? error.digest : undefined;
  if (typeof digest !== 'string') return 'failure';
  return digest === 'NEXT_HTTP_ERROR_FALLBACK;404' ? 'not-found' : 'control';
}

/** "Not here" must be said even when nothing else can be. */
async function popularIfThere(locale: Locale): Promise<ArticleCard[]> {
  return listPopular({ locale, limit: POPULAR }).catch(() => []);
}
