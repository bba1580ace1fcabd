import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { block } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('callout', () => {
  it.each([
    ['info', 'Good to know'],
    ['warning', 'Take care'],
    ['danger', 'Danger'],
    ['constructor', 'Good to know'],
  ])('names the tone %s', (tone, word) => {
    showBody([{ _type: 'callout', _key: 'c', tone, content: [block('p', 'Text')] }]);
    expect(screen.getByRole('note')).toHaveTextContent(`${word} Text`);
  });

  it('has a title after its word', () => {
    showBody([{ _type: 'callout', _key: 'c', tone: 'danger', title: 'Stop.', content: null }]);
    expect(screen.getByRole('note')).toHaveTextContent('Danger: Stop.');
  });
});
