import type { Mutation } from '../mutations/mutation.ts';
import type { DocumentInput } from '../store/document-input.ts';

/** A document that says under which id it is stored. */
export type Identified = DocumentInput & { _id: string };

/** A patch whose document is only known when the action is carried out. */
export type Patch = Extract<Mutation, { patch: unknown }>['patch'];
