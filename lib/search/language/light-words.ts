/**
 * Words that say little by themselves though they are no grammar: "my account got hacked". They
 * rank like any other, but are not highlighted and choose no passage. Compared by their stems, so
 * only forms that a stemmer cannot reach are listed besides the base.
 */
const WORDS: Readonly<Record<string, string>> = {
  en: `get go make use take give put come try keep want need like let know see say tell think happen
    seem become able way thing lot stuff actually basically simply anymore`,
  de: `machen gemacht gehen geht ging gegangen kommen kam bekommen bekam kriegen geben gab gegeben nehmen
    nimmt genommen tun getan lassen lässt wollen will möchte brauchen eigentlich einfach mal`,
  fr: `faire fait faites aller va vont mettre mis prendre pris donner vouloir veux veut venir vient obtenir
    utiliser vraiment simplement`,
  es: `hacer hace hago hecho ir va voy dar doy poner pone puesto tomar querer quiero quiere venir viene
    obtener usar utilizar realmente simplemente`,
  it: `fare fatto faccio andare va vado dare mettere messo prendere preso volere voglio vuole venire viene
    ottenere usare utilizzare semplicemente`,
  pt: `fazer faz faço feito ir vai vou dar pôr colocar tomar querer quero quer vir vem obter usar utilizar
    simplesmente`,
  nl: `doen doet gedaan maken gemaakt gaan gaat ging komen komt geven geeft krijgen krijgt nemen willen wil
    gewoon eigenlijk`,
  sv: 'göra gör gjort få får fick gå går komma kommer ge ger ta tar vill använda egentligen',
  da: 'gøre gør gjort få får fik gå går komme kommer give giver tage tager vil bruge egentlig',
  no: 'gjøre gjør gjort få får fikk gå går komme kommer gi gir ta tar vil bruke egentlig',
  fi: 'tehdä teen tekee saada saan saa mennä menee tulla tulee antaa ottaa haluta haluan käyttää',
  pl: 'robić robi zrobić dać daje mieć chcieć chcę chce iść idzie brać wziąć używać po prostu',
  cs: 'dělat dělá udělat dát dává mít chtít chci jít jde brát vzít používat prostě',
  ru: `делать делаю сделать получить получать дать давать взять брать хотеть хочу хочет идти стать
    использовать просто`,
  uk: 'робити зробити отримати дати давати взяти брати хотіти хочу йти стати використовувати просто',
  tr: 'yapmak yapıyor etmek olmak almak vermek istemek istiyorum kullanmak gitmek gelmek',
  ar: 'أريد يريد أحصل يحصل أعمل يعمل أستخدم استخدام أجعل',
  ja: '使う 使い 行う 行い 行く 来る 得る やる',
  zh: '做 弄 用 使用 去 来 拿 想要 得到',
};

/** Both ways to write Norwegian. */
const ALIASES: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** The words of a language that say little by themselves, lower case; empty when it has no list. */
export function lightWords(language: string): readonly string[] {
  return (WORDS[ALIASES[language] ?? language] ?? '').split(/\s+/).filter(Boolean);
}
