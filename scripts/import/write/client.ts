import type { SanityClient } from '@sanity/client';
import { env } from '#lib/env.ts';
import { lakeWriter } from '../../lake/writer.ts';
import { projectWriter } from '../../project-writer.ts';
import { ImportError } from '../errors.ts';

/**
 * A client that may write where this installation keeps its content, and sees drafts.
 * @throws {ImportError} when the lake does not run, or the token of a project is not set.
 */
export function contentWriter(): SanityClient {
  const { content } = env();
  if (content.kind === 'lake') {
    try {
      return lakeWriter();
    } catch {
      // There is no token of a lake, because there was none yet.
      throw new ImportError(
        'The content lake was never started here: run npm start, or npm start -- --empty, beside this.',
      );
    }
  }
  const client = projectWriter();
  if (client === undefined)
    throw new ImportError('Set SANITY_API_WRITE_TOKEN to a token of the project that may write.');
  return client;
}

/** @throws {ImportError} in one sentence when the content does not answer, or refuses the token. */
export async function checkWriter(client: SanityClient): Promise<void> {
  try {
    await client.fetch('count(*[_type == "siteSettings"])');
  } catch (error) {
    const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined;
    if (status === 401 || status === 403)
      throw new ImportError('The content refuses the token: check SANITY_API_WRITE_TOKEN.');
    const { apiHost, projectId } = client.config();
    throw new ImportError(
      env().content.kind === 'lake'
        ? `The content lake does not answer at ${apiHost}: run npm start, or npm start -- --empty, beside this.`
        : `The Sanity project ${projectId} does not answer.`,
    );
  }
}
