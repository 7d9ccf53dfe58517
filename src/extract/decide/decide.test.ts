/** What is body and what is not, on invented pages of many kinds and languages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extract } from '../extract.ts';
import { pageOf, textOf } from '../made-page.ts';
import { bestCutoff } from './decide.ts';

/** The texts as a site prints them, between menus, teasers and a footer. */
function site(texts: readonly string[], { lang = 'en', title = 'Quay reopens', behind = '' } = {}): string {
  const links = (words: string) =>
    words
      .split(' ')
      .map((word) => `<li><a href="/${word}">${word}</a></li>`)
      .join('');
  return `<!doctype html><html lang="${lang}"><head><title>${title} | Post</title></head><body>
<header><nav><ul>${links('Home News Sport Culture Weather Shop')}</ul></nav></header>
<main><article><h1>${title}</h1><div class="article-body">${texts.map((text) => (text.startsWith('<') ? text : `<p>${text}</p>`)).join('')}</div></article>${behind}</main>
<aside class="related"><ul>${links('Gulls Tides Ferries Boats')}</ul></aside>
<footer><ul>${links('Privacy Terms Contact Imprint')}</ul><p>© 2024 Post</p></footer></body></html>`;
}

const bodyOf = (html: string) => textOf(extract(pageOf(html)).records[0]!, 'body');

const short = [
  'The north quay of Quellin reopened to ferries on Monday after eight weeks of repairs, the harbour board said.',
  'The first boat left at six in the morning with forty passengers.',
];

test('a news item of one or two paragraphs among a whole site is found', () => {
  assert.deepEqual(bodyOf(site(short)), short);
  assert.deepEqual(bodyOf(site(short.slice(0, 1))), short.slice(0, 1));
});

test("longer readers' comments do not stand in for a short text", () => {
  const said = [
    'Finally! I have been taking the bus around the bay for two months and it took me an hour and a half every single day.',
    'They could have done this in four weeks if they had asked anybody who knows how to lay stone, but nobody ever asks us.',
    'Does anyone know whether the evening boat is running again too? The web page of the company still shows the old times.',
    'My grandfather helped to build that quay and he always said that the eastern end would go first. He was right about it.',
  ];
  const comments = said
    .map(
      (text, at) =>
        `<li class="comment"><span class="author">reader${at}</span><time>2 hours ago</time><p>${text}</p><a href="#r">Reply</a></li>`,
    )
    .join('');
  const behind = `<section id="comments"><h3>4 comments</h3><ol class="comment-list">${comments}</ol></section>`;
  assert.deepEqual(bodyOf(site(short, { behind })), short);
});

test('questions and answers stay together', () => {
  const interview = [
    '<p><strong>When did you hear that the quay would close?</strong></p>',
    '<p>On the radio, like everyone else. Nobody from the board had called us before that morning.</p>',
    '<p><strong>And what did you do?</strong></p>',
    '<p>I walked down to the water and counted the boats. There were eleven of them, and no room for nine.</p>',
    '<p><strong>Would you do it again?</strong></p>',
    '<p>Of course. You do not leave a harbour because the board has forgotten you.</p>',
  ];
  assert.deepEqual(
    bodyOf(site(interview)),
    interview.map((text) => text.replace(/<[^>]+>/g, '')),
  );
});

test('lists of an article are body', () => {
  const list =
    '<ul><li>The morning boat leaves at six from the north quay.</li><li>The noon boat leaves from the old berth as before.</li><li>The evening boat waits for the last train.</li></ul>';
  const found = bodyOf(site([short[0]!, 'From Monday on, three boats a day cross the bay:', list, short[1]!]));
  assert.equal(found.length, 6);
});

const languages: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'ja',
    '北岸壁が再開',
    [
      '港湾局は月曜日、八週間の修理を終えて北岸壁を再開したと発表した。始発の船は午前六時に四十人の乗客を乗せて出発した。',
      '地元の商店主らは「長く待った」と喜びの声を上げた。夕方の便は来月から運航される予定だという。',
    ],
  ],
  [
    'zh',
    '北码头重新开放',
    [
      '港务局周一表示，经过八周的维修，北码头已重新开放。首班船于早上六点载着四十名乘客出发。',
      '当地店主对此表示欢迎，称他们已经等待了很久。晚间班次预计将于下个月恢复。',
    ],
  ],
  [
    'ar',
    'إعادة فتح الرصيف',
    [
      'أعيد فتح الرصيف الشمالي أمام العبارات يوم الاثنين بعد ثمانية أسابيع من الإصلاحات، حسبما أعلن مجلس الميناء.',
      'وغادرت أول سفينة في السادسة صباحا وعلى متنها أربعون راكبا، وقال أصحاب المتاجر إنهم انتظروا طويلا.',
    ],
  ],
  [
    'he',
    'הרציף נפתח מחדש',
    [
      'הרציף הצפוני נפתח מחדש למעבורות ביום שני לאחר שמונה שבועות של תיקונים, כך מסרה הנהלת הנמל.',
      'הסירה הראשונה יצאה בשש בבוקר ועליה ארבעים נוסעים, ובעלי החנויות אמרו כי חיכו לכך זמן רב.',
    ],
  ],
  [
    'ru',
    'Причал снова открыт',
    [
      'Северный причал вновь открылся для паромов в понедельник после восьми недель ремонта, сообщило управление порта.',
      'Первый паром вышел в шесть утра с сорока пассажирами. Владельцы лавок говорят, что ждали этого очень долго.',
    ],
  ],
  [
    'hi',
    'घाट फिर खुला',
    [
      'बंदरगाह बोर्ड ने बताया कि आठ सप्ताह की मरम्मत के बाद उत्तरी घाट सोमवार को नावों के लिए फिर से खोल दिया गया।',
      'पहली नाव सुबह छह बजे चालीस यात्रियों को लेकर रवाना हुई। दुकानदारों ने कहा कि वे लंबे समय से इसका इंतजार कर रहे थे।',
    ],
  ],
];

for (const [lang, title, texts] of languages) {
  test(`the text of a page in ${lang} is found`, () => {
    assert.deepEqual(bodyOf(site(texts, { lang, title })), texts);
    const plain = extract(pageOf([title, ...texts].join('\n\n'), 'text/plain')).records[0]!;
    assert.deepEqual(textOf(plain, 'body'), texts);
  });
}

test('a text that the page prints twice is read once', () => {
  const long = [
    ...short,
    'Shopkeepers on Salt Street said they had waited long enough, and that the noise had cost them half the summer.',
  ];
  const behind = `<div class="print-only">${long.map((text) => `<p>${text}</p>`).join('')}</div>`;
  assert.deepEqual(bodyOf(site(long, { behind })), long);
});

test('the cutoff falls with the best score, so that something is found', () => {
  assert.equal(bestCutoff([0.9, 0.8, 0.1], [100, 100, 100]), 0.5);
  assert.ok(bestCutoff([0.2, 0.01], [300, 300]) <= 0.2);
});
