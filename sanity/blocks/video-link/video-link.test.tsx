import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { showBody } from '#tests/support/show-body.tsx';

describe('video', () => {
  it('is a link that says where it leads', () => {
    const { container } = showBody([
      { _type: 'videoLink', _key: 'v', url: 'https://www.example.com/watch?v=1', title: 'A check' },
    ]);
    const link = screen.getByRole('link', { name: /^A check\s*Video on example\.com$/ });
    expect(link.getAttribute('href')).toBe('https://www.example.com/watch?v=1');
    expect(container.querySelector('iframe, video, img')).toBeNull();
  });
});
