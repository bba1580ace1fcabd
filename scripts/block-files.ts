import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

type Layer = {
  /** The file of a block's folder that the layer is made from, and how its export is called. */
  from: string;
  exported: (name: string) => string;
  /** What the generated file exports, from each block's export by the block's `_type`. */
  write: (exports: ReadonlyMap<string, string>, prefix: string) => string;
  /** Made for what may stand in steps and in callouts too. */
  isNested?: boolean;
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
    write: (exports, prefix) =>
      groq(
        `${prefix}Projections`,
        [...exports].map(([name, one]) => `_type == "${name}" => { \${${one}} }`),
      ),
    isNested: true,
  },
  links: {
    from: 'query.ts',
    exported: (name) => `${name}Links`,
    write: (exports, prefix) =>
      groq(
        `${prefix}Links`,
        [...exports].map(([name, one]) => `_type=="${name}"=>\${${one}}`),
        '',
      ),
    isNested: true,
  },
  readers: {
    from: 'read.ts',
    exported: (name) => `read${capitalized(name)}`,
    write: (exports, prefix) => byType(`${prefix}Readers`, exports),
    isNested: true,
  },
  views: {
    from: 'view.tsx',
    exported: (name) => `${capitalized(name)}View`,
    write: (exports) => byType('blockViews', exports),
  },
  texts: {
    from: 'plain-text.ts',
    exported: (name) => `${name}Text`,
    write: (exports, prefix) => byType(`${prefix}Texts`, exports),
    isNested: true,
  },
  markdown: {
    from: 'markdown.ts',
    exported: (name) => `${name}Markdown`,
    write: (exports, prefix) => byType(`${prefix}Markdown`, exports),
    isNested: true,
  },
  fixtures: {
    from: 'fixture.ts',
    exported: (name) => `${name}Fixture`,
    write: (exports) => byType('blockFixtures', exports),
  },
};

/** A block may do without these: it has nothing to look up, or leads nowhere. */
const OPTIONAL = new Set(['projections', 'links']);

/** The blocks of a text, and those that may stand in steps and in callouts. */
export type Names = {
  all: readonly string[];
  inSteps: readonly string[];
  inCallouts: readonly string[];
};

/**
 * The files of `sanity/blocks/generated`, by path from `root`: one for each layer, so that the
 * Studio loads no views and the site no schema.
 * @throws {Error} when a block's folder lacks a file or an export.
 */
export function blockFiles(root: string, names: Names): Map<string, string> {
  const files = Object.keys(LAYERS).flatMap((layer): [string, string][] => [
    [layer, layerFile(root, layer, names.all, 'block')],
    ...(LAYERS[layer]?.isNested
      ? ([
          [`step-${layer}`, layerFile(root, layer, names.inSteps, 'stepBlock')],
          [`callout-${layer}`, layerFile(root, layer, names.inCallouts, 'calloutBlock')],
        ] satisfies [string, string][])
      : []),
  ]);
  return new Map(
    files.map(([name, text]) => [`sanity/blocks/generated/${name}.generated.ts`, text]),
  );
}

function layerFile(root: string, layer: string, names: readonly string[], prefix: string): string {
  const made = LAYERS[layer];
  if (made === undefined) throw new Error(`There is no layer ${layer}.`);
  const { from, exported, write } = made;
  const folder = join(root, 'sanity/blocks');
  const present = names.filter((name) =>
    hasExport(join(folder, kebab(name), from), exported(name), OPTIONAL.has(layer)),
  );
  const imports = present.map(
    (name) => `import { ${exported(name)} } from '../${kebab(name)}/${from}';`,
  );
  return [
    '// Written by `npm run typegen` from sanity/blocks/registry.ts.',
    ...imports.sort(),
    '',
    write(new Map(present.map((name) => [name, exported(name)])), prefix),
    '',
  ].join('\n');
}

function hasExport(file: string, name: string, isOptional: boolean): boolean {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (new RegExp(`^export (?:const|function) ${name}\\b`, 'm').test(text)) return true;
  if (isOptional) return false;
  throw new Error(`${file} must export ${name}.`);
}

function groq(name: string, parts: readonly string[], space = '\n  '): string {
  const text = parts.join(`,${space}`);
  return `export const ${name} = /* groq */ \`${space}${text}${space === '' ? '' : '\n'}\`;`;
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
