import { defineArrayMember, defineField } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { checkHref } from './check-href.ts';

const PARAGRAPH = { title: 'Paragraph', value: 'normal' };

const ALL_STYLES = [
  PARAGRAPH,
  { title: 'Heading', value: 'h2' },
  { title: 'Smaller heading', value: 'h3' },
  { title: 'Smallest heading', value: 'h4' },
  { title: 'Quote', value: 'blockquote' },
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
      validation: (rule) => rule.required().error('Choose the article to link to.'),
    }),
  ],
});

const LISTS = [
  { title: 'Bullets', value: 'bullet' },
  { title: 'Numbers', value: 'number' },
];

/**
 * Text with marks and links; headings and quotes only where a whole body is written, lists
 * everywhere but in the cell of a table.
 */
export function textBlock(where: 'body' | 'inside-block' | 'cell') {
  return defineArrayMember({
    type: 'block',
    styles: where === 'body' ? ALL_STYLES : [PARAGRAPH],
    lists: where === 'cell' ? [] : LISTS,
    marks: {
      decorators: [
        { title: 'Strong', value: 'strong' },
        { title: 'Emphasis', value: 'em' },
        { title: 'Code', value: 'code' },
      ],
      annotations: [link, internalLink],
    },
  });
}
