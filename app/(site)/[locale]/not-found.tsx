import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/** Travels with every page of the site, so it is short. Next gives it no params and so no locale. */
export default function NotFound() {
  return <NotFoundView locale={DEFAULT_LOCALE} popular={[]} />;
}
