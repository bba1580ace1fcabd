import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { RouterProvider, route } from 'sanity/router';
import type { Explanation, Preview } from '#lib/search/explanation.ts';
import { ExplanationView } from '#sanity/studio/search-tool/explanation-view.tsx';
import { PreviewView } from '#sanity/studio/search-tool/preview-view.tsx';

const router = route.create('/', [
  route.intents('/intent'),
  route.create('/:section', [route.create('/:query')]),
]);

function show(children: ReactNode): void {
  render(
    <RouterProvider router={router} state={{}} onNavigate={() => undefined}>
      {children}
    </RouterProvider>,
  );
}

const explanation: Explanation = {
  query: 'kyc blorp',
  corrected: null,
  words: [
    {
      word: 'kyc',
      kind: 'subject',
      meanings: [{ word: 'identity', source: 'editors', articles: 16, rule: 'synonym-kyc' }],
    },
    { word: 'blorp', kind: 'unknown', meanings: [] },
  ],
  similar: 12,
  total: 2,
  results: [
    {
      id: 'pinned',
      type: 'faq',
      slug: 'pinned',
      title: 'Pinned',
      curatedBy: 'best-1',
      strength: 0,
      shares: { title: 0, text: 1, passage: 0, coverage: 0 },
      snippet: 'A passage.',
      words: [],
      lacks: ['kyc', 'blorp'],
    },
    {
      id: 'found',
      type: 'faq',
      slug: 'found',
      title: 'Found',
      curatedBy: null,
      strength: 1,
      shares: { title: 0.6, text: 0.4, passage: 0, coverage: 0 },
      snippet: 'Another passage.',
      words: [
        {
          typed: 'kyc',
          found: 'identity',
          source: 'editors',
          rule: 'synonym-kyc',
          inTitle: 1,
          inPassage: 0,
          inText: 1,
        },
      ],
      lacks: ['blorp'],
    },
  ],
};

const target = (name: string) =>
  decodeURIComponent(screen.getByRole('link', { name }).getAttribute('href') ?? '');

describe('the explanation', () => {
  it('leads from each reason to what changes it', () => {
    show(<ExplanationView explanation={explanation} />);
    expect(target('Open these synonyms')).toContain('synonym-kyc');
    expect(target('Add synonyms for “blorp”')).toContain('synonym-for');
    expect(target('Open the best answer')).toContain('best-1');
    expect(target('Put “Found” first')).toContain('best-answer-for');
    const results = within(screen.getByRole('region', { name: 'Results' }));
    const [first, second] = results.getAllByRole('listitem');
    expect(first).toHaveTextContent('A best answer puts it first. It lacks “kyc” and “blorp”.');
    expect(second).toHaveTextContent('Its title says “identity” (your synonym for “kyc”).');
  });

  it('says what readers see where nothing is found, and what may be done', () => {
    show(<ExplanationView explanation={{ ...explanation, total: 0, results: [] }} />);
    expect(screen.getByText('Readers see “Nothing found”.')).toBeVisible();
    expect(screen.getByText(/12 articles share words with it, but too little/)).toBeVisible();
  });
});

describe('a preview', () => {
  const preview: Preview = {
    searches: [
      { query: 'fees', totalBefore: 3, totalAfter: 3, places: [] },
      {
        query: 'human',
        totalBefore: 0,
        totalAfter: 2,
        places: [
          { id: 'a', type: 'faq', title: 'Contact', before: null, after: 1 },
          { id: 'b', type: 'faq', title: 'Other', before: 1, after: 2 },
          { id: 'c', type: 'faq', title: 'Gone', before: 2, after: null },
        ],
      },
    ],
  };

  it('shows what moves, and counts what stays', () => {
    show(<PreviewView preview={preview} />);
    expect(screen.getByRole('status')).toHaveTextContent('1 search changes, 1 stays as it is.');
    const search = within(screen.getByRole('region', { name: 'human' }));
    expect(search.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      '1ContactFAQnew among the first ten',
      '2OtherFAQdown from 1',
      '–GoneFAQgone, was 2',
    ]);
  });

  it('says when nothing would change', () => {
    show(<PreviewView preview={{ searches: preview.searches.slice(0, 1) }} />);
    expect(screen.getByRole('status')).toHaveTextContent('None of the 1 saved search changes.');
  });
});
