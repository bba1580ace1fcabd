/** Signs beside a number, and the word that they are indexed by. */
const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '٪': 'percent',
  '％': 'percent',
  '‰': 'permille',
  R$: 'brl',
  RS: 'inr',
  $: 'usd',
  '＄': 'usd',
  '€': 'eur',
  '£': 'gbp',
  '￡': 'gbp',
  '¥': 'jpy',
  '￥': 'jpy',
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
  jpy: 'jpy yen yens ين',
  chf: 'chf franken francs franc francos franco فرنك فرنكات',
  inr: 'inr rupee rupees rupien rúpia rúpias rupia rupias ルピー روبية',
  usd: 'usd ドル دولار دولارات دولارا dollar dollars dólar dólares dollari доллар доллара долларов',
  eur: 'eur ユーロ يورو euro euros евро',
  gbp: 'gbp pound pounds pfund ポンド',
};

const unitOf = new Map(
  Object.entries(WORDS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit])),
);

const single = Object.keys(SIGNS).filter((sign) => sign.length === 1);
const SIGN = `(?:R\\$|(?<!\\p{L})Rs\\.?(?=\\s?\\p{Nd})|[${single.join('').replace('$', '\\$')}])`;
/** A sign before or behind a number. */
export const UNIT_SIGN = new RegExp(
  `${SIGN}(?=\\s?\\p{Nd})(?<![元円원])|(?<=\\p{Nd}\\s?[万萬億亿천만억]?)${SIGN}`,
  'gu',
);

/** The word by which a sign is indexed. */
export function wordOfSign(sign: string): string | undefined {
  return SIGNS[sign.toUpperCase().replace(/\.$/, '')] ?? SIGNS[sign];
}

/** The word by which a lower-case word for a unit is indexed; undefined for other words. */
export function unitOfWord(word: string): string | undefined {
  return unitOf.get(word);
}
