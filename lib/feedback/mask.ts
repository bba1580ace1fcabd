/*
 * Readers paste what must not be stored: card numbers, phone numbers, keys, wallet phrases. Each is
 * replaced by a word such as `[card]`.
 */

const EMAIL = /[^\s@<>()[\],;:]+@[^\s@<>()[\],;:]+\.[^\s@<>()[\],;:]{2,}/g;

/** Letters and digits without a break, as in keys, hashes and wallet addresses. */
const TOKEN = /(?<![\p{L}\p{N}])[A-Za-z0-9+/_=-]{20,}(?![\p{L}\p{N}])/gu;

/** Groups of digits, as people write cards, phones and accounts. */
const NUMBER = /(?<![\p{L}\p{N}.,])\+?\(?\d(?:[\s().\-–/]{0,2}\d){6,}(?![\p{L}\p{N}])/gu;

const DATE = /^\d{4}[-./]\d{1,2}[-./]\d{1,2}$|^\d{1,2}[-./]\d{1,2}[-./]\d{4}$/;
const DECIMAL = /^\d+\.\d+$/;

/** A run of short plain words, as long as a wallet phrase. */
const WORDS =
  /(?<![\p{L}\p{N}])[a-z]{3,8}(?:[\s,;.]+(?:\d{1,2}[.):]?\s*)?[a-z]{3,8}){11,}(?![\p{L}\p{N}])/giu;

/** Words that are frequent in sentences and not in the list of wallet phrases (BIP 39). */
const SENTENCE =
  /\b(?:the|and|for|was|not|but|are|has|had|have|did|does|from|been|were|how|why|who|your|his|her|our|its|they|them|get|got|which|would|could|should|these|those)\b/i;

/** The text with everything masked that looks like a secret or a personal number. */
export function maskSecrets(text: string): string {
  return text
    .replace(EMAIL, '[email]')
    .replace(WORDS, (run) => (SENTENCE.test(run) ? run : '[words]'))
    .replace(TOKEN, (token) => (/\d/.test(token) && /[A-Za-z]/.test(token) ? '[key]' : token))
    .replace(NUMBER, maskNumber);
}

function maskNumber(text: string): string {
  if (DATE.test(text) || DECIMAL.test(text)) return text;
  const digits = text.replace(/\D/g, '');
  return digits.length >= 13 && digits.length <= 19 && isLuhn(digits) ? '[card]' : '[number]';
}

/** The check digit of payment cards (ISO/IEC 7812-1, annex B). */
function isLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}
