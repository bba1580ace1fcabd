import { article, find, indexOf, removeIndexes } from '../build.ts';

/** What an article says, and what must find it though it writes it in another way. */
const CASES: readonly (readonly [lang: string, text: string, ...queries: string[]])[] = [
  // Addresses that the site has are found; what readers paste besides is no word of a question.
  [
    'en',
    'Write to desk@example.org for this.',
    'desk@example.org',
    'DESK@EXAMPLE.ORG',
    'mailto:desk@example.org',
    '<desk@example.org>',
  ],
  [
    'en',
    'Open https://status.example.net/incidents?id=7 to see it.',
    'https://status.example.net/incidents?id=7',
    'http://status.example.net',
    'www.status.example.net',
    'status.example.net/incidents',
  ],
  ['en', 'Allow the address 203.0.113.42 there.', '203.0.113.42:443', '203.0.113.42/32'],
  [
    'en',
    'Call +49 30 901820 on weekdays.',
    '+49 30 901820',
    '+4930901820',
    '0049 30 901820',
    '030 901820',
    '+49 (0)30 901820',
    '+49 (30) 901820',
    '030/901820',
    'tel:+4930901820',
  ],
  ['de', 'Rufen Sie 0800 123 4567 an.', '08001234567', '0800/1234567', '0800-123-4567'],
  ['pt-br', 'Ligue para (11) 4002-8922 agora.', '11 4002-8922', '40028922', '+55 11 4002-8922'],
  ['pt-br', 'O CPF 123.456.789-09 é um exemplo.', '123.456.789-09', '12345678909'],
  [
    'en',
    'Our IBAN is DE89 3704 0044 0532 0130 00.',
    'DE89 3704 0044 0532 0130 00',
    'DE89370400440532013000',
    'de89-3704-0044-0532-0130-00',
  ],
  ['en', 'The card 4242 4242 4242 4242 is for tests.', '4242424242424242', '4242-4242-4242-4242'],
  // Identifiers.
  ['en', 'Ticket SUP-2024-00123 stays open.', 'SUP-2024-00123', 'SUP 2024 00123', 'sup202400123'],
  [
    'en',
    'Order 550e8400-e29b-41d4-a716-446655440000 failed.',
    '550E8400-E29B-41D4-A716-446655440000',
    '550e8400e29b41d4a716446655440000',
  ],
  ['ja', 'エラーAPI-417が表示されます。', 'API417', 'ＡＰＩ－４１７', 'API 417'],
  ['en', 'The app shows ERR_TUNNEL_FAILED then.', 'ERRTUNNELFAILED', 'err tunnel failed'],
  ['en', 'Set user_name and max-retry-count.', 'username', 'maxRetryCount'],
  ['en', 'Call getUserMedia first.', 'getUserMedia', 'getusermedia'],
  ['en', 'Pairs such as BTC/USD are traded.', 'btcusd', 'BTC-USD', 'btc usd'],
  ['ja', 'ヴァージョン7.12.3で直りました。', 'バージョン7.12.3', 'ver7.12.3', 'Ver.7.12.3'],
  // Words with hyphens, points and signs.
  ['en', 'Cards are pre-paid.', 'prepaid', 'pre paid', 'pre-paid'],
  ['en', 'PCI-DSS holds.', 'pcidss', 'pci dss'],
  ['de', 'Die E-Mail-Adresse bleibt.', 'emailadresse', 'E-Mailadresse', 'email adresse'],
  ['de', 'Die Zwei-Faktor-Anmeldung hilft.', 'zweifaktoranmeldung', 'Zweifaktor-Anmeldung'],
  ['pt-br', 'Um guarda-chuva e um pré-pago.', 'guardachuva', 'guarda chuva', 'prepago'],
  ['en', 'Laws of the U.S.A. hold for a Ph.D. of AT&T.', 'USA', 'phd', 'AT&T', 'att'],
  ['en', 'Written in C++ for .NET.', 'C++', 'cpp', 'c plus plus', '.net', 'dotnet'],
  ['en', 'Written in F#.', 'F#', 'f sharp', 'fsharp'],
  ['en', 'A \u{1f512} stands beside it.', '\u{1f512}', 'the \u{1f512}'],
  ['en', 'A soft\u00adhyphen and a zero\u200bwidth space.', 'softhyphen', 'zerowidth'],
  // Measures.
  ['en', 'Within 36 hours.', '36h', '36 hrs', '36hr', '36-hour', '36hours'],
  ['en', 'Within 36h, then 45min.', '36 hours', '45 minutes', '45 mins'],
  ['en', 'Up to 35 MB.', '35MB', '35 megabytes', '35 mb', '35MiB'],
  ['en', 'Within 7 kg and 2 liters.', '7kg', '7 kilograms', '2 litres'],
  ['de', 'Nach 36 Stunden.', '36h', '36 Std.', '36 Stunden'],
  ['de', 'Bis 35 MB.', '35 Megabyte', '35MB'],
  ['ja', '36時間以内に届きます。', '36h', '３６時間', '三十六時間'],
  ['ja', 'ファイルは35MBまでです。', '35 MB', '35メガバイト', '３５ＭＢ'],
  ['ar', 'خلال 36 ساعة يصل.', '36h', '٣٦ ساعة'],
  ['pt-br', 'Aguarde 36 horas.', '36h', '36 hs', '36hs'],
  ['en', 'It costs ¥700 or £6.50.', '700 yen', '6.50 pounds'],
  ['en', 'A fee of 0.37 percent.', '0.37pct', '0.37 per cent', '0.37%'],
  ['pt-br', 'Uma taxa de 0,37%.', '0,37 por cento', '0.37%'],
  ['ja', '手数料は0.37％です。', '0.37パーセント', '０．３７％'],
  ['ja', '上限は20,000円です。', '二万円', '2万円'],
  ['en', 'Up to ₹3,00,000.', '3 lakh', 'rs 300000', '300k'],
  ['en', 'Views: 3bn.', '3 billion', '3000000000'],
  ['ar', 'الحد ١٠٬٠٠٠ دولار.', '10 الاف', '10 آلاف'],
  ['en', 'Leverage of 30:1 and a ratio of 1:30.', '30:1', '1 : 30'],
  ['en', 'Add ½ of it, 24/7, in 1920×1080.', '1/2', '24/7', '1920x1080'],
  ['en', 'Article 42 applies.', '42', '§ 42'],
  // Days and times.
  ['en', 'On 2026-10-24 we close.', '24.10.', '24/10', '10/24', 'October 2026', "24 Oct '26"],
  ['pt-br', 'A partir de 1º de julho de 2026.', '1/7', '1 de julho de 2026', 'julho de 2026'],
  ['ja', '2026年7月1日から。', '7/1', '七月一日'],
  ['ar', 'يبدأ في 1 يوليو 2026.', '1 تموز 2026', '1 جويلية 2026'],
  ['de', 'Ab dem 1. Januar 2027.', '1. Jänner 2027', '1.1.'],
  ['en', 'Closed at 19:40.', '1940', '19.40', '19:40Z'],
  ['pt-br', 'Das 19h às 20h30.', '19:00', '19 horas', '20:30', '20.30', '7 da noite'],
  ['ar', 'الساعة 7:40 مساءً.', '19:40', '7:40 م'],
  // Forms of words.
  ['pt-br', 'Sessões e cartões.', 'sessao', 'cartao', 'sessão', 'cartoes'],
  ['de', 'Die Depoteröffnung dauert.', 'Depot eröffnen', 'Depot-Eröffnung', 'Depoteroeffnung'],
];

