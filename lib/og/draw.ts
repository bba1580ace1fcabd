import sharp, { type OverlayOptions } from 'sharp';
import { directionOf } from '#lib/i18n/language.ts';
import { messages } from '#lib/i18n/translate.ts';
import { escapeXml } from '#lib/seo/escape.ts';
import { SURFACES } from '#lib/theme/surfaces.ts';
import { fontOf, loadFonts } from './fonts.ts';
import { OWN_LOOK, type PictureLook } from './look.ts';
import { keepPhrases } from './phrases.ts';
import { PICTURE_SIZE, type PictureFacts } from './picture.ts';

const { width: WIDTH, height: HEIGHT } = PICTURE_SIZE;
const MARGIN = 80;
const COLUMN = WIDTH - 2 * MARGIN;

const PAPER = '#fcfbf8';
const INK = '#16202b';
const INK_2 = '#4b5967';
const BLAZE = '#ffd34d';

/** Sizes of a title, the first that leaves it in its place; the last is cut. */
const TITLE_SIZES = [80, 68, 58, 48];
const MAX_TITLE_HEIGHT = 290;
const TITLE_TOP = 206;

/** Paths of the logo (`components/layout/logo.tsx`), in a square of 32. */
const LOGO =
  'M13.5 1h5v2.5h8L31 7.5l-4.5 4h-8v1.75H23v7.5h-4.5V31h-5V20.75h-8L1 17l4.5-3.75h8V11.5H9v-8h4.5z';
const LOGO_BLAZE = 'M13.5 22.25h5v6h-5z';
const LOGO_SIZE = 56;

/** Where a logo of editors stands: as high as the site's own mark. */
const LOGO_TOP = 64;
const MAX_LOGO_WIDTH = 460;
/** Around a logo that was made for the dark alone. */
const PLATE = 10;

/**
 * Draws the picture of an article in the look of the site, as PNG. Pango shapes the text, so that
 * Arabic is joined and runs from the right, and Japanese breaks where it may.
 * @param load the file of a logo.
 * @throws when the logo does not come or is no picture.
 */
export async function drawPicture(
  { locale, type, title, siteName, look = OWN_LOOK }: PictureFacts,
  load: (src: string) => Promise<Buffer> = refuse,
) {
  await loadFonts();
  const isMirrored = directionOf(locale) === 'rtl';
  const word = messages(locale)(`type.${type}`);
  const { logo } = look;
  const parts = await Promise.all([
    logo && drawLogo(await load(logo.src), logo.isForDark),
    drawText(siteName, { font: fontOf('Bold', 34), colour: INK, maxHeight: 60 }),
    drawText(word, { font: fontOf('Bold', 28), colour: INK_2, maxHeight: 48 }),
    drawTitle(title),
  ]);
  const [emblem, name, mark, heading] = parts;
  const nameLeft = MARGIN + (emblem?.width ?? LOGO_SIZE) + 18;
  const from = (text: Text, left: number) => (isMirrored ? WIDTH - left - text.width : left);
  const place = (text: Text, left: number, top: number): OverlayOptions => ({
    input: text.data,
    left: Math.max(0, Math.round(from(text, left))),
    top: Math.round(top),
  });
  return background(look, isMirrored, emblem === null)
    .composite([
      ...(emblem ? [place(emblem, MARGIN, LOGO_TOP + (LOGO_SIZE - emblem.height) / 2)] : []),
      ...(logo?.holdsName ? [] : [place(name, nameLeft, LOGO_TOP + (LOGO_SIZE - name.height) / 2)]),
      place(heading, MARGIN, TITLE_TOP),
      place(mark, MARGIN + 34, HEIGHT - 64 - mark.height),
    ])
    .png({ palette: true, effort: 7 })
    .toBuffer();
}

/** What is served until the picture of an article is drawn: no word, and nobody's logo. */
export function drawFallback(): Promise<Buffer> {
  return background(OWN_LOOK, false, false).png({ palette: true, effort: 10 }).toBuffer();
}

function background(look: PictureLook, isMirrored: boolean, hasMark: boolean) {
  const line = look.brand ?? INK;
  const accent = look.accent ?? BLAZE;
  const mirrored = isMirrored ? ` transform="translate(${WIDTH} 0) scale(-1 1)"` : '';
  const scale = LOGO_SIZE / 32;
  const mark = `<g transform="translate(${MARGIN} ${LOGO_TOP}) scale(${scale})">
<path fill="${INK}" d="${LOGO}"/><path fill="${accent}" d="${LOGO_BLAZE}"/></g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="${PAPER}"/>
<g${mirrored}>${hasMark ? mark : ''}
<rect x="${MARGIN}" y="152" width="${COLUMN}" height="3" fill="${line}"/>
<rect x="${MARGIN}" y="${HEIGHT - 100}" width="18" height="38" fill="${accent}"/>
<rect y="${HEIGHT - 12}" width="${WIDTH}" height="12" fill="${line}"/></g></svg>`;
  return sharp(Buffer.from(svg));
}

/** A logo as high as the mark, on a plate where it was made for the dark alone. */
async function drawLogo(file: Buffer, isForDark: boolean): Promise<Text> {
  const { data, info } = await sharp(file)
    .resize({ height: LOGO_SIZE, width: MAX_LOGO_WIDTH, fit: 'inside' })
    .png()
    .toBuffer({ resolveWithObject: true });
  if (!isForDark) return { data, width: info.width, height: info.height };
  const around = { top: PLATE, bottom: PLATE, left: PLATE, right: PLATE };
  const plate = await sharp(data)
    .flatten({ background: SURFACES.paper.dark })
    .extend({ ...around, background: SURFACES.paper.dark })
    .png()
    .toBuffer();
  return { data: plate, width: info.width + 2 * PLATE, height: info.height + 2 * PLATE };
}

async function refuse(): Promise<never> {
  throw new Error('There is no way to a logo.');
}

type Text = { data: Buffer; width: number; height: number };

async function drawTitle(title: string): Promise<Text> {
  for (const size of TITLE_SIZES) {
    const drawn = await render(title, fontOf('Bold', size), INK);
    if (drawn.height <= MAX_TITLE_HEIGHT && drawn.width <= COLUMN) return drawn;
  }
  const font = fontOf('Bold', TITLE_SIZES.at(-1) ?? 48);
  return drawText(title, { font, colour: INK, maxHeight: MAX_TITLE_HEIGHT });
}

/** A text that is cut until it fits. */
async function drawText(
  text: string,
  { font, colour, maxHeight }: { font: string; colour: string; maxHeight: number },
): Promise<Text> {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  for (let length = letters.length; ; length = Math.floor(length * 0.85)) {
    const shown = length === letters.length ? text : `${letters.slice(0, length).join('')}…`;
    const drawn = await render(shown, font, colour);
    if ((drawn.height <= maxHeight && drawn.width <= COLUMN) || length <= 1) return drawn;
  }
}

async function render(text: string, font: string, colour: string): Promise<Text> {
  // Pango refuses what has no letter to draw.
  const line = text.replace(/\s+/g, ' ').trim().toWellFormed();
  const words = escapeXml(keepPhrases(line)) || '.';
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${colour}">${words}</span>`,
      font,
      width: COLUMN,
      dpi: 72,
      rgba: true,
      wrap: 'word-char',
      spacing: 6,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}
