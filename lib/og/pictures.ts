import { mkdir, readdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '#lib/node/if-there.ts';
import { type PictureFacts, pictureHash } from './picture.ts';

/** Pictures that wait to be drawn; what is beyond is asked for again. */
const MAX_WAITING = 10_000;
/** Pictures in memory where the folder takes none. */
const MAX_IN_MEMORY = 100;

export type PicturesDeps = {
  /** Where they are kept, by what they show. */
  folder: string;
  draw: (facts: PictureFacts) => Promise<Buffer>;
  report: (error: unknown) => void;
  /** Resolves when the next one may be drawn. */
  pause: () => Promise<unknown>;
};

/**
 * The pictures of articles. They are drawn one after the other in the background, and kept by what
 * they show: asked for again, none is drawn twice, also after a restart.
 */
export class Pictures {
  readonly #deps: PicturesDeps;
  readonly #waiting = new Map<string, PictureFacts>();
  readonly #failed = new Set<string>();
  readonly #memory = new Map<string, Buffer>();
  #working: Promise<void> | undefined;
  #isStopped = false;
  #isReported = false;

  constructor(deps: PicturesDeps) {
    this.#deps = deps;
  }

  /** A finished picture; undefined when it is not drawn yet. */
  async find(facts: PictureFacts): Promise<Buffer | undefined> {
    const hash = pictureHash(facts);
    // Absent is no fault: it is drawn then.
    return this.#memory.get(hash) ?? readFile(this.#file(hash)).catch(() => undefined);
  }

  /** Has a picture drawn in the background, unless it is there. */
  want(facts: PictureFacts): void {
    const hash = pictureHash(facts);
    if (this.#isStopped || this.#failed.has(hash) || this.#waiting.size >= MAX_WAITING) return;
    this.#waiting.set(hash, facts);
    this.#working ??= this.#work();
  }

  /** Settles when nothing waits. */
  async whenIdle(): Promise<void> {
    await this.#working;
  }

  /** Removes the pictures of what is shown no more. */
  async keepOnly(shown: readonly PictureFacts[]): Promise<void> {
    const wanted = new Set(shown.map((facts) => `${pictureHash(facts)}.png`));
    const files = (await ifThere(readdir(this.#deps.folder))) ?? [];
    for (const file of files) {
      if (!wanted.has(file)) await unlink(join(this.#deps.folder, file)).catch(this.#deps.report);
    }
  }

  stop(): void {
    this.#isStopped = true;
    this.#waiting.clear();
  }

  async #work(): Promise<void> {
    for (let next = this.#take(); next !== undefined; next = this.#take()) {
      const [hash, facts] = next;
      if ((await this.find(facts)) !== undefined) continue;
      try {
        await this.#keep(hash, await this.#deps.draw(facts));
      } catch (error) {
        this.#failed.add(hash);
        this.#deps.report(error);
      }
      await this.#deps.pause();
    }
    this.#working = undefined;
  }

  #take(): [string, PictureFacts] | undefined {
    const [first] = this.#waiting;
    if (first !== undefined) this.#waiting.delete(first[0]);
    return first;
  }

  /** Whoever reads meanwhile finds a whole file or none. */
  async #keep(hash: string, picture: Buffer): Promise<void> {
    try {
      await mkdir(this.#deps.folder, { recursive: true });
      const file = this.#file(hash);
      await writeFile(`${file}.${process.pid}`, picture);
      await rename(`${file}.${process.pid}`, file);
    } catch (error) {
      const [oldest] = this.#memory.keys();
      if (this.#memory.size >= MAX_IN_MEMORY && oldest !== undefined) this.#memory.delete(oldest);
      this.#memory.set(hash, picture);
      // A folder that takes nothing takes none of the others either.
      if (!this.#isReported) this.#deps.report(error);
      this.#isReported = true;
    }
  }

  #file(hash: string): string {
    return join(this.#deps.folder, `${hash}.png`);
  }
}
