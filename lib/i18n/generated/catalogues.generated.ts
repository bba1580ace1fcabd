// Written by `npm run typegen` from lib/i18n/messages.
import en from '../messages/en.json' with { type: 'json' };
import ar from '../messages/ar.json' with { type: 'json' };
import de from '../messages/de.json' with { type: 'json' };
import ja from '../messages/ja.json' with { type: 'json' };
import ptBr from '../messages/pt-br.json' with { type: 'json' };

export const catalogues = {
  'en': en,
  'ar': ar,
  'de': de,
  'ja': ja,
  'pt-br': ptBr,
};
