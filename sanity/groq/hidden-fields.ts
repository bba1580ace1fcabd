/** Hidden fields of documents, read where GROQ has a function that groq-js lacks. */
export const TEXT_FIELD = '_lakeText';
export const INCOMING_FIELD = '_lakeIncoming';
