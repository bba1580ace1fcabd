import { appAndWeb, article, callout, h2, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, identity } from '../../facts.ts';

export const proofOfAddress = faq({
  slug: 'proof-of-address',
  title: 'What counts as proof of address',
  summary: `A letter or bill from the last ${identity.addressProofMonths} months that shows your full name, your home address, the date and who sent it. A PDF from your bank or energy supplier is best.`,
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2023-05-09',
  updatedAt: '2025-12-02',
  reviewAt: '2026-12-15',
  author: authors.identity,
  helpful: 96,
  related: ['accepted-documents', 'verify-individual-account'],
  body: [
    p(
      'We ask for proof of address in some countries, when you raise your limits, and when your address has changed. You see the request under ',
      strong('Profile > Verification'),
      '.',
    ),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Verification, then Proof of address.' },
        {
          title: 'Photograph all pages, or choose a PDF.',
          content: [p('Share a PDF from your banking app to Meridian: that is the quickest way.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Verification, then Proof of address.' },
        { title: 'Choose a file.', content: [p('PDF, JPEG or PNG, up to 10 MB.')] },
      ],
    }),
    h2('These are accepted'),
    ul([
      'A bank or credit card statement',
      'A bill for electricity, gas, water, internet or a landline',
      'A letter from a tax office, council or other authority',
      'A tenancy agreement signed by both sides',
      'A certificate of residence',
    ]),
    p(
      'Show the whole page. You may black out amounts and account numbers. Leave these four things readable: your ',
      strong('full name'),
      ', your ',
      strong('home address'),
      ', the ',
      strong('date'),
      ' and the ',
      strong('sender'),
      '.',
    ),
    h2('These are not'),
    ul([
      'Mobile phone bills, envelopes, parcel labels and shop receipts',
      'Screenshots that do not show the whole page',
      'Anything sent to a post-office box or to another person',
      `Anything older than ${identity.addressProofMonths} months, except a tenancy agreement that still runs`,
    ]),
    callout('info', 'No bill in your name?', [
      p(
        'If you live with family or rent with bills included, ask your bank for a letter that confirms your address. Most banks let you download one at once.',
      ),
    ]),
    p(
      `A person reads every upload, within ${identity.manualHours} hours. If yours is refused, the reason is shown beside it. For the identity check itself, see `,
      article('why-identity-verification-fails', 'why a check can fail'),
      '.',
    ),
  ],
});
