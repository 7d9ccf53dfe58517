/** What the invented pages are put together from. Written for this project. */

export interface InventedPage {
  readonly kind: 'article' | 'error' | 'captcha' | 'consent' | 'index' | 'live' | 'teaser';
  readonly html: string;
}

export const prose = [
  'The harbour board of Quellin voted on Tuesday to close the old ferry berth, according to two members who were in the room.',
  'The berth, built in 1904, carries about 300 passengers a day to the outer islands, and no money has been found for a new one.',
  'Shopkeepers on Salt Street said that they had not been asked, and that the letters of the board had never come.',
  '“The sea has not once said thank you,” said Orla Venn, who chairs the board and has a boat of her own.',
];
export const menu =
  '<nav><ul><li><a href="/">Home</a></li><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>';
export const foot =
  '<footer><p>© 2024 The Quellin Post</p><a href="/privacy">Privacy</a> <a href="/cookies">Cookie policy</a></footer>';
export const headlines = [
  'Council weighs a second bridge over the Lorn',
  'Storm takes the roof off the old cannery',
  'School buses to run an hour later from autumn',
  'Harbour seals return to the north shore in numbers',
  'Library to open on Sundays for the first time',
  'Fishing boats kept in port by a third gale',
  'Mill workers vote on an offer from the owners',
  'New ferry timetable leaves islanders short of time',
  'Bakers say flour is dearer than in any year since 1990',
  'Choir of forty sings the length of Salt Street',
];

export const page = (title: string, body: string, head = '') =>
  `<!doctype html><html><head><title>${title}</title>${head}</head><body>${menu}${body}${foot}</body></html>`;
export const article = (texts: readonly string[], more = '') =>
  `<article><h1>Board closes old ferry berth</h1><p class="byline">By Ana Ruiz</p>${texts.map((text) => `<p>${text}</p>`).join('')}${more}</article>`;
export const related = (tag: string) =>
  `<aside><h2>More stories</h2>${headlines.map((text, at) => `<${tag}><a href="/${at}">${text}</a></${tag}>`).join('')}</aside>`;
export const cards = (tag: string, summary: (at: number) => string) =>
  headlines
    .map((text, at) => `<div class="card"><${tag}><a href="/${at}/story">${text}</a></${tag}>${summary(at)}</div>`)
    .join('');
export const entries = (stamp: (at: number) => string, count: number) =>
  Array.from(
    { length: count },
    (_, at) => `<div class="entry"><span class="time"><p>${stamp(at)}</p></span><p>${prose[at % 4]}</p></div>`,
  ).join('');
export const clock = (at: number) => `${9 + Math.floor(at / 4)}:${String((at * 13) % 60).padStart(2, '0')}`;
