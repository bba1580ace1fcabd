import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { ifThere } from '#lib/node/if-there.ts';
import { ImportError } from '../errors.ts';
import type { Rules } from './types.ts';

const type = z.enum(ARTICLE_TYPES, { message: `must be one of ${ARTICLE_TYPES.join(', ')}` });

const schema = z.object({
  default: type,
  sections: z.record(z.string(), z.object({ title: z.string(), type })),
  hosts: z.array(z.string()),
  redirects: z.record(z.string(), z.string()),
});

/**
 * The rules of a file, with sections that it does not know as they were guessed; undefined without one.
 * @throws {ImportError} naming what is wrong in it.
 */
export async function readRules(file: string, guessed: Rules): Promise<Rules | undefined> {
  const text = await ifThere(readFile(file, 'utf8'));
  if (text === undefined) return undefined;
  const parsed = schema.partial().safeParse(json(text, file));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ImportError(`${file}: ${issue?.path.join('.')} ${issue?.message}.`);
  }
  const { data } = parsed;
  return {
    default: data.default ?? guessed.default,
    sections: { ...guessed.sections, ...data.sections },
    hosts: [...new Set([...guessed.hosts, ...(data.hosts ?? [])])],
    redirects: data.redirects ?? {},
  };
}

export async function writeRules(file: string, rules: Rules): Promise<void> {
  await writeFile(file, `${JSON.stringify(rules, null, 2)}\n`);
}

function json(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${file} is no JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}
