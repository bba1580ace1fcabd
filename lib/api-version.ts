/** The day whose rules every request to the content API follows. */
export const API_VERSION = '2025-02-19';
