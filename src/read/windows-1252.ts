/**
 * windows-1252, which the WHATWG Encoding Standard also gives to every label of latin1, iso-8859-1 and ascii. Decoded
 * here because some releases of Node turn the bytes 0x80-0x9F into control characters, and with them every curly
 * quotation mark, dash and euro sign.
 */

/** What the bytes 0x80-0x9F stand for; the five without a character keep their C1 control, as the standard says. */
const upper = [
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d,
  0x017d, 0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a,
  0x0153, 0x009d, 0x017e, 0x0178,
] as const;

const chunk = 8192;

export function decodeWindows1252(bytes: Uint8Array): string {
  let text = '';
  const codes = new Uint16Array(Math.min(chunk, bytes.length));
  for (let from = 0; from < bytes.length; from += chunk) {
    const length = Math.min(chunk, bytes.length - from);
    for (let i = 0; i < length; i++) {
      const byte = bytes[from + i]!;
      codes[i] = byte >= 0x80 && byte <= 0x9f ? upper[byte - 0x80]! : byte;
    }
    text += String.fromCharCode(...codes.subarray(0, length));
  }
  return text;
}

const bytesOfUpper = new Map(upper.map((code, at) => [code as number, 0x80 + at]));

/** The bytes that read as this text; 0 for a character that windows-1252 does not have. */
export function bytesOfWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x100 ? code : (bytesOfUpper.get(code) ?? 0);
  });
}