const OTHERS: Readonly<Record<string, string>> = {
  en: 'We sign up, pay and read mail of example.com at 3:33 on 7 July 1999, QQ-901, 77,777.',
  de: 'Wir lesen Post und zahlen um 3:33 Uhr am 7. Juli 1999, QQ-901, 77.777.',
  ja: '1999年7月7日3時33分、QQ-901、77,777円を支払います。',
  ar: 'ندفع 77,777 في 7 يوليو 1999، QQ-901.',
  'pt-br': 'Pagamos 77.777 em 7 de julho de 1999, QQ-901.',
};

describe('what is written in another way', () => {
  afterAll(removeIndexes);

  it.each(CASES)('%s: %s', (lang, text, ...queries) => {
    const { reader } = indexOf([
      article({ doc: 'right', lang, title: '–', body: text }),
      article({ doc: 'other', lang, title: '–', body: OTHERS[lang] ?? '' }),
    ]);
    for (const query of queries)
      expect([query, find(reader, query, lang)[0]]).toEqual([query, 'right']);
  });
});

describe('what the site does not have', () => {
  afterAll(removeIndexes);

  it.each([
    ['Write to desk@example.org.', 'other@example.org', 'desk@example.net'],
    ['Open https://status.example.net/a.', 'https://status.example.com/a'],
    ['Call +49 30 901820.', '+49 30 901821', '+1 888 555 0199'],
    ['Our IBAN is DE89 3704 0044 0532 0130 00.', 'DE12 5001 0517 0648 4898 90'],
    ['Leverage of 30:1.', '31:1', '1:31'],
    ['A \u{1f512} stands there.', '\u{1f389}'],
  ])('%s is not found by another one', (text, ...queries) => {
    const { reader } = indexOf([article({ doc: 'right', title: '–', body: text })]);
    for (const query of queries) expect([query, find(reader, query)]).toEqual([query, []]);
  });
});
