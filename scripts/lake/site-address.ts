import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { log } from '#lib/log.ts';
import type { LakeSettings } from '#sanity/lake/settings.ts';

const FILE = 'site-address';

/** Writes down where the site of this lake is, for commands that are run without its variables. */
export function rememberSiteAddress({ dir, site }: Pick<LakeSettings, 'dir' | 'site'>): void {
  const file = join(dir, FILE);
  try {
    writeFileSync(`${file}.new`, site.url, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  } catch (error) {
    // Commands then print the address of their own variables.
    log('lake').warn({ err: error }, `${file} cannot be written.`);
  }
}

/** Settings with the address at which the lake was last served, unless the variables say another. */
export function withSiteAddress(
  settings: LakeSettings,
  variables: Readonly<Record<string, string | undefined>>,
): LakeSettings {
  if (variables.NEXT_PUBLIC_SITE_URL || variables.PORT) return settings;
  const url = readAddress(join(settings.dir, FILE));
  return url === null ? settings : { ...settings, site: { ...settings.site, url } };
}

function readAddress(file: string): string | null {
  try {
    const text = readFileSync(file, 'utf8').trim();
    return URL.canParse(text) ? new URL(text).origin : null;
  } catch {
    // The lake was never served from this folder.
    return null;
  }
}
