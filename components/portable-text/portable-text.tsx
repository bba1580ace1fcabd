import {
  PortableText as Dispatcher,
  type PortableTextComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Heading as HeadingEntry } from '#lib/portable-text/headings.ts';
import { Attachment } from '#sanity/blocks/attachment/view.tsx';
import type {
  Block,
  Callout as CalloutBlock,
  CodeBlock as Code,
  Figure as FigureBlock,
  Attachment as File,
  PlatformSteps as PlatformStepsBlock,
  Steps as StepsBlock,
  Table as TableBlock,
  VideoLink as Video,
} from '#sanity/blocks/blocks.ts';
import { Callout } from '#sanity/blocks/callout/view.tsx';
import { CodeBlock } from '#sanity/blocks/code-block/view.tsx';
import { Figure } from '#sanity/blocks/figure/view.tsx';
import { PlatformSteps } from '#sanity/blocks/platform-steps/view.tsx';
import { ExternalLink, InternalLink } from '#sanity/blocks/text/link.tsx';
import './prose.css';
import { StepList } from '#sanity/blocks/steps/view.tsx';
import { Table } from '#sanity/blocks/table/view.tsx';
import { ListItem, lists, textStyles } from '#sanity/blocks/text/view.tsx';
import { VideoLink } from '#sanity/blocks/video-link/view.tsx';
import { Unknown } from './unknown.tsx';

export type Surroundings = {
  locale: Locale;
  assets: AssetHost;
  /** The headings that stand in the contents list, by `listHeadings`; none inside other blocks. */
  headings?: readonly HeadingEntry[];
};

type Props<Value> = PortableTextTypeComponentProps<Value>;

/** Draws blocks that `readBody` has narrowed: one component per kind, chosen here and only here. */
export function PortableText({ blocks, ...around }: Surroundings & { blocks: readonly Block[] }) {
  return <Dispatcher<Block> value={[...blocks]} components={componentsFor(around)} />;
}

function componentsFor(around: Surroundings): PortableTextComponents {
  const { locale, assets } = around;
  const inside = (blocks: readonly Block[]) => (
    <PortableText locale={locale} assets={assets} blocks={blocks} />
  );
  return {
    block: textStyles(locale, around.headings ?? []),
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
      figure: ({ value }: Props<FigureBlock>) => (
        <Figure locale={locale} figure={value} assets={assets} />
      ),
      callout: ({ value }: Props<CalloutBlock>) => (
        <Callout locale={locale} callout={value}>
          {inside(value.content)}
        </Callout>
      ),
      steps: ({ value }: Props<StepsBlock>) => (
        <StepList anchor={value.anchor} steps={value.items} inside={inside} />
      ),
      platformSteps: ({ value }: Props<PlatformStepsBlock>) => (
        <PlatformSteps locale={locale} block={value} inside={inside} />
      ),
      table: ({ value }: Props<TableBlock>) => <Table locale={locale} table={value} />,
      codeBlock: ({ value }: Props<Code>) => <CodeBlock locale={locale} block={value} />,
      videoLink: ({ value }: Props<Video>) => <VideoLink locale={locale} video={value} />,
      attachment: ({ value }: Props<File>) => (
        <Attachment locale={locale} attachment={value} assets={assets} />
      ),
      unknown: Unknown,
    },
  };
}
