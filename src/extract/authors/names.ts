/** Names out of what a page puts in an author's place: lists taken apart, titles, roles and addresses cut off. */
import { tidy } from '../metadata/found.ts';
import { decodeReferences } from '../plain/remnants.ts';
import { namesIn, readByline, tidyName } from '../roles/byline.ts';

const roleBehind = /\s*(?:[|•·–—/]|\s-\s|,\s|\().*$/u;
const leadBefore =
  /^(?:written |posted |story |reported |words |text )?(?:by|von|par|por|door|av|af|автор|autor(?:in)?|author|auteur|autore)\s*:?\s+/iu;
const contributors =
  /^(?:share|follow|view|read|more|all|about|contact|email|comments?|updated|published|posted|photo|on|in|the)\b/i;

/** "Ana Ruiz, Tom Berg and Li Wei" as three names; null-like texts give none. */
export function authorNames(written: string): string[] {
  const tidied = tidy(written);
  const text = (/[&<\u00ad]/.test(tidied) ? decodeReferences(tidied) : tidied).replace(leadBefore, '').trim();
  if (text === '' || text.length > 300 || /^https?:|^www\./i.test(text)) return [];
  const listed = namesIn(text);
  const parts = listed.length > 1 ? listed : text.split(/\s+(?:and|und|et|y|e|och|og|en)\s+|\s*[;&]\s*/u);
  return parts.flatMap((part) => plausible(part)).slice(0, 12);
}

function plausible(written: string): string[] {
  let name = tidyName(written);
  const comma = name.indexOf(',');
  // "Ruiz, Ana" is one name turned round; "Ana Ruiz, Staff Writer" a name and a role.
  if (
    comma > 0 &&
    !/\s/.test(name.slice(0, comma)) &&
    /^\s*\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]*)?$/u.test(name.slice(comma + 1))
  ) {
    name = `${name.slice(comma + 1).trim()} ${name.slice(0, comma)}`;
  }
  name = tidyName(name.replace(roleBehind, ''));
  if (name.length < 2 || name.length > 60 || !/\p{L}{2}/u.test(name) || contributors.test(name)) return [];
  if (
    /https?:|@|[<>{}[\]=]|\.(?:com|org|net|de|html?)$/i.test(name) ||
    /^(?:null|none|undefined|admin|user|n\/a|true|false)$/i.test(name)
  )
    return [];
  return name.split(/\s+/).length > 7 ? [] : [name];
}

export { readByline };
