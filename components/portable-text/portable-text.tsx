import {
  PortableText as Dispatcher,
  type PortableTextComponents,
  type PortableTextTypeComponent,
} from '@portabletext/react';
import type { ComponentType } from 'react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Block } from '#sanity/blocks/block.ts';
import type { BlockProps } from '#sanity/blocks/block-props.ts';
import { blockViews } from '#sanity/blocks/generated/views.generated.ts';
import { ExternalLink, InternalLink } from '#sanity/blocks/text/link.tsx';
import type { Heading } from '#sanity/blocks/text/types.ts';
import { ListItem, lists, textStyles } from '#sanity/blocks/text/view.tsx';
import './prose.css';
import { Unknown } from './unknown.tsx';

type Surroundings = {
  locale: Locale;
  assets: AssetHost;
  /** The headings that stand in the contents list, by `listHeadings`; none inside other blocks. */
  headings?: readonly Heading[];
};

/** Draws blocks that `readBody` has narrowed, each with the view of its folder in `sanity/blocks`. */
export function PortableText({ blocks, ...around }: Surroundings & { blocks: readonly Block[] }) {
  return <Dispatcher<Block> value={[...blocks]} components={componentsFor(around)} />;
}

function componentsFor({ locale, assets, headings = [] }: Surroundings): PortableTextComponents {
  return {
    block: textStyles(locale, headings),
    list: lists,
    listItem: ListItem,
    marks: {
      link: ({ value, children }) => (
        <ExternalLink locale={locale} link={value}>
          {children}
        </ExternalLink>
      ),
      internalLink: ({ value, children }) => (
        <InternalLink locale={locale} link={value}>
          {children}
        </InternalLink>
      ),
    },
    types: {
      ...typeComponents(blockViews, {
        locale,
        assets,
        inside: (blocks) => <PortableText locale={locale} assets={assets} blocks={blocks} />,
      }),
      unknown: Unknown,
    },
  };
}

type Typed<Blocks> = { [Type in keyof Blocks]: { _type: string } };
type Views<Blocks> = { [Type in keyof Blocks]: ComponentType<BlockProps<Blocks[Type]>> };
type TypeComponents<Blocks extends Typed<Blocks>> = {
  [Type in keyof Blocks]?: PortableTextTypeComponent<Blocks[Type]>;
};

/** The views of blocks as the dispatcher calls them. */
function typeComponents<Blocks extends Typed<Blocks>>(
  views: Views<Blocks>,
  around: Omit<BlockProps<unknown>, 'block'>,
): TypeComponents<Blocks> {
  const components: TypeComponents<Blocks> = {};
  for (const type in views) components[type] = typeComponent(views[type], around);
  return components;
}

function typeComponent<One extends { _type: string }>(
  View: ComponentType<BlockProps<One>>,
  around: Omit<BlockProps<unknown>, 'block'>,
): PortableTextTypeComponent<One> {
  return ({ value }) => <View {...around} block={value} />;
}
