import type { TopicSlug } from '../document-types.ts';
import type { Translations } from './words.ts';

/** What the topics are called in other languages. */
export const topicWords: Readonly<Record<TopicSlug, Translations>> = {
  'getting-started': {
    ar: {
      title: 'البدء',
      description: 'فتح حساب، والتعرّف على المنصة، والتواصل مع شخص.',
    },
    de: {
      title: 'Erste Schritte',
      description: 'Konto eröffnen, sich zurechtfinden und einen Menschen erreichen.',
    },
    ja: {
      title: 'はじめに',
      description: 'アカウントの開設、画面の見方、担当者への連絡方法。',
    },
    'pt-br': {
      title: 'Primeiros passos',
      description: 'Abrir uma conta, conhecer a plataforma e falar com uma pessoa.',
    },
  },
  'account-and-identity': {
    ar: {
      title: 'الحساب والهوية',
      description: 'التحقق من الهوية والبيانات الشخصية والحسابات المقفلة وإغلاق الحساب.',
    },
    de: {
      title: 'Konto und Identität',
      description: 'Identitätsprüfung, persönliche Daten, gesperrte Konten und Kontoschließung.',
    },
    ja: {
      title: 'アカウントと本人確認',
      description: '本人確認、登録情報、アカウントのロック、解約について。',
    },
    'pt-br': {
      title: 'Conta e identidade',
      description: 'Verificação de identidade, dados pessoais, contas bloqueadas e encerramento.',
    },
  },
  security: {
    ar: {
      title: 'الأمان',
      description: 'مفاتيح المرور والرسائل المزيفة والأجهزة المفقودة وما تفعله عند الاشتباه.',
    },
    de: {
      title: 'Sicherheit',
      description:
        'Passkeys, gefälschte E-Mails, verlorene Geräte und was bei Verdacht zu tun ist.',
    },
    ja: {
      title: 'セキュリティ',
      description: 'パスキー、偽メール、端末の紛失、不審な点があるときの対処。',
    },
    'pt-br': {
      title: 'Segurança',
      description:
        'Passkeys, e-mails falsos, dispositivos perdidos e o que fazer se algo parece errado.',
    },
  },
  deposits: {
    ar: {
      title: 'الإيداع',
      description: 'إيداع النقد والعملات المشفرة: الحدود الدنيا والمدد والإيداعات التي لم تصل.',
    },
    de: {
      title: 'Einzahlungen',
      description: 'Geld und Krypto einzahlen: Mindestbeträge, Dauer und fehlende Einzahlungen.',
    },
    ja: {
      title: '入金',
      description: '現金と暗号資産の入金：最低額、所要時間、届かない入金。',
    },
    'pt-br': {
      title: 'Depósitos',
      description: 'Depositar dinheiro e cripto: mínimos, prazos e depósitos que não chegam.',
    },
  },
  withdrawals: {
    ar: {
      title: 'السحب',
      description: 'سحب النقد والعملات المشفرة: الرسوم والحدود ومكان عملية السحب الآن.',
    },
    de: {
      title: 'Auszahlungen',
      description: 'Geld und Krypto auszahlen: Gebühren, Limits und wo eine Auszahlung gerade ist.',
    },
    ja: {
      title: '出金',
      description: '現金と暗号資産の出金：手数料、上限、出金の状況。',
    },
    'pt-br': {
      title: 'Saques',
      description: 'Sacar dinheiro e cripto: tarifas, limites e onde está um saque.',
    },
  },
  trading: {
    ar: {
      title: 'التداول',
      description: 'الشراء والبيع والأوامر والرسوم والشراء المتكرر.',
    },
    de: {
      title: 'Handel',
      description: 'Kaufen und verkaufen, Orders, Gebühren und Sparpläne.',
    },
    ja: {
      title: '取引',
      description: '売買、注文、手数料、積立について。',
    },
    'pt-br': {
      title: 'Negociação',
      description: 'Comprar e vender, ordens, tarifas e compras recorrentes.',
    },
  },
  'cash-and-cards': {
    ar: {
      title: 'النقد والبطاقات',
      description: 'الأرصدة النقدية باليورو والجنيه والدولار، وبطاقة Meridian.',
    },
    de: {
      title: 'Guthaben und Karten',
      description: 'Guthaben in Euro, Pfund und US-Dollar sowie die Meridian Card.',
    },
    ja: {
      title: '現金とカード',
      description: 'ユーロ、ポンド、米ドルの残高と Meridian Card。',
    },
    'pt-br': {
      title: 'Dinheiro e cartões',
      description: 'Saldos em euros, libras e dólares, e o Meridian Card.',
    },
  },
  'earn-and-staking': {
    ar: {
      title: 'Earn والرهن',
      description: 'مكافآت على العملات التي تملكها: كيف تنشأ، ومتى تصبح العملات متاحة من جديد.',
    },
    de: {
      title: 'Earn und Staking',
      description: 'Erträge für Ihre Coins: wie sie entstehen und wann Coins wieder frei sind.',
    },
    ja: {
      title: 'Earnとステーキング',
      description: '保有コインの報酬：その仕組みと、コインが再び使えるようになる時期。',
    },
    'pt-br': {
      title: 'Earn e staking',
      description:
        'Recompensas pelas suas moedas: como surgem e quando elas voltam a ficar livres.',
    },
  },
  'tax-and-records': {
    ar: {
      title: 'الضرائب والسجلات',
      description: 'التقارير الضريبية والكشوف وما تتلقاه الدوائر الضريبية منا.',
    },
    de: {
      title: 'Steuern und Nachweise',
      description: 'Steuerberichte, Kontoauszüge und was Finanzämter von uns erhalten.',
    },
    ja: {
      title: '税金と記録',
      description: '税務レポート、明細書、税務当局に提出する情報。',
    },
    'pt-br': {
      title: 'Impostos e registros',
      description: 'Relatórios fiscais, extratos e o que as autoridades fiscais recebem de nós.',
    },
  },
  'api-and-developers': {
    ar: {
      title: 'واجهة API والمطوّرون',
      description: 'المفاتيح والتوقيعات والحدود وبيانات السوق وخطافات الويب.',
    },
    de: {
      title: 'API und Entwicklung',
      description: 'Schlüssel, Signaturen, Limits, Marktdaten und Webhooks.',
    },
    ja: {
      title: 'APIと開発者向け情報',
      description: 'キー、署名、制限、市場データ、Webhook。',
    },
    'pt-br': {
      title: 'API e desenvolvimento',
      description: 'Chaves, assinaturas, limites, dados de mercado e webhooks.',
    },
  },
};
