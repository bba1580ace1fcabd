import { withoutAccents } from '#lib/search/language/accents.ts';
import { Tokenizer } from '#lib/search/language/tokenizer.ts';

const cases: readonly (readonly [lang: string, text: string, terms: readonly string[]])[] = [
  ['en', 'Withdrawing, withdrew & withdrawals', ['withdraw', 'withdraw', 'withdraw']],
  ['en', 'my account’s PIN', ['my', 'account', 'pin']],
  ['en', "I can't", ['i', 'cant']],
  ['en', 'ＦＵＬＬ　ｗｉｄｔｈ', ['full', 'width']],
  ['en', 'error 429', ['error', '429']],
  ['fr', "l'adresse de l’été", ['l', 'adress', 'de', 'l', 'ete']],
  ['de', 'Überweisungen', ['uberweis']],
  ['es', 'verificación', ['verif']],
  ['ru', 'Пароли', ['парол']],
  ['tr', 'IŞIK', ['isik']],
  ['vi', 'tài khoản', ['tài', 'khoản']],
  ['ar', 'كَلِمَة', ['كلم']],
  ['zh', '交易密码 API keys', ['交易', '密码', 'api', 'key']],
  ['ja', 'パスワードを変更する', ['ぱすわーど', 'を', '変更', 'する']],
  ['ko', '비밀번호를', ['비밀', '밀번', '번호', '호를']],
  ['th', 'เปลี่ยนรหัสผ่าน', ['เปลี่ยน', 'รหัส', 'ผ่าน']],
  ['xx', 'plain words stay', ['plain', 'words', 'stay']],
  ['', 'no language', ['no', 'languag']],
];

describe('tokens', () => {
  it.each(cases)('%s: %s', (lang, text, terms) => {
    expect(new Tokenizer(lang).tokens(text).map((token) => token.term)).toEqual(terms);
  });

  it('gives offsets of the text as written', () => {
    const text = '¿Dónde está el ﬁn de “l’été”? 東京タワー 😀 naïve';
    for (const { start, end, word } of new Tokenizer('fr').tokens(text)) {
      expect(text.slice(start, end).normalize('NFKC').toLowerCase()).toBe(word);
    }
  });

  it.each([
    ['uberweisung', 'Überweisung'],
    ['strasse', 'straße'],
    ['lodz', 'łódź'],
    ['йод'.normalize('NFD').replace(/\u0306/, ''), 'йод'],
  ])('%s is %s without accents', (plain, word) => {
    expect(withoutAccents(word.toLowerCase())).toBe(plain);
  });

  it('knows what a word is that a site does not use', () => {
    const tokenizer = new Tokenizer('en');
    expect(['often', 'oftn', '42'].map((word) => tokenizer.kindOf(word))).toEqual(
      Array(3).fill('common'),
    );
    expect(['leather', 'leathr'].map((word) => tokenizer.kindOf(word))).toEqual(['word', 'word']);
    expect(tokenizer.kindOf('blorptastic')).toBe('foreign');
    expect(new Tokenizer('de').kindOf('blorptastic')).toBe('word');
  });
});
