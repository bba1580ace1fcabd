import type { ReactNode } from 'react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { NestedBlock } from './nested/read.ts';
import type { TextBlock } from './text/types.ts';

export type BlockProps<Block> = {
  block: Block;
  locale: Locale;
  assets: AssetHost;
  /** Draws the blocks that a block holds. */
  inside: (blocks: readonly NestedBlock[]) => ReactNode;
  /** Draws the words of a text, with their marks and links, without a paragraph around them. */
  words: (text: TextBlock) => ReactNode;
};
