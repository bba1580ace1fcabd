import { defineArrayMember, defineField } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from './check-href.ts';

const PARAGRAPH = { title: 'Paragraph', value: 'normal' };
const QUOTE = { title: 'Quote', value: 'blockquote' };

const ALL_STYLES = [
  PARAGRAPH,
  { title: 'Heading', value: 'h2' },
  { title: 'Smaller heading', value: 'h3' },
  { title: 'Still smaller heading', value: 'h4' },
  { title: 'Smallest heading', value: 'h5' },
  QUOTE,
];

const link = defineArrayMember({
  name: 'link',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'href',
      title: 'Address',
      type: 'string',
      description:
        'For other sites, mail and phone: https://…, mailto:…, tel:…. For an article, use “Link to an article” instead: it follows the article when its address changes.',
      validation: (rule) => rule.required().custom(checkHref),
    }),
  ],
});

/** Where in an article a link leads; `articlePlace` is chosen from its headings. */
export const anchorField = defineField({
  name: 'anchor',
  title: 'Place in the article',
  type: 'articlePlace',
  description: 'A heading of the article. Left empty, the link leads to its beginning.',
});

const internalLink = defineArrayMember({
  name: 'internalLink',
  title: 'Link to an article',
  type: 'object',
  fields: [
    defineField({
      name: 'reference',
      title: 'Article',
      type: 'reference',
      to: ARTICLE_TYPES.map((type) => ({ type })),
      validation: (rule) => rule.required().error(t('Choose the article to link to.')),
    }),
    anchorField,
  ],
});

const LISTS = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
  { title: 'Goes on with the item above', value: 'continue' },
];

const DECORATORS = [
  { title: 'Strong', value: 'strong' },
  { title: 'Emphasis', value: 'em' },
  { title: 'Code', value: 'code' },
  { title: 'Underline', value: 'underline' },
  { title: 'Strike', value: 'strike-through' },
  { title: 'Key to press', value: 'kbd' },
  { title: 'Subscript', value: 'sub' },
  { title: 'Superscript', value: 'sup' },
];

/** Types of `inline-schema.ts`. */
const INLINE = ['footnote', 'anchor'];

/**
 * Text with marks, links and footnotes: headings where a whole body is written, lists and quotes
 * wherever there is more than one line, and in footnotes no other ones.
 */
export function textBlock(where: 'body' | 'inside-block' | 'line' | 'footnote') {
  const isOneLine = where === 'line' || where === 'footnote';
  return defineArrayMember({
    type: 'block',
    styles: where === 'body' ? ALL_STYLES : isOneLine ? [PARAGRAPH] : [PARAGRAPH, QUOTE],
    lists: isOneLine ? [] : LISTS,
    marks: { decorators: DECORATORS, annotations: [link, internalLink] },
    ...(where === 'footnote' ? {} : { of: INLINE.map((type) => defineArrayMember({ type })) }),
  });
}
