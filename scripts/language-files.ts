import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = 'lib/i18n/messages';
const DEFAULT = 'en';

/**
 * The files of `lib/i18n/generated`, by path from `root`, from the files of messages: the list of
 * languages, all messages for the server, and for browsers a way to load those of one language.
 * @throws {Error} when the messages of the default language are missing.
 */
export function languageFiles(root: string): Map<string, string> {
  const found = readdirSync(join(root, FOLDER)).flatMap(
    (file) => /^([a-z]{2,3}(?:-[a-z0-9]+)*)\.json$/.exec(file)?.[1] ?? [],
  );
  if (!found.includes(DEFAULT)) throw new Error(`${FOLDER}/${DEFAULT}.json is missing.`);
  const languages = [DEFAULT, ...found.filter((one) => one !== DEFAULT).sort()];
  const list = languages.map((one) => `'${one}'`).join(', ');
  const imports = languages.map(
    (one) => `import ${nameOf(one)} from '../messages/${one}.json' with { type: 'json' };`,
  );
  const entries = languages.map((one) => `  '${one}': ${nameOf(one)},`);
  const loads = languages.map(
    (one) =>
      `  '${one}': async () => (await import('../messages/${one}.json', { with: { type: 'json' } })).default,`,
  );
  return new Map([
    file('languages', [`export const LANGUAGES = [${list}] as const;`]),
    file('catalogues', [...imports, '', 'export const catalogues = {', ...entries, '};']),
    file('loaders', ['export const loaders = {', ...loads, '};']),
  ]);
}

function file(name: string, lines: readonly string[]): [string, string] {
  const text = [`// Written by \`npm run typegen\` from ${FOLDER}.`, ...lines, ''].join('\n');
  return [`lib/i18n/generated/${name}.generated.ts`, text];
}

/** A name for an import: `pt-br` is `ptBr`. */
function nameOf(language: string): string {
  return language.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
