import { ArrowRightIcon } from '@sanity/icons/ArrowRight';
import { BellIcon } from '@sanity/icons/Bell';
import { CogIcon } from '@sanity/icons/Cog';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { LinkIcon } from '@sanity/icons/Link';
import { SearchIcon } from '@sanity/icons/Search';
import { StarIcon } from '@sanity/icons/Star';
import { TagIcon } from '@sanity/icons/Tag';
import type { ComponentType } from 'react';
import type { SchemaTypeDefinition } from 'sanity';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { ArticleBodyInput } from './paste/article-body-input.tsx';
import { UpdateInput } from './publish/update-input.tsx';
import { AnnouncementInput } from './schedule/announcement-input.tsx';
import { MomentField } from './schedule/moment-field.tsx';
import { MomentInput } from './schedule/moment-input.tsx';
import { isMomentName } from './schedule/moments.ts';
import { slugifyAmong } from './slug/slugify.ts';
import { articlePreview } from './status/article-preview.ts';
import { TextPlugins } from './table/table-plugins.tsx';

const ICONS: Readonly<Record<string, ComponentType>> = {
  faq: HelpCircleIcon,
  announcement: BellIcon,
  productDocument: DocumentTextIcon,
  topic: TagIcon,
  redirect: ArrowRightIcon,
  synonym: LinkIcon,
  bestAnswer: StarIcon,
  savedSearch: SearchIcon,
  siteSettings: CogIcon,
};

/**
 * The content model as editors meet it: with icons, with the status in previews, with addresses
 * made from titles, with a body that takes pastes, and with moments that know their zone.
 */
export const studioTypes: SchemaTypeDefinition[] = schemaTypes.map((type) => {
  if (type.name === 'articleBody') {
    const components = { input: ArticleBodyInput, portableText: { plugins: TextPlugins } };
    return { ...type, components };
  }
  const icon = ICONS[type.name];
  if (icon === undefined || !('fields' in type)) return type;
  const siblings = isArticleType(type.name) ? ARTICLE_TYPES : [type.name];
  return {
    ...type,
    icon,
    fields: type.fields.map((field) => {
      if (field.name === 'update') return { ...field, components: { input: UpdateInput } };
      if (type.name === 'announcement' && isMomentName(field.name)) {
        return { ...field, components: { field: MomentField, input: MomentInput } };
      }
      return field.type === 'slug'
        ? { ...field, options: { ...field.options, slugify: slugifyAmong(siblings) } }
        : field;
    }),
    ...(isArticleType(type.name) ? { preview: articlePreview } : {}),
    ...(type.name === 'announcement' ? { components: { input: AnnouncementInput } } : {}),
  };
});
