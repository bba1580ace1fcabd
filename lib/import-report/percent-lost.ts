/** The share of letters that are lost, such as `0.014 %`. */
export function percentLost({ letters, lost }: { letters: number; lost: number }): string {
  return `${(letters === 0 ? 0 : (100 * lost) / letters).toFixed(3)} %`;
}
