import { PortableText, type PortableTextComponents } from '@portabletext/react';
import { Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { NestedBlock } from '#sanity/blocks/nested/read.ts';

const LIST = { margin: 0, paddingInlineStart: '1.25em' };

/** Links are shown, and followed in the form of the block alone. */
function Linked({ children }: { children?: ReactNode }) {
  return <u>{children}</u>;
}

function Paragraph({ children }: { children?: ReactNode }) {
  return <Text size={1}>{children}</Text>;
}

const COMPONENTS: PortableTextComponents = {
  block: Paragraph,
  list: {
    bullet: ({ children }) => <ul style={LIST}>{children}</ul>,
    number: ({ children }) => <ol style={LIST}>{children}</ol>,
  },
  listItem: ({ children }) => (
    <li>
      <Text size={1} style={{ paddingBlock: '0.3em' }}>
        {children}
      </Text>
    </li>
  ),
  marks: { link: Linked, internalLink: Linked },
  types: {
    figure: ({ value }: { value: { alt: string; caption: string } }) => (
      <Text size={1} muted>
        Image: {value.alt || value.caption || 'without a description'}
      </Text>
    ),
  },
};

/** Text and images inside a block. */
export function NestedContent({ blocks }: { blocks: readonly NestedBlock[] }) {
  if (blocks.length === 0) return null;
  return (
    <Stack gap={2}>
      <PortableText value={[...blocks]} components={COMPONENTS} />
    </Stack>
  );
}
