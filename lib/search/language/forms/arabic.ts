/*
 * Snowball's stemmer stands behind the index; it takes the ب of بطاقة for a preposition and leaves a
 * ت before pronouns (بطاقتي), so that some forms of a word do not meet. Words of the site that are
 * kin by the light stem of this file are added to a query.
 */

const ARTICLES = ['وبال', 'وال', 'بال', 'كال', 'فال', 'ولل', 'لل', 'ال'];
/** Words that only look as if they began with an article. */
const NO_ARTICLE = /^(?:الغا|الغي|التز|الزام|الكترون|المان|الف$|الفا)/u;
const PRONOUNS = ['كما', 'هما', 'هم', 'هن', 'ها', 'كم', 'نا'];
const SHORT_PRONOUNS = ['ي', 'ك'];
const ENDINGS = ['ات', 'ان', 'ون', 'ين', 'يه', 'ه', 'ي'];
const MIN_STEM = 3;
/** Plurals that change the inside of a word, each behind its singular. */
const BROKEN_PLURALS =
  `فاتورة فواتير رسم رسوم مبلغ مبالغ رمز رموز صورة صور وثيقة وثائق سعر أسعار رقم أرقام
  خطأ أخطاء بنك بنوك عنوان عناوين جهاز أجهزة هاتف هواتف شهر أشهر شهر شهور يوم أيام سؤال أسئلة سبب أسباب
  حد حدود مال أموال اسم أسماء رابط روابط متجر متاجر ضريبة ضرائب رسالة رسائل مشكلة مشاكل محفظة محافظ
  قسيمة قسائم مفتاح مفاتيح شخص أشخاص موعد مواعيد خطة خطط دولة دول سنة سنوات سنة سنين عضو أعضاء عميل عملاء
  قاعدة قواعد شرط شروط عرض عروض صديق أصدقاء طفل أطفال نسخة نسخ برنامج برامج زر أزرار لون ألوان سجل سجلات
  مصرف مصارف قفل أقفال طلب طلبات`.split(/\s+/);
/** The letter of the person before a verb of three. */
const PERSON = /^[اي](?=...$)/u;

/** Letters that are typed one for another: forms of alef, yeh and kaf, teh marbuta and heh. */
export function foldArabic(word: string): string {
  return word
    .replace(/[\u0640\u064b-\u065f\u0670]/g, '')
    .replace(/[آأإٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/[ةۀە]/g, 'ه')
    .replace(/ک/g, 'ك')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي');
}

/** Keyboards of Persian and Urdu have other code points for two letters. */
export function arabicLetters(word: string): string {
  return word.replaceAll('ک', 'ك').replaceAll('ی', 'ي');
}

const singulars = new Map(
  Array.from({ length: BROKEN_PLURALS.length / 2 }, (_, at) => [
    withoutEndings(BROKEN_PLURALS[2 * at + 1] ?? ''),
    withoutEndings(BROKEN_PLURALS[2 * at] ?? ''),
  ]),
);

/** What forms of a word share: without article, pronouns and endings of number and gender. */
export function lightArabicStem(word: string): string {
  const stem = withoutEndings(word);
  return singulars.get(stem) ?? stem;
}

function withoutEndings(word: string): string {
  const bare = withoutArticle(foldArabic(word));
  const own = without(without(bare, PRONOUNS, MIN_STEM), SHORT_PRONOUNS, MIN_STEM + 1);
  const isPossessed = own !== bare && own.endsWith('ت') && own.length > MIN_STEM;
  const single = isPossessed ? own.slice(0, -1) : own;
  return without(single, ENDINGS, MIN_STEM).replace(PERSON, '');
}

/** A word without the article, and the prepositions before it. */
export function withoutArticle(word: string): string {
  if (NO_ARTICLE.test(word)) return word;
  const article = ARTICLES.find(
    (one) => word.startsWith(one) && word.length - one.length >= MIN_STEM,
  );
  return article === undefined ? word : word.slice(article.length);
}

function without(word: string, endings: readonly string[], left: number): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= left);
  return ending === undefined ? word : word.slice(0, -ending.length);
}
