import type { ReleaseAction, VersionAction } from '../releases/action.ts';
import type { Identified, Patch } from './parts.ts';

/** What an editor does to a document: one step of Sanity's actions API, checked and typed. */
export type Action =
  | { type: 'create'; publishedId: string; attributes: Identified; ifExists: 'fail' | 'ignore' }
  | { type: 'edit'; draftId: string; publishedId: string; patch: Patch }
  | {
      type: 'publish';
      draftId: string;
      publishedId: string;
      ifDraftRevisionId?: string;
      ifPublishedRevisionId?: string;
    }
  | { type: 'unpublish'; draftId: string; publishedId: string }
  | { type: 'discard'; draftId: string }
  | { type: 'delete'; publishedId: string; includeDrafts: string[] }
  | { type: 'replace'; publishedId: string; attributes: Identified }
  | ReleaseAction
  | VersionAction
  /** Checked for rights alone: the lake keeps no variants. */
  | { type: 'unsupported'; actionType: string };

export type ActionRequest = {
  actions: Action[];
  transactionId: string | undefined;
  dryRun: boolean;
};
