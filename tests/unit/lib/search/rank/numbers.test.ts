import { article, find, indexOf, NOW, removeIndexes } from '../build.ts';

afterEach(removeIndexes);

/** What an article says, and what must find it though it writes it in another way. */
const CASES: readonly (readonly [lang: string, text: string, queries: readonly string[]])[] = [
  // Amounts with and without separators, decimals and units.
  [
    'en',
    'The fee is 0.16%.',
    ['0.16%', '0.16', '0.16 %', '.16%', '0,16%', '0.160%', '0.16 percent', 'fee 0.16%'],
  ],
  [
    'en',
    'The limit is 10,000 a day.',
    [
      '10000',
      '10,000',
      '10.000',
      '10 000',
      '10\u00a0000',
      "10'000",
      '10k',
      '10K',
      '10 thousand',
      '10,000.00',
      '$10,000',
      '１０，０００',
    ],
  ],
  [
    'en',
    'You may hold up to $250,000.',
    [
      '250000',
      '250,000',
      '250k',
      '$250000',
      '$250,000',
      '250000 USD',
      '250,000 dollars',
      'USD 250,000.00',
      '250.000',
      '250 000',
    ],
  ],
  [
    'en',
    'It costs 250 000 € a year.',
    ['250000', '250,000', '€250,000', '250000 euro', '250k EUR', '250 000'],
  ],
  ['en', 'A reserve of 1.5 million.', ['1500000', '1,500,000', '1.5M', '1.5 million']],
  [
    'en',
    'A reserve of 1,234,567.89 in cash.',
    ['1234567.89', '1.234.567,89', '1 234 567,89', "1'234'567.89"],
  ],
  ['en', 'At least 12,34,567 rupees.', ['1234567', '1,234,567', '12,34,567']],
  ['en', 'Only 5% is charged.', ['5%', '5 %', '5 percent']],
  ['en', 'It costs $5.00.', ['$5', '5.00', '$5.00']],
  ['en', 'Files of up to 5GB.', ['5GB', '5 GB', '5gb', 'files 5 gb']],
  ['en', 'Files of up to 5 GB.', ['5GB', '5 GB', '5gb', '5-GB']],
  ['en', 'Files of up to 2.5 GB.', ['2.5GB', '2.5 gb', '2,5 GB']],
  [
    'en',
    'One billion, 1000000000, in assets.',
    ['1000000000', '1,000,000,000', '1B', '1 billion', '1.000.000.000', '1 000 000 000'],
  ],
  ['de', 'Die Gebühr beträgt 0,16 %.', ['0,16%', '0.16', '0,16 Prozent', '0.16 %']],
  [
    'de',
    'Das Limit beträgt 10.000 Euro.',
    ['10000', '10.000', '10,000', '10 000', '10.000 €', '10000€', '10000 EUR', '10.000,00'],
  ],
  ['de', 'Rücklagen von 1,5 Mio. Euro.', ['1500000', '1.500.000', '1,5 Mio', '1,5 Millionen']],
  [
    'fr',
    'La limite est de 10\u202f000 €.',
    ['10000', '10 000', '10.000', '10,000', '10 000 €', '10k€'],
  ],
  ['fr', 'Les frais sont de 0,16 %.', ['0,16%', '0.16 %', '0.16']],
  ['es', 'El límite es de 10.000 €.', ['10000', '10 000', '10 mil', '10.000']],
  ['pt', 'O limite é de R$ 1.250,50.', ['1250,50', '1250.5', '1.250,50', '1,250.50']],
  ['ru', 'Лимит 10 000 рублей.', ['10000', '10 000', '10 тысяч', '10 тыс.', '10,000']],
  ['pl', 'Limit wynosi 10 000 zł.', ['10000', '10 000', '10 tys.']],
  ['it', 'Il limite è 10.000 euro.', ['10000', '10.000', '10000€']],
  ['ar', 'الحد ١٠٬٠٠٠ ريال', ['10000', '10,000', '١٠٠٠٠', '١٠٬٠٠٠']],
  ['ar', 'الرسوم ٠٫١٦٪', ['0.16', '0.16%', '٠٫١٦٪']],
  ['fa', 'سقف ۱۰٬۰۰۰ تومان', ['10000', '۱۰۰۰۰', '10,000']],
  ['hi', 'सीमा १०,००० रुपये है।', ['10000', '10,000', '१००००', '10 हज़ार']],
  ['ja', '上限は10,000円です。', ['10000', '10,000', '1万', '１万円', '10000円']],
  ['ja', '上限は1万円です。', ['10000円', '10,000', '1万円']],
  ['zh', '限额为25万元。', ['250000', '250,000', '25万']],
  ['ko', '한도는 10,000원입니다.', ['10000', '10000원', '1만', '10,000원']],
  ['th', 'วงเงิน ๑๐,๐๐๐ บาท', ['10000', '10,000', '๑๐๐๐๐']],
  // Dates.
  [
    'en',
    'From 12 December 2026 on.',
    [
      '2026-12-12',
      '12/12/2026',
      '12.12.2026',
      'December 12, 2026',
      '12 Dec 2026',
      'Dec 12',
      '12th December',
      '2026/12/12',
      '20261212',
      '12-Dec-2026',
      'December 2026',
    ],
  ],
  [
    'en',
    'From 2026-05-01 on.',
    ['1 May 2026', 'May 1st, 2026', '05/01/2026', '01/05/2026', '1.5.2026', 'May 1', '2026-05-01'],
  ],
  ['en', 'Until 3/4/2027.', ['2027-03-04', '2027-04-03', 'March 4, 2027', '4 March 2027']],
  ['de', 'Ab dem 1. Mai 2026.', ['2026-05-01', '01.05.2026', '1.5.26', '1. Mai', '1 Mai 2026']],
  ['fr', 'À partir du 1er mai 2026.', ['01/05/2026', '2026-05-01', '1 mai 2026']],
  ['es', 'A partir del 1 de mayo de 2026.', ['01/05/2026', '2026-05-01', '1 mayo']],
  ['ru', 'С 1 мая 2026 года.', ['01.05.2026', '2026-05-01', '1 мая']],
  ['ja', '2026年5月1日から。', ['2026-05-01', '2026/5/1', '5月1日', '２０２６年５月１日']],
  ['zh', '自2026年5月1日起。', ['2026-05-01', '5月1日']],
  ['ko', '2026년 5월 1일부터.', ['2026-05-01', '5월 1일']],
  // Times.
  ['en', 'Maintenance at 2:30 pm UTC.', ['14:30', '2:30pm', '2:30 p.m.', '2:30', '14:30 UTC']],
  ['en', 'Maintenance at 06:00 UTC.', ['6:00', '06:00', '6 am', '6am', '6:00 a.m.', '06:00 UTC']],
  ['de', 'Wartung um 14.30 Uhr.', ['14:30', '14.30 Uhr', '14:30 Uhr']],
  ['fr', 'Maintenance à 14h30.', ['14:30', '14 h 30', '14h30']],
  ['ja', 'メンテナンスは午後2時30分です。', ['14:30', '14時30分', '午後2時30分', '午後2時半']],
  ['ko', '점검은 오후 2시 30분입니다.', ['14:30', '오후 2시 30분']],
  // Versions and addresses of machines.
  ['en', 'Update to version 2.4.1.', ['2.4.1', 'v2.4.1', 'V2.4.1', 'version 2.4', 'update 2.4.1']],
  ['en', 'Update to v1.10.', ['1.10', 'v1.10', 'version 1.10']],
  ['en', 'Allow 192.168.10.1 in the firewall.', ['192.168.10.1']],
  ['en', 'Needs iOS 17.2 or later.', ['ios 17.2', '17.2', 'iOS17']],
  // Error codes.
  [
    'en',
    'The answer is API-429.',
    ['API-429', 'api 429', 'API429', 'api_429', 'API‑429', 'API–429', '429', 'API/429', 'API#429'],
  ],
  ['en', 'The answer is API429.', ['API-429', 'api 429', 'API429', '429']],
  ['en', 'The answer is API 429.', ['API-429', 'API429', 'api_429']],
  ['en', 'Error E-12 means no paper.', ['E-12', 'E12', 'e12', 'error e-12']],
  ['en', 'Windows says 0x80070005.', ['0x80070005', '80070005', '0X80070005']],
  ['en', 'Chrome says ERR_CONNECTION_RESET.', ['ERR_CONNECTION_RESET', 'err connection reset']],
  ['en', 'Standard ISO/IEC 27001 holds.', ['ISO 27001', 'iec 27001', 'ISO27001']],
  ['en', 'Tokens of ERC-20 are taken.', ['ERC20', 'erc 20', 'ERC-20']],
  ['en', 'Turn on 2FA.', ['2FA', '2fa', '2-FA']],
  ['en', 'Form W-8BEN is asked for.', ['W-8BEN', 'w8ben', 'W8-BEN']],
];

