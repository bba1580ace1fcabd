'use client';

import { DEFAULT_LOCALE, localeOf } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';

/** Shown when rendering a page failed. */
export default function ErrorView({
  digest,
}: {
  /** The number of the error in the server's log. */
  digest?: string | undefined;
}) {
  const locale = localeOf(document.documentElement.lang) ?? DEFAULT_LOCALE;
  const t = messages(locale);
  return (
    <div role="alert" className="pt-4 md:pt-16">
      <title>{t('error.title')}</title>
      <h1 className="text-h1">{t('error.title')}</h1>
      <p className="mt-4 max-w-[38rem] text-lead text-ink-2">{t('error.text')}</p>
      {digest === undefined ? null : (
        <p className="mt-2 text-meta text-ink-3">{t('error.reference', { digest })}</p>
      )}
      <p className="mt-6 flex flex-wrap items-center gap-x-5 gap-y-3">
        <button
          type="button"
          onClick={() => location.reload()}
          className="min-h-11 cursor-pointer rounded-control bg-action px-5 font-bold text-paper hover:bg-action-strong"
        >
          {t('error.retry')}
        </button>
        <a href={homeHref(locale)} className="way">
          {t('error.home')}
        </a>
      </p>
    </div>
  );
}
