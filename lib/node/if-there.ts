import { systemCode } from './storage-errors.ts';

/** What looking at a file or folder gives; undefined where there is none. @throws other faults. */
export async function ifThere<Found>(looking: Promise<Found>): Promise<Found | undefined> {
  try {
    return await looking;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return undefined;
    throw error;
  }
}
