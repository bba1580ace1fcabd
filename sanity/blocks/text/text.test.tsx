import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { block, heading, item, linked, span } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('text', () => {
  it('gives each block its key for an anchor', () => {
    const { container } = showBody([
      block('p1', 'A paragraph'),
      heading('h1', 'A heading'),
      item('i1', 'An item', 'bullet'),
      block('q1', 'A quote', { style: 'blockquote' }),
    ]);
    const tags = ['p1', 'h1', 'i1', 'q1'].map((id) => container.querySelector(`#${id}`)?.tagName);
    expect(tags).toEqual(['P', 'H2', 'LI', 'BLOCKQUOTE']);
  });

  it('marks words as strong, stressed and code, and breaks lines', () => {
    const { container } = showBody([
      block('p', [span('a', ['strong']), span('b', ['em']), span('c', ['code']), span('d\ne')]),
    ]);
    expect(container.innerHTML).toBe(
      '<p id="p" dir="auto"><strong>a</strong><em>b</em><code>c</code>d<br>e</p>',
    );
  });

  it('nests lists and keeps their kinds', () => {
    showBody([
      item('a', 'One', 'number'),
      item('b', 'Inner', 'bullet', 2),
      item('c', 'Two', 'number'),
    ]);
    const [outer, inner] = screen.getAllByRole('list');
    expect(outer?.tagName).toBe('OL');
    expect(inner?.tagName).toBe('UL');
    expect(screen.getAllByRole('listitem').map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });

  it('draws no id twice when a list changes its kind in the depth', () => {
    const { container } = showBody([
      item('a', 'One', 'bullet'),
      item('b', 'Two', 'number', 2),
      item('c', 'Three', 'bullet', 2),
    ]);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('offers a link to each heading beside it, not in its name', () => {
    showBody([heading('k1', 'Fees')]);
    expect(screen.getByRole('heading', { level: 2, name: 'Fees' }).id).toBe('k1');
    const link = screen.getByRole('link', { name: 'Link to the section “Fees”' });
    expect(link.getAttribute('href')).toBe('#k1');
    expect(document.getElementById('fees')?.textContent).toBe('Fees');
  });
});

describe('links', () => {
  it('leads to another article by its slug', () => {
    showBody([linked('p', 'Passkeys', { _type: 'internalLink', reference: { slug: 'passkeys' } })]);
    expect(screen.getByRole('link', { name: 'Passkeys' }).getAttribute('href')).toBe(
      '/articles/passkeys',
    );
  });

  it('says that a link leaves the site and gives it no power over the page', () => {
    showBody([linked('p', 'The bank', { _type: 'link', href: 'https://example.com/' })]);
    const link = screen.getByRole('link', { name: 'The bank (another site)' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it.each([
    ['/faq', '/faq'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
    ['#fees', '#fees'],
  ])('leaves %s as it is', (href, expected) => {
    showBody([linked('p', 'Words', { _type: 'link', href })]);
    const link = screen.getByRole('link', { name: 'Words' });
    expect(link.getAttribute('href')).toBe(expected);
    expect(link.getAttribute('rel')).toBeNull();
  });

  it.each([
    ['a script', { _type: 'link', href: 'javascript:alert(1)' }],
    ['data', { _type: 'link', href: 'data:text/html,<script>alert(1)</script>' }],
    ['another host in disguise', { _type: 'link', href: '/\\evil.example' }],
    ['nothing', { _type: 'link' }],
    ['a deleted article', { _type: 'internalLink', reference: null }],
    ['an unresolved reference', { _type: 'internalLink', reference: { _ref: 'x' } }],
  ])('keeps the words of a link to %s', (_name, mark) => {
    showBody([linked('p', 'Words', mark)]);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Words').tagName).toBe('P');
  });
});
