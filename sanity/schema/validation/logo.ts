import type { ValidationContext } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { readLogo } from '#lib/site/logo.ts';
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
  if (faults[0])
    return t('Readers see the words of the logo instead: {said}.', { said: said(faults[0]) });
  if (asset?.url && ref.endsWith('-svg') && ACTIVE.test(await textOf(asset.url))) {
    return t(
      'This SVG holds a script or parts of a page. Browsers never run them in a picture; better ask for a file without.',
    );
  }
  return true;
}

function said(fault: string): string {
  return fault.replace(/^the logo for light /, 'the picture ').replace(', and is left out', '');
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
