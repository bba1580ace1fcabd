import type { ValidationContext } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { type LogoFault, readLogo } from '#lib/site/logo.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** What a browser never runs in a picture, and what has no business in a logo. */
const ACTIVE = /<script|\son[a-z]+\s*=|javascript:|<foreignObject/i;

type Asset = { _id: string; size: number | null; url: string | null };

/** What is wrong with a logo, as readers would meet it. */
export async function checkLogo(value: unknown, { getClient }: ValidationContext) {
  const ref: unknown = Reflect.get(Object(Reflect.get(Object(value), 'asset')), '_ref');
  if (typeof ref !== 'string') return true;
  const client = getClient({ apiVersion: API_VERSION });
  const asset = await client.fetch<Asset | null>('*[_id == $ref][0]{ _id, size, url }', { ref });
  const { faults } = readLogo({ logoLight: asset ?? { _id: ref } }, { images: '', files: '' });
  if (faults[0]) return wordsOf(faults[0].fault);
  if (asset?.url && ref.endsWith('-svg') && ACTIVE.test(await textOf(asset.url))) {
    return t(
      'This SVG holds a script or parts of a page. Browsers never run them in a picture; better ask for a file without.',
    );
  }
  return true;
}

function wordsOf(fault: LogoFault): string {
  const reasons: Record<LogoFault, string> = {
    image: t('the file is not an image'),
    shape: t('the picture is too long or too high'),
    size: t('the file is too large'),
  };
  return t('Readers see the words of the logo instead: {said}.', { said: reasons[fault] });
}

/** Empty when it cannot be read: a picture that is shown is no less safe for that. */
async function textOf(url: string): Promise<string> {
  try {
    const response = await fetch(url);
    return response.ok ? await response.text() : '';
  } catch {
    return '';
  }
}
