import { join } from 'node:path';
import { exportDataset } from '@sanity/export';
import type { Exported, ExportParts } from './types.ts';

/** The whole dataset as Sanity exports it: documents, drafts, pictures and files. */
export async function exportSanity({ client, content, folder }: ExportParts): Promise<Exported> {
  const dataset = client.config().dataset ?? 'production';
  const { documentCount, assetCount } = await exportDataset({
    client,
    dataset,
    outputPath: join(folder, `${dataset}.tar.gz`),
    drafts: true,
  });
  return {
    articles: content.articles.length,
    files: assetCount,
    leftBehind: documentCount === 0 ? ['The dataset is empty'] : [],
  };
}
