/** The base-36 word that stands for a term in the candidate table. */
export function termWord(id: number): string {
  return id.toString(36);
}

/** The word that stands for a type there: letters and digits only, whatever the type is called. */
export function typeWord(type: string): string {
  return `t${Buffer.from(type).toString('hex')}`;
}

/** The words of a row of terms, for the candidate table; 0 is a gap and has none. */
export function termWords(ids: Uint32Array): string {
  let text = '';
  for (const id of ids) if (id !== 0) text += `${termWord(id)} `;
  return text;
}
