// Written by `npm run typegen` from lib/i18n/messages.
export const LANGUAGES = ['en', 'ar', 'de', 'ja', 'pt-br'] as const;
