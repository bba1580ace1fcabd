import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { figure } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('figure', () => {
  it('has its words, its room and its sizes', () => {
    showBody([figure('f')]);
    const image = screen.getByRole('img', {
      name: 'The profile page with the Verification row marked',
    });
    expect(image).toHaveAttribute('width', '592');
    expect(image).toHaveAttribute('height', '333');
    expect(image).toHaveAttribute('loading', 'lazy');
    expect(image.getAttribute('srcset')).toContain('?w=360&fit=max&auto=format 360w');
    expect(screen.getByRole('figure')).toHaveTextContent('Profile, then Verification');
  });

  it('never grows a tall screenshot past the window', () => {
    showBody([figure('f', { asset: { _id: 'image-abc-1170x2532-png' } })]);
    expect(screen.getByRole('img')).toHaveAttribute('width', '277');
    expect(screen.getByRole('img')).toHaveAttribute('height', '599');
  });

  it('shows a placeholder behind photographs only', () => {
    const lqip = 'data:image/jpeg;base64,AAAA';
    showBody([
      figure('a', { alt: 'Photo', asset: { _id: 'image-abc-10x10-jpg', metadata: { lqip } } }),
      figure('b', { alt: 'Drawing', asset: { _id: 'image-abc-10x10-png', metadata: { lqip } } }),
    ]);
    const photo = screen.getByRole('img', { name: 'Photo' });
    expect(screen.getAllByRole('presentation')).toEqual([photo.previousElementSibling]);
    expect(photo.previousElementSibling).toHaveAttribute('src', lqip);
    expect(screen.getByRole('img', { name: 'Drawing' }).previousElementSibling).toBeNull();
  });

  it('links to its full size where the column shows it smaller', () => {
    showBody([figure('f'), figure('g', { alt: 'Small', asset: { _id: 'image-abc-100x80-png' } })]);
    const [link, ...others] = screen.getAllByRole('link');
    expect(others).toEqual([]);
    expect(link).toHaveAccessibleName(/^The profile page .* \(larger picture\)$/);
    expect(link?.getAttribute('href')).toContain('?w=1600&');
  });

  it('is silent without words, and absent without a picture', () => {
    showBody([figure('a', { alt: '', caption: '' }), figure('b', { asset: null })]);
    expect(screen.getAllByRole('figure')).toHaveLength(1);
    expect(screen.getByRole('presentation')).toHaveAttribute('alt', '');
  });
});
