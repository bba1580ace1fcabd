import { article, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, identity } from '../../facts.ts';

export const whereMeridianIsAvailable = faq({
  slug: 'where-meridian-is-available',
  title: 'Where is Meridian available, and who can open an account?',
  summary: `Anyone aged ${identity.minimumAge} or over who lives in the EU, the EEA, the United Kingdom, Switzerland or 41 states of the United States. Some products are not offered everywhere.`,
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2023-01-10',
  updatedAt: '2026-04-02',
  reviewAt: '2026-10-02',
  author: authors.identity,
  helpful: 121,
  related: ['open-account', 'accepted-documents'],
  body: [
    p(
      'What counts is where you ',
      strong('live'),
      ', not your nationality and not where you are at the moment.',
    ),
    table({
      caption: 'Products by place of residence',
      header: true,
      rows: [
        ['', 'EU and EEA', 'United Kingdom', 'Switzerland', 'United States'],
        ['Buy and sell', 'Yes', 'Yes', 'Yes', '41 states'],
        ['Cash in', 'EUR', 'GBP, EUR', 'EUR', 'USD'],
        ['Card', 'Yes', 'Yes', 'No', 'No'],
        ['Staking', 'Yes', 'Yes', 'Yes', 'No'],
        ['Flexible Earn', 'Yes', 'No', 'Yes', 'No'],
        ['API', 'Yes', 'Yes', 'Yes', 'Yes'],
      ],
    }),
    p(
      'The states of the United States without Meridian are Alaska, Hawaii, Idaho, Louisiana, Maine, Nevada, New York, Vermont and Washington.',
    ),
    p(
      'On a journey you can use your account from nearly everywhere. If you ',
      strong('move'),
      ', change your address within 30 days under ',
      strong('Profile > Personal details'),
      '. Products that are not offered in the new country end after notice; your coins stay yours and can be withdrawn. Ready? See ',
      article('open-account', 'how to open an account'),
      '.',
    ),
  ],
});
