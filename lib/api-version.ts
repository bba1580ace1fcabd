/** Version of Sanity's content API that every request names. */
export const API_VERSION = '2025-02-19';
