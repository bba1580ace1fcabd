import {
  PortableText as Dispatcher,
  type PortableTextComponents,
  type PortableTextTypeComponent,
  type PortableTextTypeComponentProps,
} from '@portabletext/react';
import type { ComponentType } from 'react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Block } from '#sanity/blocks/block.ts';
import type { BlockProps } from '#sanity/blocks/block-props.ts';
import { FootnoteSignView } from '#sanity/blocks/footnotes/sign.tsx';
import { FootnotesView } from '#sanity/blocks/footnotes/view.tsx';
import { blockViews } from '#sanity/blocks/generated/views.generated.ts';
import type { Placement } from '#sanity/blocks/nested/placement.ts';
import { decoratorViews } from '#sanity/blocks/text/decorators.tsx';
import { FormerAnchors } from '#sanity/blocks/text/former-anchors.tsx';
import { ExternalLink, InternalLink } from '#sanity/blocks/text/link.tsx';
import { ListView } from '#sanity/blocks/text/list-view.tsx';
import { type List, nestLists } from '#sanity/blocks/text/lists.ts';
import type { Heading } from '#sanity/blocks/text/types.ts';
import { textStyles } from '#sanity/blocks/text/view.tsx';
import './prose.css';
import { Unknown } from './unknown.tsx';

type Surroundings = {
  locale: Locale;
  assets: AssetHost;
  /** The headings that stand in the contents list, by `listHeadings`; none inside other blocks. */
  headings?: readonly Heading[];
  /** Hosts whose players may be shown in the page; elsewhere a video is a link. */
  embedHosts?: readonly string[];
};

/** Draws blocks that `readBody` has narrowed, each with the view of its folder in `sanity/blocks`. */
export function PortableText({ blocks, ...around }: Surroundings & { blocks: readonly Block[] }) {
  return <Dispatcher value={nestLists(blocks)} components={componentsFor(around)} />;
}

function componentsFor({
  locale,
  assets,
  headings = [],
  embedHosts = [],
}: Surroundings): PortableTextComponents {
  const inside: BlockProps<unknown>['inside'] = (blocks) => (
    <PortableText locale={locale} assets={assets} embedHosts={embedHosts} blocks={blocks} />
  );
  const words: BlockProps<unknown>['words'] = ({ listItem, level, ...text }) => (
    <Dispatcher value={{ ...text, style: 'item' }} components={components} />
  );
  const components: PortableTextComponents = {
    block: textStyles(locale, headings),
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
      ...decoratorViews,
    },
    types: {
      ...typeComponents(blockViews, {
        locale,
        assets,
        embedHosts,
        inside,
        words,
      }),
      footnote: ({ value }) => <FootnoteSignView locale={locale} sign={value} />,
      anchor: ({ value }) => <FormerAnchors ids={value.former} />,
      footnotes: ({ value }) => <FootnotesView locale={locale} footnotes={value} inside={inside} />,
      list: ({ value }: PortableTextTypeComponentProps<List<Block>>) => (
        <ListView
          list={value}
          draw={(blocks) => <Dispatcher value={blocks} components={components} />}
        />
      ),
      unknown: Unknown,
    },
  };
  return components;
}

type Typed<Blocks> = { [Type in keyof Blocks]: { _type: string } & Placement };
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

function typeComponent<One extends { _type: string } & Placement>(
  View: ComponentType<BlockProps<One>>,
  around: Omit<BlockProps<unknown>, 'block'>,
): PortableTextTypeComponent<One> {
  return ({ value }) => (
    <>
      <FormerAnchors ids={value.former ?? []} />
      <View {...around} block={value} />
    </>
  );
}
