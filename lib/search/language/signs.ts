import type { Expression } from './numbers/expression.ts';

/** Languages of programmers whose signs tell them apart: `C++`, `C#`, `F#`. */
const WITH_SIGNS = /(?<![\p{L}\p{N}])([a-z]{1,2})(\+\+|#|♯)(?![\p{L}\p{N}+#])/giu;
const SAID = /(?<![\p{L}\p{N}])([a-z])[ -](sharp|plus[ -]?plus)(?![\p{L}\p{N}])/giu;
/** `.NET`, `.csv` */
const WITH_POINT = /(?<![\p{L}\p{N}./])\.([a-z]{2,5})(?![\p{L}\p{N}])/giu;
const EMOJI =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*/gu;
const PRESENTATION = /[\ufe0f\p{Emoji_Modifier}]/gu;

/** What is told apart by signs that are no letters, as words of letters; emoji as they are. */
export function readSigns(text: string): Expression[] {
  const named = /[+#♯.]/.test(text)
    ? [
        ...[...text.matchAll(WITH_SIGNS)].map((match) => {
          const [, letter = '', sign = ''] = match;
          const lower = letter.toLowerCase();
          return at(match, sign === '++' ? [`${lower}plusplus`, `${lower}pp`] : [`${lower}sharp`]);
        }),
        ...[...text.matchAll(WITH_POINT)].map((match) =>
          at(match, [`dot${match[1]?.toLowerCase()}`]),
        ),
      ]
    : [];
  const said = [...text.matchAll(SAID)].map((match) => {
    const [, letter = '', sign = ''] = match;
    return at(match, [`${letter}${sign.replace(/[ -]/, '')}`.toLowerCase()]);
  });
  const emoji = [...text.matchAll(EMOJI)].map((match) =>
    at(match, [match[0].replace(PRESENTATION, '')]),
  );
  return [...named, ...said, ...emoji];
}

function at({ 0: raw, index }: RegExpExecArray, words: string[]): Expression {
  return { start: index, end: index + raw.length, words, kind: 'value' };
}
