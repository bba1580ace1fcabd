import { PortableText, type PortableTextComponents } from '@portabletext/react';
import { Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import { blockWords } from '#lib/portable-text/plain-text.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Block } from '#sanity/blocks/block.ts';
import { type List, nestLists } from '#sanity/blocks/text/lists.ts';

const LIST = { margin: 0, paddingInlineStart: '1.25em' };

/** Links are shown, and followed in the form of the block alone. */
function Linked({ children }: { children?: ReactNode }) {
  return <u>{children}</u>;
}

function Paragraph({ children }: { children?: ReactNode }) {
  return <Text size={1}>{children}</Text>;
}

/** What stands in for blocks that are not drawn here in full. */
const NAMES: Readonly<Record<string, string>> = {
  figure: t('Image'),
  callout: t('Callout'),
  richTable: t('Table'),
  codeBlock: t('Code'),
  videoLink: t('Video'),
  attachment: t('File'),
};

function OtherBlock({ block }: { block: Block }) {
  if (block._type === 'horizontalRule') return <hr />;
  const words = blockWords(block)
    .flatMap(({ text }) => text)
    .join(' ');
  return (
    <Text size={1} muted>
      {NAMES[block._type] ?? block._type}: {words || t('without a description')}
    </Text>
  );
}

function ListContent({ list }: { list: List<Block> }) {
  const Tag = list.kind === 'number' ? 'ol' : 'ul';
  return (
    <Tag style={LIST}>
      {list.items.map(({ text: { listItem, level, ...text }, inside }) => (
        <li key={text._key} style={{ paddingBlock: '0.3em' }}>
          <Nodes nodes={[text, ...inside]} />
        </li>
      ))}
    </Tag>
  );
}

const COMPONENTS: PortableTextComponents = {
  block: Paragraph,
  marks: {
    link: Linked,
    internalLink: Linked,
    'strike-through': ({ children }) => <s>{children}</s>,
    kbd: ({ children }) => <kbd>{children}</kbd>,
    sub: ({ children }) => <sub>{children}</sub>,
    sup: ({ children }) => <sup>{children}</sup>,
  },
  types: {
    footnote: ({ value }: { value: { number: number } }) => <sup>{value.number}</sup>,
    anchor: () => null,
  },
};

function Nodes({ nodes }: { nodes: readonly (Block | List<Block>)[] }) {
  return nodes.map((node) => {
    if (node._type === 'list') return <ListContent key={node._key} list={node} />;
    return node._type === 'block' ? (
      <PortableText key={node._key} value={node} components={COMPONENTS} />
    ) : (
      <OtherBlock key={node._key} block={node} />
    );
  });
}

/** Text and other blocks inside a block. */
export function NestedContent({ blocks }: { blocks: readonly Block[] }) {
  if (blocks.length === 0) return null;
  return (
    <Stack gap={2}>
      <Nodes nodes={nestLists(blocks)} />
    </Stack>
  );
}
