import type { Logo } from '#lib/site/logo.ts';
import type { Hex } from '#lib/theme/colour.ts';
import type { Theme } from '#lib/theme/theme.ts';

/** What a picture takes of the look that editors chose. Null where they chose none. */
export type PictureLook = {
  brand: Hex | null;
  accent: Hex | null;
  logo: { src: string; isForDark: boolean; holdsName: boolean } | null;
};

export const OWN_LOOK: PictureLook = { brand: null, accent: null, logo: null };

/** Pictures are light: other sites show them in either scheme. */
export function pictureLook({ theme, logo }: { theme: Theme; logo: Logo | null }): PictureLook {
  const shown = logo && (logo.light ?? logo.dark);
  return {
    brand: theme.brand?.light ?? null,
    accent: theme.accent?.light ?? null,
    logo:
      logo && shown
        ? { src: shown.src, isForDark: logo.light === null, holdsName: logo.holdsName }
        : null,
  };
}
