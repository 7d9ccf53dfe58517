/**
 * Bylines in scripts without capitals, where nothing but the words around it gives a name away: "记者：王芳",
 * "이서연 기자", "מאת: דנה כהן", "بقلم: سالم الحربي".
 */

/** Chinese and Japanese: a title, perhaps a colon, a name of two to four characters (longer in kana). */
const han =
  /(?:本报记者|记者|記者|作者|撰文|撰稿|文\s?[／/|｜:：]|聯合報|責任編集)\s?[:：／/|｜]?\s?([\u4e00-\u9fff々]{2,4}(?:[·・][\u4e00-\u9fff]{1,4})?)(?![\u4e00-\u9fff])/u;
const hangul = /(?:^|[\s=\])])([가-힣]{2,4})\s?(?:선임기자|인턴기자|전문기자|기자|특파원|논설위원)(?![가-힣])/u;
/** Arabic, Hebrew, Devanagari and their like: a lead with a mark, then two to four words up to another mark. */
const led =
  /^\s?(?:بقلم|كتب|كتبت|الكاتب|تحرير|نویسنده|تحریر|מאת|כתב|כתבת|लेखक|रिपोर्ट|द्वारा|লেখক|โดย|ผู้เขียน)\s?[:：-]?\s?((?:[\p{Lo}\p{M}'’"״-]{2,20}\s?){2,4})(?=$|[|•·,،\d\n/–—])/u;

const longest = 120;
/** What stands in a name's place and is none. */
const notNames = new Set(['编辑', '報道', '报道', '专电', '通讯员', '綜合', '综合', '摄影', '综合报道']);

/** The names in a short text of such a script; none where it says nothing of an author. */
export function uncasedByline(text: string): readonly string[] {
  if (text.length > longest || !/[\u0590-\u0fff\u3040-\u9fff\uac00-\ud7af]/.test(text)) return [];
  const name = (han.exec(text) ?? hangul.exec(text) ?? led.exec(text))?.[1]?.trim();
  return name === undefined || notNames.has(name) ? [] : [name];
}
