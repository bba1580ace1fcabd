import { block } from '#tests/fixtures/portable-text/build.ts';

/** A callout of each tone, one of them without a title. */
export const calloutFixture = [
  {
    _type: 'callout',
    _key: 'wait',
    tone: 'warning',
    title: 'Wait five minutes between attempts.',
    content: [block('c1', 'After three failed checks in a row the form closes for a day.')],
  },
  {
    _type: 'callout',
    _key: 'info',
    tone: 'info',
    content: [block('c2', 'Prices are in euro. Other currencies follow the rate of the day.')],
  },
  {
    _type: 'callout',
    _key: 'danger',
    tone: 'danger',
    title: 'Never send a picture of your document by mail or chat.',
    content: [block('c3', 'We ask for it in the app only. Anyone who asks elsewhere is not us.')],
  },
];