const TABLE = CASES.flatMap(([lang, text, queries]) =>
  queries.map((query) => [lang, text, query] as const),
);

describe('a number, a date or a code', () => {
  it.each(TABLE)('%s: %s is found by %s', (lang, text, query) => {
    const { reader } = indexOf([
      article({ doc: 'right', lang, title: '–', body: text }),
      article({ doc: 'other', lang, title: '–', body: 'Xyz 77,777 at 3:33, 7 July 1999, QQ-901.' }),
      article({ doc: 'third', lang, title: '–', body: 'Abc.' }),
    ]);
    expect(find(reader, query, lang)[0]).toBe('right');
  });
});

describe('another number', () => {
  it.each([
    ['The fee is 0.16%.', ['0.17%', '0.016%', '16%', '1.6%']],
    ['The limit is 10,000 a day.', ['100000', '1,000', '10,001', '10', '000']],
    ['From 12 December 2026 on.', ['20261213', '--12-13']],
    ['Maintenance at 2:30 pm UTC.', ['15:30', '2:31']],
    ['Update to version 2.4.1.', ['2.4.2', '24.1']],
  ])('%s is not found by it', (text, queries) => {
    const { reader } = indexOf([article({ doc: 'right', title: '–', body: text })]);
    for (const query of queries) {
      const isFound = find(reader, query).includes('right');
      expect([query, isFound]).toEqual([query, false]);
    }
  });
});

