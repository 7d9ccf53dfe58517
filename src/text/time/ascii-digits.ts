/** Digits of other scripts as ASCII, one for one, so that offsets hold: ٢٩ and ۲۹ are 29. */
const zeros = [0x0660, 0x06f0, 0x0966, 0xff10];
const others = /[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g;

/** The text with ASCII digits; as long as it was. */
export function asciiDigits(text: string): string {
  return text.replace(others, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - zeros.findLast((zero) => zero <= code)!);
  });
}
