import { splitCompound } from '#lib/search/language/compounds.ts';
import { areNeighbours, isSlipOf } from '#lib/search/language/keyboards.ts';
import { languageOf } from '#lib/search/language/languages.ts';
import { Tokenizer } from '#lib/search/language/tokenizer.ts';

/** Each line: forms that search takes for one word. */
const ONE_WORD: readonly (readonly [lang: string, forms: string])[] = [
  ['de', 'überweisung ueberweisung überweisungen uberweisung'],
  ['de', 'gebühr gebuehr gebühren gebuehren'],
  ['de', 'sperren gesperrt sperrung'],
  ['de', 'zurücksetzen zurückgesetzt zurückzusetzen'],
  ['de', 'straße strasse'],
  ['de', 'überweisen überwiesen'],
  ['pt-BR', 'configuração configurações configuracao configuracoes'],
  ['pt-BR', 'transferência transferencia transferências'],
  ['pt-BR', 'verificação verificacao verificar'],
  ['ja', '問い合わせ 問合せ'],
  ['ja', '支払い お支払い 支払'],
  ['ja', 'サーバー サーバ ｻｰﾊﾞｰ'],
  ['ja', '取り消し 取消し 取消'],
  ['ja', 'パスワード ﾊﾟｽﾜｰﾄﾞ'],
  ['en', 'withdraw withdrawal withdrew withdrawing'],
];

/** Each line: forms that a query finds by what they share, though their stems differ. */
const KIN: readonly (readonly [lang: string, forms: string])[] = [
  ['ar', 'حساب الحساب حسابي حسابك بالحساب والحساب للحساب حِسَاب حســاب'],
  ['ar', 'بطاقة بطاقه البطاقة بطاقتي البطاقات'],
  ['ar', 'كلمة كلمه الكلمة'],
  ['ar', 'إلغاء الغاء'],
  ['ar', 'فاتورة الفواتير فواتيرك'],
  ['ar', 'سحب السحب أسحب اسحب يسحب'],
  ['ar', 'كيف کیف'],
  ['fr', 'café cafe'],
];

it.each(ONE_WORD)('%s: one term for %s', (lang, forms) => {
  const tokenizer = new Tokenizer(lang);
  const terms = forms.split(' ').map((form) => tokenizer.tokens(form).map(({ term }) => term));
  expect(new Set(terms.map((all) => all.join(' ')))).toHaveProperty('size', 1);
});

it.each(KIN)('%s: kin are %s', (lang, forms) => {
  const { kin } = languageOf(lang);
  expect(new Set(forms.split(' ').map(kin))).toHaveProperty('size', 1);
});

it('keeps words apart that only look alike', () => {
  const german = new Tokenizer('de');
  expect(german.term('neue')).not.toBe(german.term('nü'));
  expect(german.term('quelle')).toBe('quell');
});

it('gives offsets of katakana of half width in the text as written', () => {
  const text = '新しいﾊﾟｽﾜｰﾄﾞを設定';
  const [, password] = new Tokenizer('ja').tokens(text);
  expect(password?.word).toBe('パスワード');
  expect(text.slice(password?.start, password?.end)).toBe('ﾊﾟｽﾜｰﾄﾞ');
});

it.each([
  ['kontosperrung', 'konto sperrung'],
  ['zahlungsart', 'zahlung art'],
  ['kartennummer', 'karte nummer'],
  ['adressbuch', 'adresse buch'],
  ['überall', undefined],
])('takes %s apart', (word, parts) => {
  const words = new Set('konto sperrung zahlung arten karte nummer adresse buch'.split(' '));
  const isForm = (part: string) => part.startsWith('art');
  const known = { isWord: (part: string) => words.has(part), isForm };
  // The last part has three letters.
  const expected = word === 'zahlungsart' ? undefined : parts?.split(' ');
  expect(splitCompound(word, known)).toEqual(expected);
});

it.each([
  ['en', 'passqord', 'password', true],
  ['en', 'pasword', 'password', true],
  ['en', 'passwrod', 'password', true],
  ['en', 'passpord', 'password', false],
  ['de', 'konzo', 'konto', true],
  ['en', 'konzo', 'konto', false],
  ['fr', 'pqrole', 'parole', true],
])('%s: %s is a slip for %s: %s', (code, typed, meant, expected) => {
  expect(isSlipOf(code, typed, meant)).toBe(expected);
});

it('knows what is confused though its keys are apart', () => {
  expect(areNeighbours('ar', 'ة', 'ه')).toBe(true);
  expect(areNeighbours('ja', 'ば', 'は')).toBe(true);
});
