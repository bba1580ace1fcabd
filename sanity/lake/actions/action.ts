import type { Mutation } from '../mutations/mutation.ts';
import type { DocumentInput } from '../store/document-input.ts';

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
  /** Checked for rights alone: the lake keeps no releases. */
  | { type: 'unsupported'; actionType: string };

export type Identified = DocumentInput & { _id: string };

/** A patch whose document is only known when the action is carried out. */
export type Patch = Extract<Mutation, { patch: unknown }>['patch'];

export type ActionRequest = {
  actions: Action[];
  transactionId: string | undefined;
  dryRun: boolean;
};
