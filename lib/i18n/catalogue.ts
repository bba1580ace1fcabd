import type en from './messages/en.json';

/** A key that English lacks does not compile; every language has all keys of English. */
export type MessageKey = keyof typeof en;

/** A sentence, or one for each plural category. Placeholders are written `{name}`. */
export type Message = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The messages of one language. */
export type Catalogue = Readonly<Record<MessageKey, Message>>;