it('a code is not another one that was mistyped', () => {
  const { reader } = indexOf([article({ doc: 'right', title: '–', body: 'The code is API429.' })]);
  for (const text of ['api428', 'apl429', 'API-428']) {
    expect(reader.rank({ text, lang: 'en', now: NOW }).corrected).toBeNull();
  }
});

describe('what is shown', () => {
  it.each([
    ['The limit is 10,000 a day.', '10000', ['10,000']],
    ['Limit: 10 000 a day.', '10,000', ['10 000']],
    ['From 12 December 2026 on.', '2026-12-12', ['12 December 2026']],
    ['The answer is API-429 then.', 'api429', ['API-429']],
    ['Files of up to 5GB.', '5 GB', ['5GB']],
    ['Maintenance at 2:30 pm UTC.', '14:30', ['2:30 pm']],
  ])('of %s for %s is marked as it is written there', (text, query, marked) => {
    const { reader } = indexOf([article({ doc: 'right', title: '–', body: text })]);
    const { results, queryTerms } = reader.rank({ text: query, lang: 'en', now: NOW });
    const shown = results.map((hit) => reader.show(hit, queryTerms, 'en').snippet);
    const words = shown.flatMap((one) =>
      one.ranges.map(([start, end]) => one.text.slice(start, end)),
    );
    expect(words).toEqual(marked);
  });
});
