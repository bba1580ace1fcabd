import { isJsonObject, type JsonObject, type StoredDocument } from '#sanity/groq/document.ts';
import type { Desk } from '../actions/desk.ts';
import { alreadyExists, notFound, refused } from '../actions/refusals.ts';
import type { ReleaseAction } from './action.ts';
import { archive, unarchive } from './archive.ts';
import { importRelease } from './import.ts';
import { metadataFault } from './metadata.ts';
import { checkPublishable, publishVersions } from './publish.ts';
import { RELEASE_TYPE, type ReleaseState, releaseDocumentId, stateOf } from './release.ts';

/** An action on a release that is there. */
type Change = Exclude<ReleaseAction, { type: 'release.create' | 'release.import' }>;

/** In which states a release may be for each action. */
const ALLOWED: Readonly<Record<Change['type'], readonly ReleaseState[]>> = {
  'release.edit': ['active', 'scheduled'],
  'release.publish': ['active'],
  'release.schedule': ['active', 'scheduled'],
  'release.unschedule': ['scheduled'],
  'release.archive': ['active'],
  'release.unarchive': ['archived'],
  'release.delete': ['archived', 'published'],
  'release.run': ['scheduled'],
  'release.fail': ['scheduled'],
};

/** @throws {MutationError} 409 when the release is in a state in which this cannot be done. */
export function carryOutRelease(action: ReleaseAction, desk: Desk): void {
  const id = releaseDocumentId(action.name);
  if (action.type === 'release.import') importRelease(action, desk);
  else if (action.type === 'release.create') create(action, id, desk);
  else change(action, id, desk);
}

function change(action: Change, id: string, desk: Desk): void {
  const release = desk.get(id);
  if (release === null) throw notFound(id);
  checkState(release, action, id);
  if (action.type === 'release.edit') edit(action.patch, release, desk);
  else if (action.type === 'release.delete') desk.putOfRelease(id, { delete: { id } });
  else desk.putOfRelease(id, { patch: { id, ...patchOf(action, release, desk) } });
}

/** What changes in the document of a release when it goes from one state to another. */
function patchOf(
  action: Exclude<Change, { type: 'release.edit' | 'release.delete' }>,
  release: StoredDocument,
  desk: Desk,
): { set: JsonObject; unset?: string[] } {
  switch (action.type) {
    case 'release.publish':
    case 'release.run': {
      const finalDocumentStates = publishVersions(action.name, release, desk);
      const set = { state: 'published', publishedAt: desk.now, finalDocumentStates };
      return { set, unset: ['error'] };
    }
    case 'release.schedule':
      checkPublishable(action.name, desk);
      return { set: { state: 'scheduled', publishAt: action.publishAt }, unset: ['error'] };
    case 'release.unschedule':
      return { set: { state: 'active' }, unset: ['publishAt'] };
    case 'release.fail':
      return {
        set: { state: 'active', error: { message: action.message } },
        unset: ['publishAt'],
      };
    case 'release.archive':
      return { set: { state: 'archived', finalDocumentStates: archive(action.name, desk) } };
    case 'release.unarchive':
      unarchive(release, desk);
      return { set: { state: 'active' }, unset: ['finalDocumentStates'] };
  }
}

function create(
  { name, metadata }: Extract<ReleaseAction, { type: 'release.create' }>,
  id: string,
  desk: Desk,
): void {
  if (desk.get(id) !== null) throw alreadyExists(id);
  desk.putOfRelease(id, {
    create: { _id: id, _type: RELEASE_TYPE, name, state: 'active', metadata },
  });
}

/** Of a release people may change its metadata alone. */
function edit(
  patch: Extract<ReleaseAction, { type: 'release.edit' }>['patch'],
  before: StoredDocument,
  desk: Desk,
): void {
  const { _id: id } = before;
  desk.putOfRelease(id, { patch });
  const { metadata, _rev, _updatedAt, ...rest } = desk.existing(id);
  const { metadata: _, _rev: __, _updatedAt: ___, ...former } = before;
  if (JSON.stringify(rest) !== JSON.stringify(former)) {
    throw refused('releaseReadOnlyError', 'Only the metadata of a release can be edited', { id });
  }
  const fault = isJsonObject(metadata) ? metadataFault(metadata) : 'must be an object';
  if (fault !== null) {
    throw refused('validationError', `The metadata of a release ${fault}`, { id }, 400);
  }
}

function checkState(release: StoredDocument, action: Change, id: string): void {
  const state = stateOf(release);
  const allowed = ALLOWED[action.type];
  const isOfClock = action.type === 'release.run' || action.type === 'release.fail';
  // Somebody may have scheduled it anew since the clock looked.
  const isDue = !isOfClock || release.publishAt === action.publishAt;
  if (state !== null && allowed.includes(state) && isDue) return;
  const [, verb] = action.type.split('.');
  const description = `The release "${action.name}" is ${state ?? 'in no known state'}; "${verb}" needs it to be ${allowed.join(' or ')}`;
  throw refused('releaseStateError', description, { id, state });
}
