import { Box, Flex } from '@sanity/ui';
import type { BlockProps, RenderPreviewCallback } from 'sanity';
import { readBody } from '#lib/portable-text/read-body.ts';
import { BlockContent } from './block-content.tsx';

/**
 * A block in the text of the editor, with what readers will see of it instead of a card of one
 * line. One that says nothing yet is Sanity's card, which asks to be opened.
 */
export function BlockInText(props: BlockProps) {
  const [block] = readBody([props.value]).blocks;
  const content = block ? BlockContent({ block }) : null;
  if (content === null) return props.renderDefault(props);
  const renderPreview: RenderPreviewCallback = ({ actions }) => (
    <Flex gap={2} padding={2} align="flex-start">
      <Box flex={1}>{content}</Box>
      {typeof actions === 'function' ? null : actions}
    </Flex>
  );
  return props.renderDefault({ ...props, renderPreview });
}
