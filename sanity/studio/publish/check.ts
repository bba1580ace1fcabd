import { type SanityDocument, validateDocument, type Workspace } from 'sanity';
import { type Fields, type Reason, reasonsAgainst } from './reasons.ts';

/**
 * What speaks against publishing this very draft. The status beside the form cannot tell: for a
 * moment after each edit it still is that of the text before, under the new revision.
 * @throws whatever the content API answers when it cannot be asked.
 */
export async function checkDraft(workspace: Workspace, draft: SanityDocument): Promise<Reason[]> {
  const { currentUser, schema } = workspace;
  const markers = await validateDocument({ workspace, document: draft, currentUser });
  return reasonsAgainst(draft, markers, fieldsOf(schema.get(draft._type)));
}

/** The fields of a document type, none where it is not of this schema. */
export function fieldsOf(type: ReturnType<Workspace['schema']['get']>): Fields {
  return type?.jsonType === 'object' ? type.fields : [];
}
