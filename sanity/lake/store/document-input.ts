/** A document as a caller hands it in: the lake fills in what is missing. */
export type DocumentInput = { _id?: string; _type: string; [field: string]: unknown };
