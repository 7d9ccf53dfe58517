import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode } from './charset.ts';
import { charsetOfMeta, encodingOf } from './declared-charset.ts';
import { utf8Fit } from './utf-8.ts';
import { decodeWindows1252 } from './windows-1252.ts';

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0));
const bytes = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : [...part])));
const utf8 = (text: string) => new TextEncoder().encode(text);

test('windows-1252 gives quotation marks, dashes and the euro, on every Node', () => {
  const all = decodeWindows1252(Uint8Array.from({ length: 32 }, (_, i) => 0x80 + i));
  assert.equal(all, '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  const latin = Uint8Array.from({ length: 96 }, (_, i) => 0xa0 + i);
  assert.equal(decodeWindows1252(latin), String.fromCharCode(...latin));
  const long = new Uint8Array(20_000).fill(0x93);
  assert.equal(decodeWindows1252(long), '“'.repeat(20_000));
});

test('labels of latin1 mean windows-1252', () => {
  for (const label of ['latin1', 'ISO-8859-1', ' us-ascii ', 'cp1252', 'l1', 'iso8859-1']) {
    assert.equal(encodingOf(label), 'windows-1252', label);
  }
  assert.equal(encodingOf('utf8'), 'utf-8');
  assert.equal(encodingOf('no-such-thing'), null);
  const page = bytes('<meta charset=iso-8859-1><p>', [0x93], 'Never', [0x94], ', he said ', [0x97], ' caf', [0xe9]);
  const { text, charset, charsetFrom } = decode(page);
  assert.deepEqual([charset, charsetFrom], ['windows-1252', 'meta']);
  assert.ok(text.endsWith('“Never”, he said — café'));
});

test('a byte order mark comes first, then the header, then meta', () => {
  const marked = bytes([0xef, 0xbb, 0xbf], '<meta charset=windows-1251>', [0xc3, 0xa9]);
  assert.deepEqual(pick(decode(marked)), ['utf-8', 'bom', '<meta charset=windows-1251>é']);
  const cyrillic = bytes('<meta charset=windows-1252>', [0xcf, 0xf0, 0xe8]);
  assert.deepEqual(pick(decode(cyrillic, { contentType: 'text/html; charset="windows-1251"' })).slice(0, 2), [
    'windows-1251',
    'header',
  ]);
  assert.equal(decode(cyrillic).charsetFrom, 'meta');
});

test('UTF-16 with and without a mark', () => {
  const little = [...'Dam €'].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
  const big = [...'Dam €'].flatMap((c) => [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255]);
  assert.deepEqual(pick(decode(bytes([0xff, 0xfe], little))), ['utf-16le', 'bom', 'Dam €']);
  assert.deepEqual(pick(decode(bytes([0xfe, 0xff], big))), ['utf-16be', 'bom', 'Dam €']);
  assert.deepEqual(pick(decode(bytes(little), { utf16: 'utf-16le' })), ['utf-16le', 'detected', 'Dam €']);
});

test('pages saved as UTF-8 keep their old meta: the bytes decide', () => {
  const saved = utf8('<meta charset="iso-8859-1"><p>“café”');
  assert.deepEqual(pick(decode(saved)), ['utf-8', 'detected', '<meta charset="iso-8859-1"><p>“café”']);
  const claimed = bytes('<meta charset="utf-8"><p>', [0x93], 'Caf', [0xe9, 0x94], ' closed');
  assert.equal(decode(claimed).text, '<meta charset="utf-8"><p>“Café” closed');
});

test('without a declaration the charset is detected', () => {
  const russian = new Uint8Array([...'Президент подписал указ о назначении нового министра'].map(windows1251));
  assert.deepEqual(pick(decode(russian)), [
    'windows-1251',
    'detected',
    'Президент подписал указ о назначении нового министра',
  ]);
  assert.equal(decode(utf8('plain')).charset, 'utf-8');
  assert.deepEqual(pick(decode(bytes([0x93], 'Yes', [0x94], ' it', [0x92], 's'))), [
    'windows-1252',
    'default',
    '“Yes” it’s',
  ]);
  const shiftJis = bytes('<meta charset=shift_jis>', [0x93, 0x8c, 0x8b, 0x9e]);
  assert.equal(decode(shiftJis).text.slice(-2), '東京');
});

test('a long ASCII head does not hide the encoding', () => {
  const tail = [...'Президент подписал указ о назначении нового министра'].map(windows1251);
  assert.equal(decode(bytes('<script>x</script>\n'.repeat(20_000), tail)).charset, 'windows-1251');
});

test('broken UTF-8 is replaced and counted, what was written so is not', () => {
  const broken = bytes([...utf8('naïve façade déjà vu “quoted” '.repeat(2))], [0xe2, 0x80], ' cut');
  const decoded = decode(broken);
  assert.equal(decoded.charset, 'utf-8');
  assert.equal(decoded.replaced, 1);
  assert.equal(decode(utf8('a \uFFFD b “c”')).replaced, 0);
  const nul = decode(bytes('a', [0], 'b'));
  assert.deepEqual([nul.text, nul.nulls], ['ab', 1]);
});

test('meta is found where browsers find it, and in no comment', () => {
  const of = (text: string) => charsetOfMeta(utf8(text));
  assert.equal(of('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">'), 'windows-1251');
  assert.equal(of('<?xml version="1.0" encoding="koi8-r"?><html>'), 'koi8-r');
  assert.equal(of('<!-- <meta charset=koi8-r> --><meta charset=utf-8>'), 'utf-8');
  assert.equal(of('<meta charset=utf-16>'), 'utf-8');
  assert.equal(of('<meta name=x content=y><p>charset=koi8-r'), null);
  of('<meta '.repeat(10_000));
  of('<!--'.repeat(10_000));
});

test('utf8Fit agrees with the decoder', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (content) => {
      let valid = true;
      try {
        new TextDecoder('utf-8', { fatal: true }).decode(content);
      } catch {
        valid = false;
      }
      assert.equal(utf8Fit(content).broken === 0, valid);
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) =>
      assert.equal(decode(utf8(`“a” ${text.replaceAll('\0', '')}`)).text.slice(4), text.replaceAll('\0', '')),
    ),
  );
});

function pick({ charset, charsetFrom, text }: ReturnType<typeof decode>) {
  return [charset, charsetFrom, text];
}

function windows1251(character: string): number {
  const code = character.charCodeAt(0);
  return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
}
