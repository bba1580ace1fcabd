import type { MetadataRoute } from 'next';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { directionOf } from '#lib/i18n/language.ts';
import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { homeHref } from '#lib/seo/links.ts';
import type { LogoPicture } from '#lib/site/logo.ts';
import { getLook } from '#lib/site/look.ts';
import { getSite } from '#lib/site/read.ts';
import { SURFACES } from '#lib/theme/surfaces.ts';

type Icon = NonNullable<MetadataRoute.Manifest['icons']>[number];

/** Wider or higher than this, little of a logo is left in the square of an icon. */
const MAX_ICON_RATIO = 1.25;

/** Letters that a phone shows below an icon. */
const MAX_SHORT_NAME = 15;

/** Of a logo, in pixels: the lake makes pictures for visitors in steps of 20. */
const ICON_SIZES = [200, 520];

const OWN_ICONS: readonly Icon[] = [
  { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/** Answers with what a phone shows when somebody keeps the site among their apps. */
export async function answerManifest(request: Request, locale: Locale): Promise<Response> {
  try {
    const text = JSON.stringify(await siteManifest(locale));
    return conditional(request, text, 'application/manifest+json');
  } catch (error) {
    return errorResponse(error);
  }
}

async function siteManifest(locale: Locale): Promise<MetadataRoute.Manifest> {
  const [{ name }, { theme, logo }] = await Promise.all([getSite({ locale }), getLook()]);
  return {
    // One app, whatever language it was kept in.
    id: homeHref(DEFAULT_LOCALE),
    name,
    short_name: name.length <= MAX_SHORT_NAME ? name : name.slice(0, MAX_SHORT_NAME - 1).trimEnd(),
    description: messages(locale)('home.description', { name }),
    lang: locale,
    dir: directionOf(locale),
    start_url: homeHref(locale),
    scope: '/',
    display: 'minimal-ui',
    background_color: SURFACES.paper.light,
    theme_color: theme.brand?.light ?? SURFACES.paper.light,
    icons: iconsOf(logo?.light ?? null),
  };
}

/** The logo of editors where it is nearly square, else the site's own icons. */
function iconsOf(logo: LogoPicture | null): Icon[] {
  if (logo === null || !isNearlySquare(logo)) return [...OWN_ICONS];
  const [file] = logo.src.split('?');
  if (file === logo.src) return [{ src: file, sizes: 'any', type: 'image/svg+xml' }];
  return ICON_SIZES.map((size) => ({
    src: `${file}?w=${size}&h=${size}&fit=fill&bg=${SURFACES.paper.light.slice(1)}&fm=png`,
    sizes: `${size}x${size}`,
    type: 'image/png',
  }));
}

function isNearlySquare({ width, height }: LogoPicture): boolean {
  const ratio = width / height;
  return ratio <= MAX_ICON_RATIO && ratio >= 1 / MAX_ICON_RATIO;
}
