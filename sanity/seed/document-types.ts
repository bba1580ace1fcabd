export type Reference = { _type: 'reference'; _ref: string };
export type Slug = { _type: 'slug'; current: string };
export type Link = { label: string; url: string };

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
