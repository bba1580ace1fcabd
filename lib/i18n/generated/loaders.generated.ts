// Written by `npm run typegen` from lib/i18n/messages.
export const loaders = {
  'en': async () => (await import('../messages/en.json', { with: { type: 'json' } })).default,
  'ar': async () => (await import('../messages/ar.json', { with: { type: 'json' } })).default,
  'de': async () => (await import('../messages/de.json', { with: { type: 'json' } })).default,
  'ja': async () => (await import('../messages/ja.json', { with: { type: 'json' } })).default,
  'pt-br': async () => (await import('../messages/pt-br.json', { with: { type: 'json' } })).default,
};
