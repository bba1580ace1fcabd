import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import subsetFont from 'subset-font';

const ROOT = resolve(import.meta.dirname, '..');
const PACKAGES = join(ROOT, 'node_modules/@fontsource-variable');

/** Where the fonts lie that `app/fonts.ts` names; a build finds them there again. */
export const FONT_FOLDER = join(ROOT, 'node_modules/.cache/fonts');

/** The weights of the style sheets. A file with all weights is about half as large again. */
const OPTIONS = {
  keepAllGlyphs: true,
  targetFormat: 'woff2',
  variationAxes: { wght: { min: 400, max: 700 } },
} as const;

/** The first file of each font that readers may get. Source Sans 3 gets no smaller. */
export const TRIMMED: readonly string[] = [
  'atkinson-hyperlegible-next',
  'inter',
  'nunito-sans',
  'source-serif-4',
].map((name) => `${name}/files/${name}-latin-wght-normal.woff2`);

/**
 * Makes each font smaller by the weights that no style uses; all letters and features stay. A file
 * that was made of the same one is left as it is.
 */
export async function trimFonts(folder = FONT_FOLDER): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const path of TRIMMED) {
    const whole = await readFile(join(PACKAGES, path));
    const made = join(folder, basename(path));
    const source = `${made}.${keyOf(whole)}`;
    if ((await isThere(made)) && (await isThere(source))) continue;
    const font = await subsetFont(whole, '', OPTIONS);
    await replace(made, font);
    await replace(source, '');
  }
}

function keyOf(font: Buffer): string {
  return createHash('sha256')
    .update(JSON.stringify(OPTIONS))
    .update(font)
    .digest('hex')
    .slice(0, 16);
}

/** Builds at the same time find a whole file, whoever made it. */
async function replace(file: string, content: Buffer | string): Promise<void> {
  const own = `${file}.${process.pid}`;
  await writeFile(own, content);
  await rename(own, file);
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
