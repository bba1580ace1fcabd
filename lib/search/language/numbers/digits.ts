/** The digit zero of each script whose digits are one UTF-16 unit long and not folded by NFKC. */
const ZEROS = [
  0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66,
  0x0de6, 0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1b50,
  0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xaa50, 0xabf0, 0xff10,
];
const ZERO = '0'.charCodeAt(0);
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** Signs of full width behind a digit, as they are typed with an East Asian keyboard. */
const WIDE_SIGN = /(?<=\d)[，．：％](?=[\d\s]|$)/gu;
const WIDTH = 0xfee0;

/**
 * A text of the same length with every digit as 0 to 9, and with the signs between them likewise:
 * `١٠` becomes `10`, and `１０，０００` becomes `10,000`.
 */
export function withAsciiDigits(text: string): string {
  const digits = text.replace(OTHER_DIGIT, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = ZEROS.find((one) => code >= one && code < one + 10);
    return zero === undefined ? digit : String.fromCharCode(ZERO + code - zero);
  });
  return digits.replace(WIDE_SIGN, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH));
}
