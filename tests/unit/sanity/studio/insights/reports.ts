import { listDays } from '#lib/insights/range.ts';
import type {
  Comments,
  ContentHealth,
  Links,
  LowRated,
  Overview,
  WriteNext,
} from '#lib/insights/types.ts';

export const RANGE = { from: '2026-11-16', to: '2026-11-22' };

const FEES = { id: 'fees', type: 'faq', title: 'What does it cost?', slug: 'fees' };
const CARDS = { id: 'cards', type: 'productDocument', title: 'Cards', slug: 'cards' };

export const overview: Overview = {
  range: RANGE,
  views: listDays(RANGE).map((day, at) => ({ day, views: at * 10 })),
  searches: listDays(RANGE).map((day) => ({ day, found: 8, zeroResults: 2 })),
  votes: listDays(RANGE).map((day) => ({ day, yes: 3, no: 1 })),
  totals: { views: 210, searches: 70, zeroResults: 14, yes: 21, no: 7 },
  former: { views: 140, searches: 70, zeroResults: 0, yes: 0, no: 0 },
  mostRead: [{ ...FEES, views: 120, former: 60 }],
  openComments: 2,
};

export const writeNext: WriteNext = {
  range: RANGE,
  groups: [
    {
      title: 'gift cards',
      queries: [
        { query: 'gift cards', searches: 30 },
        { query: '=gift card', searches: 6 },
      ],
      different: 2,
      searches: 36,
      zeroResults: 30,
      unopened: 4,
      former: 12,
      course: [1, 2, 5, 8, 6, 8, 6],
    },
  ],
  more: 3,
  searches: 100,
  unsuccessful: 40,
};

export const lowRated: LowRated = {
  range: RANGE,
  overall: 0.8,
  threshold: 0.8,
  low: [
    {
      ...FEES,
      yes: 40,
      no: 58,
      low: 0.315,
      high: 0.508,
      reasons: [{ reason: 'outdated', count: 12 }],
      openComments: 2,
    },
  ],
  unclear: [{ ...CARDS, yes: 1, no: 2, low: 0.06, high: 0.79, reasons: [], openComments: 0 }],
  fine: 14,
  reasons: [
    { reason: 'outdated', count: 12 },
    { reason: 'wrong', count: 4 },
  ],
};

export const comments: Comments = {
  comments: [
    {
      id: 'c1',
      article: FEES,
      reason: 'outdated',
      text: 'The fee is 2 percent now.',
      query: 'withdrawal fee',
      at: '2026-11-20T10:00:00.000Z',
      state: 'open',
      assignee: null,
    },
    {
      id: 'c2',
      article: null,
      reason: null,
      text: 'Thanks, found it.',
      query: null,
      at: '2026-11-19T10:00:00.000Z',
      state: 'done',
      assignee: 'p_gone',
    },
  ],
  open: 1,
  done: 1,
};

export const contentHealth: ContentHealth = {
  range: RANGE,
  stale: [
    { article: FEES, reviewAt: '2026-11-01', isDue: true, isOld: true, ageDays: 400, views: 321 },
  ],
  orphans: [CARDS],
  neverFound: [CARDS],
  hasCounted: true,
  articles: 41,
};

export const links: Links = {
  broken: [
    { article: FEES, address: '/articles/none', why: 'There is no article at this address.' },
  ],
  outside: [
    {
      href: 'https://example.com/gone',
      articles: [FEES, CARDS],
      verdict: 'broken',
      status: 404,
      movedTo: null,
      reason: 'There is no such page.',
      checkedAt: '2026-11-20T10:00:00.000Z',
    },
  ],
  outsideTotal: 12,
  works: 10,
  unchecked: 1,
  run: null,
};
