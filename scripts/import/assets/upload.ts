import type { SanityClient } from '@sanity/client';
import type { LoadedFile } from './load.ts';

/** Ids of assets by kind and SHA-1 of their bytes. */
export class AssetIds {
  readonly #client: SanityClient;
  readonly #ids = new Map<string, string>();

  constructor(client: SanityClient) {
    this.#client = client;
  }

  /** Learns which assets there are already. */
  async load(): Promise<void> {
    const rows = await this.#client.fetch<
      { _id: string; _type: string; sha1hash: string | null }[]
    >('*[_type in ["sanity.imageAsset", "sanity.fileAsset"]]{_id, _type, sha1hash}');
    for (const { _id, _type, sha1hash } of rows) {
      const kind = _type === 'sanity.imageAsset' ? 'image' : 'file';
      if (sha1hash !== null) this.#ids.set(`${kind} ${sha1hash}`, _id);
    }
  }

  of({ kind, sha1 }: Pick<LoadedFile, 'kind' | 'sha1'>): string | undefined {
    return this.#ids.get(`${kind} ${sha1}`);
  }

  /** The id of a file, which is sent when it is not there yet. @throws when it is refused. */
  async ensure(file: LoadedFile): Promise<string> {
    const known = this.of(file);
    if (known !== undefined) return known;
    const asset = await this.#client.assets.upload(file.kind, await file.read(), {
      filename: file.filename,
    });
    this.#ids.set(`${file.kind} ${file.sha1}`, asset._id);
    return asset._id;
  }
}
