/**
 * Words that a question may hold whatever it is about, in languages without a list of all their
 * words: a site that lacks one of them may answer all the same. Lower case.
 */
const WORDS: Readonly<Record<string, string>> = {
  ar: `أستطيع استطيع اقدر أقدر ممكن طريقة كيفية خطوات شرح جديد قديم اليوم غدا أمس الآن مرة دائما أبدا مشكلة
    سؤال شيء أشياء كل جميع بعض كثير قليل كبير صغير أول آخر صحيح خطأ سهل صعب اسم رقم وقت يوم شهر سنة أسبوع
    ساعة دقيقة مكان شخص ناس لي لك سمحت فضلك شكرا مرحبا السلام عليكم أعرف اعرف أفهم وجدت أجد اجد حاولت أحاول
    ظهر يظهر تظهر صار حدث يحدث حصل أردت يجب لازم ضروري`,
  de: `heute morgen gestern jetzt immer nie manchmal neu neue neuen alt alte alten gut schlecht richtig falsch
    einfach schwer groß klein lang kurz ganz schnell langsam tag tage woche monat jahr stunde minute zeit mal
    frage problem hilfe sache ding dinge leute person weg ort stelle teil name nummer erste erster letzte
    letzter nächste plötzlich leider danke hallo gerne genau selbst wirklich funktioniert klappt passiert
    finde finden sehe sehen weiß wissen verstehe verstehen versuche versucht probiert bekomme erscheint kommt
    steht anders gleiche bitte möglich unmöglich eigene eigenen obwohl trotzdem zuerst danach fehler`,
  ja: `今日 明日 昨日 今 いつも 新しい 古い 良い 悪い 簡単 大きい 小さい 長い 短い 全部 少し たくさん 最初 最後 次
    問題 質問 時間 日 月 年 週 分 人 所 場所 部分 名前 番号 急 お願い 教え 知り わから 分から 試し やり方 手順
    自分 本当 正しい 間違 同じ 別 可能 まで 以上 以下 うまく`,
  pt: `hoje amanhã ontem agora sempre nunca novo nova novos velho antigo antiga bom boa ruim certo errado fácil
    difícil grande pequeno longo curto rápido dia dias semana mês ano hora minuto tempo vez vezes problema
    pergunta dúvida ajuda coisa coisas gente pessoa lugar parte nome número primeiro primeira último última
    próximo depois antes ainda já aqui lá oi olá obrigado obrigada favor consigo consegue conseguir conseguiu
    fica ficar ficou acontece aconteceu aparece apareceu tento tentei tentar sei saber entendo preciso precisa possível
    impossível mesmo próprio demais muito maneira jeito forma passo erro`,
};

/** The common words of a language; empty when it has no list. */
export function commonWords(language: string): readonly string[] {
  return (WORDS[language] ?? '').split(/\s+/).filter(Boolean);
}
