import { basename } from 'node:path';
import { Unavailable } from '#lib/errors.ts';
import { log } from '#lib/log.ts';
import { isDamaged, isDenied, isDiskFull, isStorageFault } from '#lib/node/storage-errors.ts';

/** What readers are told. Operators find the file and the reason in the log. */
const REFUSAL = 'Nothing can be stored at the moment.';

/** Every vote meets the same fault. */
const TELL_INTERVAL_MS = 60_000;

/** Faults of one database file, told to operators once a minute and to callers as `Unavailable`. */
export type StorageWatch = {
  /** @throws {Unavailable} instead of a fault of the disk or the file; what else fails as it is. */
  guard<T>(work: () => Promise<T>): Promise<T>;
  /** From now on nothing is read or written. */
  giveUp(reason: unknown): void;
};

/** @param holds what is in the file, such as `votes and comments`. */
export function watchStorage(file: string, holds: string): StorageWatch {
  let toldOf: string | undefined;
  let toldAt = 0;
  let damage: Unavailable | undefined;

  function refusalOf(error: unknown): Unavailable {
    const message = storageMessage(file, holds, error);
    const at = performance.now();
    if (message !== toldOf || at - toldAt > TELL_INTERVAL_MS) {
      log('database').error({ err: error }, message);
      toldOf = message;
      toldAt = at;
    }
    return new Unavailable(REFUSAL, { cause: error });
  }

  return {
    async guard(work) {
      if (damage !== undefined) throw damage;
      try {
        return await work();
      } catch (error) {
        throw isStorageFault(error) ? refusalOf(error) : error;
      }
    },
    giveUp(reason) {
      damage = refusalOf(reason);
    },
  };
}

/** What is wrong with a file that nothing else can replace, and what an operator does about it. */
export function storageMessage(file: string, holds: string, error: unknown): string {
  const until = `Readers keep every page; ${holds} are refused with 503 until then.`;
  if (isDamaged(error)) {
    return `${file} is damaged. Stop Signpost, move the file with its -wal and -shm away, and put a copy of it there: cp <backup>/${basename(file)} ${file} (without one it begins anew). ${until}`;
  }
  if (isDiskFull(error)) return `The disk that holds ${file} is full: make room. ${until}`;
  if (isDenied(error)) {
    return `${file} cannot be opened for writing: let this user write to it and to its folder. ${until}`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${file} cannot be used: ${reason} ${until}`;
}
