import { ArrowRightIcon } from '@sanity/icons/ArrowRight';
import { BellIcon } from '@sanity/icons/Bell';
import { BookIcon } from '@sanity/icons/Book';
import { CodeIcon } from '@sanity/icons/Code';
import { CogIcon } from '@sanity/icons/Cog';
import { DocumentIcon } from '@sanity/icons/Document';
import { DocumentTextIcon } from '@sanity/icons/DocumentText';
import { FolderIcon } from '@sanity/icons/Folder';
import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { ImageIcon } from '@sanity/icons/Image';
import { InfoOutlineIcon } from '@sanity/icons/InfoOutline';
import { LinkIcon } from '@sanity/icons/Link';
import { OlistIcon } from '@sanity/icons/Olist';
import { PlayIcon } from '@sanity/icons/Play';
import { RemoveIcon } from '@sanity/icons/Remove';
import { SearchIcon } from '@sanity/icons/Search';
import { SplitHorizontalIcon } from '@sanity/icons/SplitHorizontal';
import { StarIcon } from '@sanity/icons/Star';
import { TagIcon } from '@sanity/icons/Tag';
import { ThLargeIcon } from '@sanity/icons/ThLarge';
import { UserIcon } from '@sanity/icons/User';
import type { ComponentType } from 'react';
import type { SchemaTypeDefinition } from 'sanity';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { BlockInText } from './body/block-in-text.tsx';
import { oldTypesBeside } from './body/old-table.ts';
import { PlaceInput } from './body/place-input.tsx';
import { translateSchema } from './language/translate-schema.ts';
import { withLookInputs } from './look/with-inputs.ts';
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
  category: FolderIcon,
  topic: TagIcon,
  person: UserIcon,
  redirect: ArrowRightIcon,
  synonym: LinkIcon,
  bestAnswer: StarIcon,
  savedSearch: SearchIcon,
  term: BookIcon,
  siteSettings: CogIcon,
};

const BLOCK_ICONS: Readonly<Record<string, ComponentType>> = {
  figure: ImageIcon,
  callout: InfoOutlineIcon,
  steps: OlistIcon,
  platformSteps: SplitHorizontalIcon,
  richTable: ThLargeIcon,
  codeBlock: CodeIcon,
  videoLink: PlayIcon,
  attachment: DocumentIcon,
  horizontalRule: RemoveIcon,
};

/** Blocks whose own card would say less than what readers see. */
const SHOWN_IN_TEXT = new Set(['callout', 'steps', 'platformSteps', 'codeBlock']);

/** Texts in which tables are written, and which take pastes. */
const TEXT_INPUT = { input: ArticleBodyInput, portableText: { plugins: TextPlugins } };

/**
 * The content model as editors meet it: with icons, with the status in previews, with addresses
 * made from titles, with a body that takes pastes, and with moments that know their zone.
 */
export const studioTypes: SchemaTypeDefinition[] = schemaTypes.map(translateSchema).map((type) => {
  if (type.name === 'articleBody') {
    const of = 'of' in type ? [...type.of, { type: 'table' }] : [];
    return { ...type, of, components: TEXT_INPUT };
  }
  if (type.name === 'articlePlace' && type.type === 'string') {
    return { ...type, components: { input: PlaceInput } };
  }
  if (type.name === 'stepContent' || type.name === 'calloutContent') {
    return { ...type, components: TEXT_INPUT };
  }
  if (type.name === 'siteLook') return withLookInputs(type);
  const blockIcon = BLOCK_ICONS[type.name];
  if (blockIcon && SHOWN_IN_TEXT.has(type.name)) {
    return { ...type, icon: blockIcon, components: { block: BlockInText } };
  }
  if (blockIcon) return { ...type, icon: blockIcon };
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

/** All types, beside those that plugins bring. */
export function allTypes(others: SchemaTypeDefinition[]): SchemaTypeDefinition[] {
  return [...others, ...studioTypes, ...oldTypesBeside(others)];
}
