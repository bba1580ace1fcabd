import type { SearchArticle } from '#lib/search/index/article.ts';
import { article } from './build.ts';

type Lines = readonly (readonly [doc: string, title: string, body: string])[];

/** The same ten answers in each language, as short as help articles are at least. */
const CONTENT: Readonly<Record<string, Lines>> = {
  de: [
    [
      'password',
      'Passwort zurücksetzen',
      'Wählen Sie „Passwort vergessen“ und folgen Sie dem Link in der E-Mail, die wir Ihnen senden.',
    ],
    [
      'locked',
      'Warum es zur Kontosperrung kommt',
      'Nach fünf falschen Eingaben ist die Anmeldung für 30 Minuten nicht möglich.',
    ],
    [
      'close',
      'Konto schließen',
      'Öffnen Sie die Einstellungen und bestätigen Sie, dass alle Daten entfernt werden sollen.',
    ],
    [
      'transfer',
      'Wie lange eine Überweisung dauert',
      'SEPA-Überweisungen kommen innerhalb eines Bankarbeitstages an, ab 10.000 € prüfen wir sie.',
    ],
    [
      'fees',
      'Gebühren für Auszahlungen',
      'Eine Auszahlung kostet 1,50 €. Kartenzahlungen sind gebührenfrei.',
    ],
    [
      'card',
      'Karte verloren oder gestohlen',
      'Sperren Sie die Karte sofort in der App und bestellen Sie Ersatz.',
    ],
    [
      'address',
      'Adresse ändern',
      'Laden Sie einen Adressnachweis hoch, der nicht älter als drei Monate ist.',
    ],
    ['invoice', 'Rechnungen herunterladen', 'Alle Rechnungen stehen als PDF unter Dokumente.'],
    ['newsletter', 'Newsletter abbestellen', 'Am Ende jeder Ausgabe steht ein Link zum Abmelden.'],
    [
      'browser',
      'Unterstützte Browser',
      'Wir unterstützen die letzten beiden Fassungen von Firefox, Chrome und Safari.',
    ],
  ],
  ja: [
    [
      'password',
      'パスワードを再設定する',
      'ログイン画面で「パスワードを忘れた場合」を選び、届いたメールのリンクを開いてください。',
    ],
    ['locked', 'アカウントがロックされる理由', '5回続けて間違えると、30分間ログインできません。'],
    [
      'close',
      'アカウントを削除する',
      '設定を開き、すべてのデータを消去することを確認してください。',
    ],
    [
      'transfer',
      '振り込みにかかる時間',
      '銀行振込は1営業日以内に反映されます。10,000円以上は確認が必要です。',
    ],
    ['fees', '出金の手数料', '出金には150円の手数料がかかります。カードでの支払いは無料です。'],
    ['card', 'カードの紛失・盗難', 'アプリですぐにカードを停止し、再発行を申し込んでください。'],
    ['address', '住所を変更する', '発行から3か月以内の住所証明書をアップロードしてください。'],
    [
      'invoice',
      '請求書をダウンロードする',
      'すべての請求書は書類のページにPDFで保存されています。',
    ],
    ['newsletter', 'メールマガジンを止める', '各号の最後に配信停止のリンクがあります。'],
    ['browser', '対応ブラウザー', 'Firefox、Chrome、Safariの最新の2つの版に対応しています。'],
  ],
  ar: [
    [
      'password',
      'إعادة تعيين كلمة المرور',
      'اختر «نسيت كلمة المرور» وافتح الرابط الذي نرسله إلى بريدك.',
    ],
    ['locked', 'لماذا يُقفل الحساب', 'بعد خمس محاولات خاطئة لا يمكن تسجيل الدخول لمدة ٣٠ دقيقة.'],
    ['close', 'إغلاق حسابك', 'افتح الإعدادات وأكّد أنك تريد حذف جميع البيانات.'],
    [
      'transfer',
      'كم يستغرق التحويل البنكي',
      'تصل التحويلات خلال يوم عمل واحد، ونراجع ما يزيد على ١٠٬٠٠٠ ريال.',
    ],
    ['fees', 'رسوم السحب', 'تكلفة السحب ٥ ريالات. الدفع بالبطاقة مجاني.'],
    ['card', 'البطاقة المفقودة أو المسروقة', 'جمّد البطاقة فورًا من التطبيق واطلب بديلًا.'],
    ['address', 'تغيير العنوان', 'ارفع إثبات عنوان لا يزيد عمره على ثلاثة أشهر.'],
    ['invoice', 'تنزيل الفواتير', 'جميع الفواتير محفوظة بصيغة PDF في صفحة المستندات.'],
    ['newsletter', 'إلغاء الاشتراك في النشرة', 'ستجد في آخر كل عدد رابطًا لإيقافها.'],
    ['browser', 'المتصفحات المدعومة', 'ندعم آخر إصدارين من Firefox وChrome وSafari.'],
  ],
  'pt-BR': [
    [
      'password',
      'Redefinir a senha',
      'Escolha “Esqueci a senha” e abra o link do e-mail que enviamos.',
    ],
    [
      'locked',
      'Por que a conta é bloqueada',
      'Depois de cinco tentativas erradas, não é possível entrar por 30 minutos.',
    ],
    [
      'close',
      'Encerrar a conta',
      'Abra as configurações e confirme que todos os dados devem ser excluídos.',
    ],
    [
      'transfer',
      'Quanto tempo leva uma transferência',
      'As transferências chegam em um dia útil; acima de R$ 10.000,00 fazemos uma verificação.',
    ],
    ['fees', 'Tarifas de saque', 'Um saque custa R$ 6,50. Pagamentos com cartão são gratuitos.'],
    [
      'card',
      'Cartão perdido ou roubado',
      'Bloqueie o cartão imediatamente no aplicativo e peça outro.',
    ],
    ['address', 'Alterar o endereço', 'Envie um comprovante de residência de até três meses.'],
    ['invoice', 'Baixar faturas', 'Todas as faturas ficam em PDF na página de documentos.'],
    [
      'newsletter',
      'Cancelar o boletim',
      'No fim de cada edição há um link para deixar de receber.',
    ],
    [
      'browser',
      'Navegadores compatíveis',
      'Funcionam as duas últimas versões do Firefox, do Chrome e do Safari.',
    ],
  ],
};

