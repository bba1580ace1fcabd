import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { showBody } from '#tests/support/show-body.tsx';

describe('attachment', () => {
  const asset = { _id: 'file-0a1b2c-pdf', size: 1_430_000, originalFilename: 'claim-2.pdf' };

  it('is a link that says what it is, of which kind and how large', () => {
    showBody([{ _type: 'attachment', _key: 'a', asset, title: 'Claim form' }]);
    const link = screen.getByRole('link', { name: /^Claim form\s*PDF, 1\.4 MB$/ });
    expect(link.getAttribute('href')).toBe('/lake/files/signpost/production/0a1b2c.pdf');
  });

  it.each([
    ['its own name when nobody gave it a title', asset, /^claim-2\.pdf/],
    ['its kind alone when its size is not known', { ...asset, size: null }, /PDF$/],
    ['a word when it has no name at all', { ...asset, originalFilename: '' }, /^File/],
  ])('shows %s', (_what, broken, name) => {
    showBody([{ _type: 'attachment', _key: 'a', asset: broken }]);
    expect(screen.getByRole('link', { name })).toBeVisible();
  });
});
