import type { Template } from 'sanity';
import { ARTICLE_TYPES, type ArticleType } from '#lib/articles/constants.ts';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { randomKey } from '../random-key.ts';
import { emptySteps, type NewKey, sections, textBlock } from './outline.ts';

/** A new answer is looked at again after this long. */
const REVIEW_AFTER_DAYS = 180;

const DAY_MS = 24 * 60 * 60 * 1000;

const TITLES: Readonly<Record<ArticleType, string>> = {
  faq: t('FAQ'),
  announcement: t('Announcement'),
  productDocument: t('Product document'),
};

/** A new topic that stands in the category in which it was begun. */
export const topicInCategory: Template = {
  id: 'topic-in-category',
  title: t('Topic'),
  schemaType: 'topic',
  parameters: [{ name: 'categoryId', title: t('Category'), type: 'string' }],
  value: ({ categoryId }: { categoryId?: string } = {}) => ({
    language: 'en',
    order: 100,
    ...(categoryId ? { category: { _type: 'reference', _ref: categoryId } } : {}),
  }),
};

/**
 * What a new article begins with: the outline that works for its kind. Whatever is left empty
 * keeps it from being published, so that no outline ever reaches a reader.
 */
export function articleTemplates(newKey: NewKey = randomKey): Template[] {
  const titled: Template = {
    id: 'faq-titled',
    title: TITLES.faq,
    schemaType: 'faq',
    parameters: [{ name: 'title', title: t('Title'), type: 'string' }],
    value: ({ title }: { title?: string } = {}) => ({
      ...outlineOf('faq', newKey),
      ...(title ? { title } : {}),
    }),
  };
  const outlines = ARTICLE_TYPES.flatMap((type) => [
    { id: type, title: TITLES[type], schemaType: type, value: () => outlineOf(type, newKey) },
    {
      id: `${type}-in-topic`,
      title: TITLES[type],
      schemaType: type,
      parameters: [{ name: 'topicId', title: t('Topic'), type: 'string' }],
      value: ({ topicId }: { topicId?: string } = {}) => ({
        ...outlineOf(type, newKey),
        ...(topicId ? { topic: { _type: 'reference', _ref: topicId } } : {}),
      }),
    },
  ]);
  return [...outlines, titled];
}

function outlineOf(type: ArticleType, newKey: NewKey) {
  if (type === 'faq') return { ...common(), body: faqBody(newKey) };
  if (type === 'announcement') {
    return {
      language: 'en',
      severity: 'notice',
      body: sections(newKey, ['What changes', 'When', 'What you need to do']),
    };
  }
  return { ...common(), body: [textBlock(newKey, 'normal')] };
}

function faqBody(newKey: NewKey) {
  return [
    textBlock(newKey, 'normal'),
    emptySteps(newKey),
    ...sections(newKey, ['If it does not work']),
  ];
}

function common() {
  const review = new Date(now().getTime() + REVIEW_AFTER_DAYS * DAY_MS);
  return { language: 'en', reviewAt: review.toISOString().slice(0, 10) };
}
