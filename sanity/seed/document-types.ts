import type { Locale } from '#lib/i18n/locales.ts';

export type Reference = { _type: 'reference'; _ref: string };
export type Slug = { _type: 'slug'; current: string };
export type Link = { label: string; url: string };

/** The four categories of the demo content, by slug. */
export type CategorySlug =
  | 'account-and-security'
  | 'money'
  | 'trading-and-earning'
  | 'records-and-api';

/** The ten topics of the demo content, by slug. */
export type TopicSlug =
  | 'getting-started'
  | 'account-and-identity'
  | 'security'
  | 'deposits'
  | 'withdrawals'
  | 'trading'
  | 'cash-and-cards'
  | 'earn-and-staking'
  | 'tax-and-records'
  | 'api-and-developers';

/** Joins the versions of an article, as Sanity's plugin keeps them. */
export type TranslationsDocument = {
  _id: string;
  _type: 'translation.metadata';
  schemaTypes: string[];
  translations: {
    _key: string;
    _type: 'internationalizedArrayReferenceValue';
    language: Locale;
    value: Reference & { _weak: true };
  }[];
};
