import { render } from '@testing-library/react';
import type { ReactElement } from 'react';
import { bannersHtml } from '#components/announcement/banners-html.ts';
import { ArticleView } from '#components/article/article-view.tsx';
import { HomeHero } from '#components/layout/home-hero.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { SiteFooter } from '#components/layout/site-footer.tsx';
import { SiteHeader } from '#components/layout/site-header.tsx';
import { ArticleCard } from '#components/list/article-card.tsx';
import { Browse } from '#components/topic/browse.tsx';
import { CategoryTopics } from '#components/topic/category-topics.tsx';
import { LandingView } from '#components/topic/landing-view.tsx';
import { TopicArticles } from '#components/topic/topic-articles.tsx';
import { TopicList } from '#components/topic/topic-list.tsx';
import { TopicTreeView } from '#components/topic/topic-tree.tsx';
import { Breadcrumb } from '#components/ui/breadcrumb.tsx';
import { readBody } from '#lib/portable-text/read-body.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { everyBlock } from '#tests/fixtures/portable-text/every-block.ts';

const ARABIC = 'رسوم البطاقة';

/** The body with every text that editors write in Arabic; addresses and words of lists stay. */
function inArabic(value: unknown, name = ''): unknown {
  const isText = /^(?:text|title|caption|filename|\d+)$/.test(name);
  if (typeof value === 'string') return isText ? ARABIC : value;
  if (Array.isArray(value)) return value.map((one, at) => inArabic(one, String(at)));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'marks' ? one : inArabic(one, key)]),
  );
}

const card = {
  id: 'a',
  slug: 'a',
  type: 'faq',
  title: ARABIC,
  snippet: ARABIC,
  publishedAt: null,
  updatedAt: null,
  helpful: 0,
} as const;
const link = { label: ARABIC, url: '/x' };
const notice = { slug: 'n', title: ARABIC, severity: 'notice', effectiveAt: null, upcoming: false };

const place = { id: 't', slug: 't', title: ARABIC, description: ARABIC, count: 1 };
const list = {
  sort: 'updated',
  total: 1,
  page: 1,
  pages: 1,
  results: [card],
  promoted: 0,
} as const;
const cards = [{ key: 'k', title: ARABIC, text: ARABIC, href: '/x', picture: null }];

const views: [string, ReactElement][] = [
  [
    'an article',
    <ArticleView
      key="1"
      locale="en"
      article={{
        ...card,
        summary: ARABIC,
        topic: { slug: 't', title: ARABIC, category: { slug: 'c', title: `${ARABIC} 3` } },
        otherTopics: [{ slug: 'u', title: ARABIC }],
        outdated: true,
        authors: [{ id: 'p', name: ARABIC, role: ARABIC, url: '/x', photo: null }],
        related: [card],
        author: ARABIC,
        changes: [{ at: '2026-06-04T12:00:00Z', note: ARABIC }],
        notices: [{ ...notice, severity: 'notice' }],
        affects: [],
        zone: null,
      }}
      body={readBody(inArabic(everyBlock))}
      assets={{ images: '/i', files: '/f' }}
      supportLink={link}
    />,
  ],
  ['a card', <ArticleCard key="1" locale="en" card={card} />],
  ['topics', <TopicList key="1" locale="en" topics={[place]} />],
  [
    'topics by category',
    <TopicTreeView
      key="1"
      locale="en"
      tree={{ categories: [{ ...place, topics: [place] }], others: [place] }}
    />,
  ],
  [
    'a category',
    <CategoryTopics
      key="1"
      locale="en"
      category={{ cards: [], topics: [{ ...place, articles: [card] }] }}
    />,
  ],
  [
    'a topic',
    <TopicArticles
      key="1"
      locale="en"
      topic={{ slug: 't', cards: [], list: { ...list, results: [card] } }}
    />,
  ],
  [
    'a landing page',
    <LandingView
      key="1"
      locale="en"
      place={{ slug: 'l', title: ARABIC, description: ARABIC }}
      landing={{ picture: null, body: readBody(inArabic(everyBlock)), cards }}
      assets={{ images: '/i', files: '/f' }}
    />,
  ],
  [
    'the ways from the start page',
    <Browse
      key="1"
      locale="en"
      tree={{ categories: [{ ...place, id: 'c', topics: [] }], others: [place] }}
    />,
  ],
  ['a heading', <PageHeading key="1" locale="en" title={ARABIC} text={ARABIC} />],
  [
    'a breadcrumb',
    <Breadcrumb
      key="1"
      locale="en"
      steps={[{ label: ARABIC, href: '/' }, { label: `${ARABIC} 2` }]}
    />,
  ],
  ['the header', <SiteHeader key="1" locale="en" name={ARABIC} links={[link]} />],
  ['the footer', <SiteFooter key="1" locale="en" name={ARABIC} text={ARABIC} links={[link]} />],
  ['the start', <HomeHero key="1" locale="en" popularQueries={[ARABIC]} latest={[card]} />],
];

/** The texts in Arabic that nothing lets a browser find the direction of. */
function withoutDirection(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const around = node.parentElement?.closest('[dir], bdi, script, .sr-only');
    if (/\p{Script=Arabic}/u.test(node.nodeValue ?? '') && !around) {
      found.push(node.parentElement?.outerHTML ?? '');
    }
  }
  return found;
}

describe('text from editors', () => {
  it.each(views)('finds its own direction in %s', (_name, view) => {
    const { container } = render(view);
    expect(container.textContent).toContain(ARABIC);
    expect(withoutDirection(container)).toEqual([]);
  });

  it('finds its own direction in a banner', () => {
    const banner = { slug: 'b', title: ARABIC, severity: 'notice', expireAt: null, key: 'b@1' };
    const container = document.createElement('div');
    container.innerHTML = bannersHtml('en', [{ ...banner, severity: 'notice' }]);
    expect(container.textContent).toContain(ARABIC);
    expect(withoutDirection(container)).toEqual([]);
  });
});
