import { imagesNamedLikeFiles } from '#sanity/studio/work-lists/image-words.ts';
import { block, figure, step } from '#tests/fixtures/portable-text/build.ts';
import { datasetClient } from '#tests/support/dataset.ts';

const named = figure('f', { alt: 'IMG_2031.png' });
const table = (content: unknown) => ({
  _type: 'richTable',
  _key: 't',
  rows: [{ cells: [{ content: [content] }] }],
});
const callout = (content: unknown) => ({ _type: 'callout', _key: 'c', content: [content] });
const steps = (content: unknown) => ({
  _type: 'steps',
  _key: 's',
  items: [step('1', 'A', content)],
});

it.each<[string, unknown]>([
  ['the text', named],
  ['a callout', callout(named)],
  ['a step', steps(named)],
  ['a cell', table(named)],
  ['a cell in a step', steps(table(named))],
  ['a callout in a step', steps(callout(named))],
])('finds an image in %s', async (_, inner) => {
  const documents = [
    { _id: 'faq-a', _type: 'faq', body: [block('p', 'x'), inner] },
    { _id: 'faq-b', _type: 'faq', body: [figure('f')] },
    { _id: 'faq-c', _type: 'faq' },
  ];
  const { params } = await imagesNamedLikeFiles(datasetClient(documents));
  expect(params.ids).toEqual(['faq-a', 'drafts.faq-a']);
});
