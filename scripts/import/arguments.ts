import { parseArgs } from 'node:util';
import { ImportError } from './errors.ts';
import { KINDS, type Kind } from './source.ts';

export type ImportArguments = {
  kind: Kind;
  source: string;
  isDryRun: boolean;
  /** Where the report is written as JSON. */
  report: string | undefined;
  /** A folder of pictures and files. */
  assets: string | undefined;
  /** Types of articles by section, old hosts, redirects. */
  rules: string | undefined;
  /** A table of old addresses and where each leads. */
  redirects: string | undefined;
  /** Whether nothing is asked. */
  isYes: boolean;
};

export const USAGE = `npm run import -- ${KINDS.join('|')} <source> [--dry-run] [--report <file>] [--assets <folder>] [--rules <file>] [--redirects <file>] [--yes]

  zendesk   a file or folder of answers of its API, or the address of a help center
            (with ZENDESK_TOKEN, and ZENDESK_EMAIL where it is an API token)
  intercom  a file or folder of answers of its API
  markdown  a folder of Markdown with front matter
  html      a folder of web pages
  csv       a table with one article a row

  --dry-run  writes nothing but the report and the file of rules
docs/import.md says what becomes of each thing.`;

/** @throws {ImportError} saying what is wrong with the arguments. */
export function readArguments(args: readonly string[]): ImportArguments {
  const { values, positionals } = parse(args);
  const [word = '', source, ...more] = positionals;
  const kind = KINDS.find((one) => one === word);
  if (kind === undefined)
    throw new ImportError(
      word === '' ? USAGE : `There is no kind of source called “${word}”.\n${USAGE}`,
    );
  if (source === undefined)
    throw new ImportError(`Say where the source is: npm run import -- ${kind} <source>`);
  if (more.length > 0) throw new ImportError(`One source at a time: what is “${more.join(' ')}”?`);
  if (/\.(?:zip|tar|tgz|gz|7z|rar)$/i.test(source))
    throw new ImportError(`${source} is packed: unpack it, and name the folder.`);
  return {
    kind,
    source,
    isDryRun: values['dry-run'] ?? false,
    report: values.report,
    assets: values.assets,
    rules: values.rules,
    redirects: values.redirects,
    isYes: values.yes ?? false,
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean' },
        report: { type: 'string' },
        assets: { type: 'string' },
        rules: { type: 'string' },
        redirects: { type: 'string' },
        yes: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new ImportError(`${error instanceof Error ? error.message : ''}\n${USAGE}`);
  }
}
