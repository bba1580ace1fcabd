import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Layer = {
  /** The file of a block's folder that the layer is made from, and how its export is called. */
  from: string;
  exported: (name: string) => string;
  /** What the generated file exports, from each block's export by the block's `_type`. */
  write: (exports: ReadonlyMap<string, string>) => string;
};

const LAYERS: Readonly<Record<string, Layer>> = {
  schemas: {
    from: 'schema.ts',
    exported: (name) => `${name}Types`,
    write: (exports) =>
      `export const blockTypes = [${[...exports.values()].map((one) => `...${one}`).join(', ')}];`,
  },
  projections: {
    from: 'query.ts',
    exported: (name) => `${name}Projection`,
    write: (exports) =>
      groq(
        'blockProjections',
        [...exports].map(([name, one]) => `_type == "${name}" => { \${${one}} }`),
      ),
  },
  links: {
    from: 'query.ts',
    exported: (name) => `${name}Links`,
    write: (exports) =>
      groq(
        'blockLinks',
        [...exports.values()].map((one) => `\${${one}}`),
      ),
  },
  readers: {
    from: 'read.ts',
    exported: (name) => `read${capitalized(name)}`,
    write: (exports) => byType('blockReaders', exports),
  },
  views: {
    from: 'view.tsx',
    exported: (name) => `${capitalized(name)}View`,
    write: (exports) => byType('blockViews', exports),
  },
  texts: {
    from: 'plain-text.ts',
    exported: (name) => `${name}Text`,
    write: (exports) => byType('blockTexts', exports),
  },
  markdown: {
    from: 'markdown.ts',
    exported: (name) => `${name}Markdown`,
    write: (exports) => byType('blockMarkdown', exports),
  },
  fixtures: {
    from: 'fixture.ts',
    exported: (name) => `${name}Fixture`,
    write: (exports) => byType('blockFixtures', exports),
  },
};

/** A block may do without these: it has nothing to look up, or leads nowhere. */
const OPTIONAL = new Set(['projections', 'links']);

/**
 * The files of `sanity/blocks/generated`, by path from `root`: one for each layer, so that the
 * Studio loads no views and the site no schema.
 * @throws {Error} when a block's folder lacks a file or an export.
 */
export function blockFiles(root: string, names: readonly string[]): Map<string, string> {
  const folder = join(root, 'sanity/blocks');
  return new Map(
    Object.entries(LAYERS).map(([layer, { from, exported, write }]) => {
      const present = names.filter((name) =>
        hasExport(join(folder, kebab(name), from), exported(name), OPTIONAL.has(layer)),
      );
      const imports = present.map(
        (name) => `import { ${exported(name)} } from '../${kebab(name)}/${from}';`,
      );
      const text = [
        '// Written by `npm run typegen` from sanity/blocks/registry.ts.',
        ...imports.sort(),
        '',
        write(new Map(present.map((name) => [name, exported(name)]))),
        '',
      ].join('\n');
      return [`sanity/blocks/generated/${layer}.generated.ts`, text];
    }),
  );
}

function hasExport(file: string, name: string, isOptional: boolean): boolean {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (new RegExp(`^export (?:const|function) ${name}\\b`, 'm').test(text)) return true;
  if (isOptional) return false;
  throw new Error(`${file} must export ${name}.`);
}

function groq(name: string, parts: readonly string[]): string {
  return `export const ${name} = /* groq */ \`\n  ${parts.join(',\n  ')}\n\`;`;
}

function byType(name: string, exports: ReadonlyMap<string, string>): string {
  const lines = [...exports].map(([type, one]) => `  ${type}: ${one},`);
  return [`export const ${name} = {`, ...lines, '};'].join('\n');
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function capitalized(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
