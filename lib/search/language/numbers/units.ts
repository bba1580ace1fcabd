/** Signs beside a number, and the word that they are indexed by. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '٪': 'percent',
  '‰': 'permille',
  R$: 'brl',
  $: 'usd',
  '€': 'eur',
  '£': 'gbp',
  '¥': 'jpy',
  '₹': 'inr',
  '₽': 'rub',
  '₩': 'krw',
  '₺': 'lira',
  '₴': 'uah',
  '₫': 'vnd',
  '฿': 'thb',
  '₪': 'ils',
  '₿': 'btc',
  円: 'jpy',
  元: 'cny',
  원: 'krw',
  '﷼': 'sar',
};

/** Words for the same, in the languages whose word is no other word too. */
const WORDS: Readonly<Record<string, string>> = {
  brl: 'brl reais',
  sar: 'sar ريال ريالات ريالا',
  percent:
    'パーセント بالمئة بالمائة percent percentage prozent procent prosent procento procenta prosenttia процент процента процентов',
  usd: 'usd ドル دولار دولارات دولارا dollar dollars dólar dólares dollari доллар доллара долларов',
  eur: 'eur ユーロ يورو euro euros евро',
  gbp: 'gbp',
};

const unitOf = new Map(
  Object.entries(WORDS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);

const single = Object.keys(SIGNS).filter((sign) => sign.length === 1);
const SIGN = `(?:R\\$|[${single.join('').replace('$', '\\$')}])`;
/** A sign before or behind a number. */
export const UNIT_SIGN = new RegExp(
  `${SIGN}(?=\\s?\\p{Nd})(?<![元円원])|(?<=\\p{Nd}\\s?[万萬億亿천만억]?)${SIGN}`,
  'gu',
);

/** The word by which a sign is indexed. */
export function wordOfSign(sign: string): string | undefined {
  return SIGNS[sign.toUpperCase()] ?? SIGNS[sign];
}

/** The word by which a lower-case word for a unit is indexed; undefined for other words. */
export function unitOfWord(word: string): string | undefined {
  return unitOf.get(word);
}
