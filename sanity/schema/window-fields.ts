import { defineArrayMember, defineField } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { articleReferences, PRODUCT_AREAS } from './article-fields.ts';
import { checkPin, checkWindow } from './validation/dates.ts';

/**
 * When an announcement shows, where, and what it is about. The instants are what readers' pages go
 * by; `zones` keeps how an editor said them.
 */

/** The instants of an announcement, in the order in which they are asked for. */
const MOMENTS = ['publishAt', 'expireAt', 'pinUntil', 'effectiveAt'] as const;

export const windowFields = [
  defineField({
    name: 'placement',
    title: 'Where it shows',
    type: 'string',
    group: 'content',
    description:
      'A banner stands at the top of every page of the site while the announcement is up.',
    options: {
      list: [
        { title: 'In the list', value: 'list' },
        { title: 'In the list and as a banner', value: 'banner' },
      ],
      layout: 'radio',
    },
    initialValue: 'list',
  }),
  defineField({
    name: 'publishAt',
    title: 'Goes up at',
    type: 'datetime',
    group: 'dates',
    description: 'Readers see nothing of it before this moment. Empty: at once when published.',
  }),
  defineField({
    name: 'expireAt',
    title: 'Comes down at',
    type: 'datetime',
    group: 'dates',
    description: 'From this moment on readers no longer see it. Empty: it stays.',
    validation: (rule) =>
      rule.custom((value, { document }) => checkWindow(document?.publishAt, value)),
  }),
  defineField({
    name: 'pinUntil',
    title: 'Pinned until',
    type: 'datetime',
    group: 'dates',
    description: 'Stands first in the list of announcements until then. Empty: it is not pinned.',
    validation: (rule) =>
      rule
        .custom((value, { document }) => checkPin(document?.publishAt, document?.expireAt, value))
        .warning(),
  }),
  defineField({
    name: 'effectiveAt',
    title: 'Takes effect at',
    type: 'datetime',
    group: 'dates',
    description:
      'When what it announces happens: readers see it in their own time and can put it into their calendar.',
  }),
  defineField({
    name: 'zones',
    title: 'Time zones',
    type: 'object',
    group: 'dates',
    description: 'The zone and the wall time that each moment was typed in.',
    hidden: true,
    fields: MOMENTS.map((name) =>
      defineField({
        name,
        type: 'object',
        fields: [
          defineField({ name: 'zone', title: 'Zone', type: 'string' }),
          defineField({ name: 'wall', title: 'Wall time', type: 'string' }),
        ],
      }),
    ),
  }),
];

export const affectsFields = [
  defineField({
    name: 'affects',
    title: 'Articles it concerns',
    type: 'array',
    group: 'discovery',
    description:
      'Each of them shows the announcement above its text for as long as that is up; the announcement leads to them.',
    of: [defineArrayMember({ type: 'reference', to: articleReferences })],
    validation: (rule) => rule.unique().error(t('Each article may stand here once.')),
  }),
  defineField({
    name: 'affectedProducts',
    title: 'Product areas it concerns',
    type: 'array',
    group: 'discovery',
    description: 'Named on the page of the announcement.',
    of: [defineArrayMember({ type: 'string' })],
    options: { list: PRODUCT_AREAS },
  }),
];
