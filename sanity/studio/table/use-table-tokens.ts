import type { TableTokens } from '@portabletext/plugin-table/ui';
import { useTheme_v2 as useTheme } from '@sanity/ui';
import { useMemo } from 'react';

/** The colours and sizes of the Studio, light or dark, for Sanity's drawing of tables. */
export function useTableTokens(): TableTokens {
  const { color, font, radius, space } = useTheme();
  return useMemo(
    () => ({
      '--pt-plugin-table-accent': color.focusRing,
      '--pt-plugin-table-bg': color.bg,
      '--pt-plugin-table-fg': color.fg,
      '--pt-plugin-table-border': color.border,
      '--pt-plugin-table-header-bg': color.muted.bg,
      '--pt-plugin-table-header-weight': String(font.text.weights.semibold),
      '--pt-plugin-table-selected-bg': `color-mix(in srgb, ${color.focusRing} 12%, transparent)`,
      '--pt-plugin-table-lane-bg': color.muted.bg,
      '--pt-plugin-table-lane-bg-hover': color.selectable.default.hovered.bg,
      '--pt-plugin-table-lane-icon': color.icon,
      '--pt-plugin-table-lane-icon-hover': color.fg,
      '--pt-plugin-table-handle-rest': color.icon,
      '--pt-plugin-table-handle-bg': color.bg,
      '--pt-plugin-table-handle-dots': color.icon,
      '--pt-plugin-table-boundary-dot': color.icon,
      '--pt-plugin-table-trash-bg': color.fg,
      '--pt-plugin-table-trash-fg': color.bg,
      '--pt-plugin-table-danger': color.button.default.critical.enabled.bg,
      '--pt-plugin-table-scrollbar': color.border,
      '--pt-plugin-table-scrollbar-hover': color.icon,
      '--pt-plugin-table-radius': `${radius[2]}px`,
      '--pt-plugin-table-cell-padding': `${space[2]}px ${space[3]}px`,
      '--pt-plugin-table-font-family': font.text.family,
    }),
    [color, font, radius, space],
  );
}