/** What people ask in each language: with slips, without accents, in other words. */
export const LANGUAGE_QUESTIONS: Readonly<Record<string, readonly (readonly [string, string])[]>> =
  {
    de: [
      ['passwort vergessen', 'password'],
      ['Pasword zurueckgesetzt', 'password'],
      ['mein Konto ist gesperrt', 'locked'],
      ['Account löschen', 'close'],
      ['ueberweisung dauer', 'transfer'],
      ['Wie lange brauchen Überweisungen?', 'transfer'],
      ['was kostet eine auszahlung', 'fees'],
      ['Auszahlungsgebühr', 'fees'],
      ['Karte geklaut', 'card'],
      ['neue Anschrift', 'address'],
      ['rechnung als pdf', 'invoice'],
      ['kein Newsletter mehr', 'newsletter'],
      ['geht es mit firefox', 'browser'],
      ['10000 Euro', 'transfer'],
    ],
    ja: [
      ['パスワード忘れた', 'password'],
      ['ﾊﾟｽﾜｰﾄﾞを忘れました', 'password'],
      ['ログインできない', 'locked'],
      ['退会したい', 'close'],
      ['振込は何日かかりますか', 'transfer'],
      ['出金 料金', 'fees'],
      ['カードをなくした', 'card'],
      ['カードが盗まれた', 'card'],
      ['住所変更', 'address'],
      ['領収書', 'invoice'],
      ['１００００円', 'transfer'],
      ['ぱすわーど', 'password'],
    ],
    ar: [
      ['نسيت كلمة السر', 'password'],
      ['حسابي مقفل', 'locked'],
      ['اريد حذف حسابي', 'close'],
      ['مدة تحويل الاموال', 'transfer'],
      ['كم رسوم السحب', 'fees'],
      ['كيف أسحب', 'fees'],
      ['سرقت بطاقتي', 'card'],
      ['بطاقه مسروقه', 'card'],
      ['تغيير عنواني', 'address'],
      ['فاتورة', 'invoice'],
      ['10000 ريال', 'transfer'],
      ['١٠٠٠٠', 'transfer'],
    ],
    'pt-BR': [
      ['esqueci minha senha', 'password'],
      ['conta travada', 'locked'],
      ['excluir conta', 'close'],
      ['transferencia demora quanto', 'transfer'],
      ['quanto custa sacar', 'fees'],
      ['perdi meu cartao', 'card'],
      ['cartão furtado', 'card'],
      ['mudar endereco', 'address'],
      ['nota fiscal pdf', 'invoice'],
      ['nao quero mais o boletim', 'newsletter'],
      ['navegadores', 'browser'],
      ['10.000 reais', 'transfer'],
    ],
  };

/** Beginnings of words, and what they are completed to. */
export const BEGUN_WORDS: readonly (readonly [lang: string, begun: string, doc: string])[] = [
  ['de', 'ueberw', 'transfer'],
  ['de', 'überweis', 'transfer'],
  ['de', 'rechnu', 'invoice'],
  ['de', 'konto schl', 'close'],
  ['ja', 'パスワ', 'password'],
  ['ja', 'ぱすわ', 'password'],
  ['ja', '請求', 'invoice'],
  ['ar', 'الفوات', 'invoice'],
  ['ar', 'فوات', 'invoice'],
  ['ar', 'المتصف', 'browser'],
  ['pt-BR', 'transferen', 'transfer'],
  ['pt-BR', 'navega', 'browser'],
];

/** Foreign subjects and nonsense. */
export const LANGUAGE_JUNK: Readonly<Record<string, readonly string[]>> = {
  de: [
    'Kuchen backen ohne Eier',
    'Wetter morgen Hamburg',
    'Hund frisst nicht',
    'blubbdi wapp zorf',
    'Rasenmäher springt nicht an',
    'how to make pancakes',
    '寿司の作り方',
    'Kindergeld beantragen',
    'Weltmeister 2014',
    'Waschmaschine schleudert nicht',
  ],
  ja: [
    'おいしいラーメン屋',
    '明日の天気',
    '猫がご飯を食べない',
    '京都の観光地',
    'カレーの作り方',
    'サッカー日本代表',
    '洗濯機が動かない',
    'how to make pancakes',
    '新幹線の時刻表',
    'ヨガ 初心者',
  ],
  ar: [
    'طريقة عمل الكبسة',
    'طقس الغد',
    'نتيجة مباراة أمس',
    'أعراض الإنفلونزا',
    'how to make pancakes',
    'سباق الجمال',
    'ضصثق فغعه',
    'تعلم العزف على العود',
    'رحلات رخيصة إلى إسطنبول',
    'زراعة الطماطم',
  ],
  'pt-BR': [
    'receita de bolo de cenoura',
    'passagem barata para lisboa',
    'previsão do tempo',
    'cachorro não quer comer',
    'copa de 2002',
    'tocar violão',
    'xablau pumba zorg',
    'febre em bebê',
    'how to make pancakes',
    'máquina de lavar não centrifuga',
  ],
};

/** The articles of one language. */
export function languageContent(lang: string): SearchArticle[] {
  return (CONTENT[lang] ?? []).map(([doc, title, body]) => article({ doc, lang, title, body }));
}
