import type { Locale } from '#lib/i18n/locales.ts';
import type { Link } from '../document-types.ts';
import { addresses } from '../facts.ts';

/** What the site says around its pages in another language. */
export type SiteWords = {
  name: string;
  logoText: string;
  supportLink: Link;
  navigation: readonly Link[];
  contact: { name: string; url: string; hours: string };
  popularQueries: readonly string[];
  footer: { text: string; links: readonly Link[] };
};

/** The words of one language around the same links. */
function words(
  said: Omit<SiteWords, 'supportLink' | 'navigation' | 'contact' | 'footer'> & {
    support: string;
    navigation: readonly [topics: string, status: string];
    contact: readonly [name: string, hours: string];
    footer: readonly [text: string, fees: string, emails: string, close: string, api: string];
  },
): SiteWords {
  const [topics, status] = said.navigation;
  const [name, hours] = said.contact;
  const [text, fees, emails, close, api] = said.footer;
  return {
    name: said.name,
    logoText: said.logoText,
    supportLink: { label: said.support, url: '/articles/contact-support' },
    navigation: [
      { label: topics, url: '/topics' },
      { label: status, url: addresses.status },
    ],
    contact: { name, url: addresses.support, hours },
    popularQueries: said.popularQueries,
    footer: {
      text,
      links: [
        { label: fees, url: '/articles/fee-schedule' },
        { label: emails, url: '/articles/phishing-emails' },
        { label: close, url: '/articles/close-account' },
        { label: api, url: '/topics/api-and-developers' },
      ],
    },
  };
}

export const siteWords: Readonly<Partial<Record<Locale, SiteWords>>> = {
  ar: words({
    name: 'مساعدة Meridian',
    logoText: 'مساعدة Meridian',
    support: 'التواصل مع الدعم',
    navigation: ['المواضيع', 'حالة الخدمة'],
    contact: ['خدمة عملاء Meridian', 'الدردشة والرسائل: ليلًا ونهارًا. ليس لدينا خط هاتفي.'],
    popularQueries: ['إلغاء السحب', 'حساب مقفل', 'رسوم التداول', 'كشف حساب'],
    footer: [
      'Meridian منصة خيالية. مركز المساعدة هذا وكل الأرقام فيه أمثلة.',
      'الرسوم',
      'هل الرسالة حقيقية؟',
      'إغلاق حساب',
      'API',
    ],
  }),
  de: words({
    name: 'Meridian Hilfe',
    logoText: 'Meridian Hilfe',
    support: 'Support kontaktieren',
    navigation: ['Themen', 'Status'],
    contact: [
      'Meridian Kundenservice',
      'Chat und Nachrichten: Tag und Nacht. Eine Telefonnummer haben wir nicht.',
    ],
    popularQueries: ['Auszahlung stornieren', 'Konto gesperrt', 'Gebühren', 'Kontoauszug'],
    footer: [
      'Meridian ist eine erfundene Börse. Dieses Hilfe-Center und alle Zahlen darin sind Beispiele.',
      'Gebühren',
      'Ist eine E-Mail echt?',
      'Konto schließen',
      'API',
    ],
  }),
  ja: words({
    name: 'Meridian ヘルプ',
    logoText: 'Meridian ヘルプ',
    support: 'サポートに連絡',
    navigation: ['トピック', '稼働状況'],
    contact: [
      'Meridianカスタマーサービス',
      'チャットとメッセージは24時間受け付けています。電話窓口はありません。',
    ],
    popularQueries: ['出金のキャンセル', 'アカウントのロック', '取引手数料', '明細書'],
    footer: [
      'Meridianは架空の取引所です。このヘルプセンターと記載の数値はすべて例です。',
      '手数料',
      'メールは本物ですか？',
      'アカウントの解約',
      'API',
    ],
  }),
  'pt-br': words({
    name: 'Ajuda da Meridian',
    logoText: 'Ajuda da Meridian',
    support: 'Falar com o suporte',
    navigation: ['Temas', 'Status'],
    contact: [
      'Atendimento da Meridian',
      'Chat e mensagens: dia e noite. Não temos atendimento por telefone.',
    ],
    popularQueries: ['cancelar saque', 'conta bloqueada', 'tarifas', 'extrato'],
    footer: [
      'A Meridian é uma corretora fictícia. Esta central de ajuda e todos os números nela são exemplos.',
      'Tarifas',
      'O e-mail é verdadeiro?',
      'Fechar a conta',
      'API',
    ],
  }),
};
