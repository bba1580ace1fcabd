import { DEFAULT_FONT, FONTS } from './fonts.ts';
import { tokensOf } from './palette.ts';
import type { Theme } from './theme.ts';

/**
 * The style sheet of a theme. It holds nothing but names of ours, colours as `#rrggbb` and stacks
 * of fonts from the list, so that no text of an editor is ever in it. The doubled selector wins over
 * the site's own values, whichever of the two is read first.
 */
export function sheetOf(theme: Theme): string {
  const colours = Object.entries(tokensOf(theme)).map(
    ([name, { light, dark }]) => `--${name}:light-dark(${light},${dark})`,
  );
  const font = theme.font === DEFAULT_FONT ? [] : [`--font-text:${FONTS[theme.font].stack}`];
  return `:root:root{${[...colours, ...font].join(';')}}\n`;
}
