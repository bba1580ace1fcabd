import type { Action } from '@sanity/client';
import type { SanityClient, SanityDocument } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { type Pair, pairsOf } from '../../announcements/pairs.ts';
import { knownWords } from '../../publish/known-words.ts';
import type { Reason } from '../../publish/reasons.ts';
import { editedOtherFields } from '../../schedule/edits.ts';
import { MOMENT_NAMES, scheduleOf } from '../../schedule/moments.ts';
import type { Entry } from '../data/entries.ts';
import type { Move } from './move.ts';
import type { Mode, Mover } from './mover.ts';
import { movedDraft, planDraftMove, planPublishedMove, planUndo } from './plan-move.ts';

type Options = {
  /** The title of each field, for editors. */
  titleOf: (field: string) => string;
  /** Told after every change, so that the calendar need not wait to hear of it. */
  onMoved: () => Promise<void>;
  /** What speaks against publishing a draft: the same as in its form. */
  check: (draft: SanityDocument) => Promise<readonly Reason[]>;
};

/** Moves announcements in the content API. */
export function createMover(client: SanityClient, { titleOf, onMoved, check }: Options): Mover {
  const raw = client.withConfig({ apiVersion: API_VERSION, perspective: 'raw', useCdn: false });

  const read = async (id: string): Promise<Pair<SanityDocument>> => {
    const found = await raw.fetch<SanityDocument[]>(
      '*[_id in [$id, "drafts." + $id]]',
      { id },
      { tag: 'calendar' },
    );
    return pairsOf(found)[0] ?? { id, draft: null, published: null };
  };
  const act = async (actions: Action[]) => {
    await raw.action(actions, { tag: 'calendar.move' });
    await onMoved();
  };

  return {
    listEdits: async (id) => {
      const { draft, published } = await read(id);
      return editedOtherFields(draft, published).map(titleOf);
    },
    move: async (entry, move, mode) => {
      const before = await read(entry.id);
      checkUnmoved(entry, before);
      const isPublishing = mode === 'publish';
      await act(await plan(before, move, mode, check));
      const after = await read(entry.id);
      return async () => {
        const current = await read(entry.id);
        const isTouched = isPublishing
          ? current.published?._rev !== after.published?._rev || current.draft !== null
          : current.draft?._rev !== after.draft?._rev;
        if (isTouched) throw new Error(t('Somebody changed it since.'));
        await act(planUndo(before, isPublishing));
      };
    },
  };
}

async function plan(
  versions: Pair<SanityDocument>,
  move: Move,
  mode: Mode,
  check: Options['check'],
): Promise<Action[]> {
  if (mode === 'draft') return planDraftMove(versions, move);
  const { published } = versions;
  if (published === null) throw new Error(t('It is not published any more.'));
  const isClean = editedOtherFields(versions.draft, published).length === 0;
  if (!isClean) throw new Error(t('Somebody edited it since; open it to publish all of it.'));
  const [first] = await check(movedDraft({ ...versions, published }, move));
  if (first !== undefined) {
    throw new Error(
      t('{field}: {message} Open it to put that right.', {
        field: first.field,
        message: first.message,
      }),
    );
  }
  const isWord = await knownWords();
  return planPublishedMove({ ...versions, published }, move, { instant: now(), isWord });
}

/** @throws when the announcement is no longer where the editor saw it. */
function checkUnmoved(entry: Entry, { draft, published }: Pair<SanityDocument>): void {
  const version = entry.version === 'draft' ? draft : published;
  const found = version && scheduleOf(version);
  const isSame =
    found !== null &&
    MOMENT_NAMES.every((name) => found[name]?.time === entry.schedule[name]?.time);
  if (!isSame) throw new Error(t('Somebody changed it at the same moment. Look at it once more.'));
}
