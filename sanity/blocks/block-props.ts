import type { ReactNode } from 'react';
import type { AssetHost } from '#lib/assets/host.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import type { Block as AnyBlock } from './block.ts';
import type { TextBlock } from './text/types.ts';

export type BlockProps<Block> = {
  block: Block;
  locale: Locale;
  assets: AssetHost;
  /** Hosts whose players may be shown in the page. */
  embedHosts: readonly string[];
  /** Draws the blocks that a block holds. */
  inside: (blocks: readonly AnyBlock[]) => ReactNode;
  /** Draws the words of a text, with their marks and links, without a paragraph around them. */
  words: (text: TextBlock) => ReactNode;
};
