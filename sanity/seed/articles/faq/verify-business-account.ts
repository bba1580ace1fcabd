import { article, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const verifyBusinessAccount = faq({
  slug: 'verify-business-account',
  title: 'What a business needs to open an account',
  summary:
    'Papers of the company, the people who own a quarter or more of it, and one person who signs for it. Allow five business days. A personal account cannot be turned into a business account.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2024-05-21',
  updatedAt: '2026-03-30',
  reviewAt: '2027-03-01',
  author: authors.identity,
  helpful: 28,
  related: ['verify-individual-account', 'create-api-key'],
  body: [
    p(
      'Business accounts are for companies, partnerships, foundations and associations. Sole traders use a personal account with ',
      strong('business use'),
      ' ticked under ',
      strong('Profile > Personal details'),
      '.',
    ),
    h2('What to have at hand'),
    table({
      caption: 'Papers by kind of organisation',
      header: true,
      rows: [
        ['Paper', 'Company', 'Partnership', 'Foundation or association'],
        ['Extract from the register, under 3 months old', 'Needed', 'If registered', 'Needed'],
        ['Articles or statutes', 'Needed', 'Partnership agreement', 'Needed'],
        ['List of owners of 25% or more', 'Needed', 'All partners', 'Board members'],
        ['Latest annual accounts', 'Needed', 'Needed', 'On request'],
        ['Proof of where the money comes from', 'On request', 'On request', 'Needed'],
      ],
    }),
    h2('Who has to be verified'),
    ul([
      'the person who opens the account and signs for the organisation',
      'every owner of 25% or more, down to the living person at the end of the chain',
      'every director, when there is no such owner',
    ]),
    p(
      'Each of them gets a link and passes the same check as for a ',
      article('verify-individual-account', 'personal account'),
      '. They need not become customers.',
    ),
    h2('How long it takes'),
    p(
      'Five business days from the last missing paper. The page shows which papers are in, which are being read, and which are missing. You can trade as soon as the account is approved; users with rights of their own and API keys can be added from then on.',
    ),
  ],
});
