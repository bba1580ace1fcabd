import {
  PortableText as Dispatcher,
  type PortableTextComponents,
  type PortableTextTypeComponentProps,
} from '@portabletext/react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
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
} from '#lib/portable-text/blocks.ts';
import type { Heading as HeadingEntry } from '#lib/portable-text/headings.ts';
import { Attachment } from './attachment.tsx';
import { Callout } from './callout.tsx';
import { CodeBlock } from './code-block.tsx';
import { Figure } from './figure.tsx';
import { ExternalLink, InternalLink } from './link.tsx';
import { PlatformSteps } from './platform-steps.tsx';
import './prose.css';
import { StepList } from './steps.tsx';
import { Table } from './table.tsx';
import { ListItem, lists, textStyles } from './text.tsx';
import { Unknown } from './unknown.tsx';
import { VideoLink } from './video-link.tsx';

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
