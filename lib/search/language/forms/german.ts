/** Participles and past forms that no rule reaches: `form` → `base`. */
const LINES = `
schließen geschlossen schloss
abschließen abgeschlossen
verlieren verloren verlor
finden gefunden fand
stehlen gestohlen stahl
überweisen überwiesen
weisen gewiesen
abheben abgehoben
aufheben aufgehoben
heben gehoben
verbieten verboten
anbieten angeboten
ziehen gezogen zog
abziehen abgezogen
einziehen eingezogen
schreiben geschrieben schrieb
unterschreiben unterschrieben
abschreiben abgeschrieben
vorschreiben vorgeschrieben
brechen gebrochen
abbrechen abgebrochen
nehmen genommen nahm
annehmen angenommen
abnehmen abgenommen
verschieben verschoben
steigen gestiegen
sinken gesunken
beginnen begonnen
gewinnen gewonnen
sprechen gesprochen
versprechen versprochen
treffen getroffen
betreffen betroffen
werfen geworfen
scheiden geschieden
entscheiden entschieden
denken gedacht
bringen gebracht
kennen gekannt
erkennen erkannt
anerkennen anerkannt
senden gesandt
wissen gewusst weiß
rufen gerufen
abrufen abgerufen
anrufen angerufen
laufen gelaufen
ablaufen abgelaufen
geben gegeben gab
angeben angegeben
ausgeben ausgegeben
eingeben eingegeben
lesen gelesen
treten getreten
eintreten eingetreten
binden gebunden
verbinden verbunden
verschwinden verschwunden
bitten gebeten
liegen gelegen
`;

const bases = new Map(
  LINES.trim()
    .split('\n')
    .flatMap((line) => {
      const [base = '', ...forms] = line.split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);

/** `ae`, `oe` and `ue` are how umlauts are typed without their keys; not in `neue` and `Quelle`. */
export function withUmlauts(word: string): string {
  return word
    .replaceAll('ae', 'ä')
    .replaceAll('oe', 'ö')
    .replace(/(?<![aeäq])ue/g, 'ü');
}

/** A word as the stemmer takes it: with umlauts, strong verbs as infinitives. */
export function regularGerman(word: string): string {
  const spelled = withUmlauts(word);
  return bases.get(spelled) ?? spelled;
}

const MIN_ROOT = 4;
const PARTICIPLE =
  /^(ab|an|auf|aus|bei|durch|ein|fehl|fest|fort|frei|her|hin|los|mit|nach|statt|teil|uber|um|unter|vor|weg|weiter|wieder|zu|zuruck|zusammen)?ge(.+)t$/;
const WITH_ZU =
  /^(ab|an|auf|aus|bei|durch|ein|fest|frei|hin|los|mit|nach|um|vor|weg|zuruck|zusammen)zu(.+)$/;

/** What the stemmer leaves of participles and nouns of verbs: `gesperrt` and `Sperrung` meet. */
export function plainGermanStem(stem: string): string {
  const [, prefix = '', root = ''] = PARTICIPLE.exec(stem) ?? [];
  if (root.length >= MIN_ROOT) return prefix + root;
  const [, first = '', infinitive = ''] = WITH_ZU.exec(stem) ?? [];
  if (infinitive.length >= MIN_ROOT) return first + infinitive;
  return stem.length >= MIN_ROOT + 3 && stem.endsWith('ung') ? stem.slice(0, -3) : stem;
}
