import type { Catalogue } from './catalogue.ts';
import type { Locale } from './locales.ts';

/** In browsers: the messages that `loadMessages` has brought, at first none. */
export const catalogues: Partial<Record<Locale, Catalogue>> = {};
