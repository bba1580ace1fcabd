import type { CategorySlug } from '../document-types.ts';
import type { Translations } from './words.ts';

/** What the categories are called in other languages. */
export const categoryWords: Readonly<Record<CategorySlug, Translations>> = {
  'account-and-security': {
    ar: {
      title: 'الحساب والأمان',
      description: 'فتح حساب، وإثبات هويتك، وحمايته من الآخرين.',
    },
    de: {
      title: 'Konto und Sicherheit',
      description: 'Ein Konto eröffnen, die eigene Identität nachweisen und das Konto schützen.',
    },
    ja: {
      title: 'アカウントとセキュリティ',
      description: 'アカウントの開設、本人確認、アカウントを守る方法。',
    },
    'pt-br': {
      title: 'Conta e segurança',
      description: 'Abrir uma conta, provar quem você é e manter a conta só sua.',
    },
  },
  money: {
    ar: {
      title: 'الأموال',
      description: 'الإيداع والسحب والأرصدة النقدية وبطاقة Meridian Card.',
    },
    de: {
      title: 'Geld',
      description: 'Einzahlen, auszahlen, Guthaben und die Meridian Card.',
    },
    ja: {
      title: 'お金',
      description: '入金、出金、現金残高、Meridian Cardについて。',
    },
    'pt-br': {
      title: 'Dinheiro',
      description: 'Depositar, sacar, saldos em dinheiro e o Meridian Card.',
    },
  },
  'trading-and-earning': {
    ar: {
      title: 'التداول وتحقيق العوائد',
      description: 'الشراء والبيع والأوامر والرسوم، ومكافآت العملات التي تحتفظ بها.',
    },
    de: {
      title: 'Handeln und Erträge',
      description: 'Kaufen, verkaufen, Orders und Gebühren, und Erträge für gehaltene Coins.',
    },
    ja: {
      title: '取引と運用',
      description: '購入、売却、注文、手数料と、保有するコインの報酬。',
    },
    'pt-br': {
      title: 'Negociação e rendimentos',
      description: 'Comprar, vender, ordens e tarifas, e recompensas pelas moedas que você mantém.',
    },
  },
  'records-and-api': {
    ar: {
      title: 'السجلات وواجهة API',
      description: 'التقارير الضريبية وكشوف الحساب، وما يحتاج إليه المطورون.',
    },
    de: {
      title: 'Nachweise und API',
      description: 'Steuerberichte und Kontoauszüge, und was Entwickler brauchen.',
    },
    ja: {
      title: '記録とAPI',
      description: '税務レポートと取引明細書、開発者に必要な情報。',
    },
    'pt-br': {
      title: 'Registros e API',
      description: 'Relatórios fiscais e extratos, e o que desenvolvedores precisam.',
    },
  },
};
