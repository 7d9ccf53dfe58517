/** An invented story told from right to left: two Arabic reports, one of them a copy, and a Hebrew one, as saved pages. */

interface Told {
  readonly file: string;
  readonly language: 'ar' | 'he';
  readonly site: string;
  readonly published: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const arabic = [
  'قالت بلدية ميناء السلمون يوم الثلاثاء إن المنارة القديمة أُغلقت بعد سقوط 14 حجرا من برجها خلال العاصفة.',
  '«لم يصب أحد بأذى، لكن الدرج لم يعد آمنا»، قالت المهندسة سلمى الوادي في مؤتمر صحفي في الميناء.',
  'وأضافت البلدية أن الإصلاح سيكلف 320 ألف دينار، وأن المنارة ستبقى مغلقة حتى الربيع المقبل على الأقل.',
  'ويعود بناء المنارة إلى عام 1874، وكانت تضيء للصيادين العائدين ليلا من الجزر البعيدة.',
];

const told: readonly Told[] = [
  {
    file: 'salmon.html',
    language: 'ar',
    site: 'صحيفة الميناء',
    published: '2031-03-04T08:00:00Z',
    title: 'إغلاق منارة ميناء السلمون بعد العاصفة',
    paragraphs: arabic,
  },
  {
    file: 'copy.html',
    language: 'ar',
    site: 'أخبار الساحل',
    published: '2031-03-04T11:00:00Z',
    title: 'منارة السلمون مغلقة',
    paragraphs: [arabic[0]!.replace('14', '40'), ...arabic.slice(1)],
  },
  {
    file: 'hebrew.html',
    language: 'he',
    site: 'עיתון החוף',
    published: '2031-03-05T07:00:00Z',
    title: 'המגדלור הישן נסגר אחרי הסערה',
    paragraphs: [
      'המגדלור הישן בנמל סלמון נסגר ביום שלישי, לאחר ש-14 אבנים נפלו מן המגדל בזמן הסערה, כך מסרה העירייה.',
      '"אף אחד לא נפגע, אבל המדרגות אינן בטוחות", אמרה המהנדסת סלמה אל-ואדי (Salma al-Wadi) במסיבת עיתונאים בנמל.',
      'לפי העירייה התיקון יעלה 320 אלף דינר, והמגדלור יישאר סגור לפחות עד האביב הבא.',
    ],
  },
];

/** The pages, by file name. */
export function rightToLeftPages(): Map<string, string> {
  return new Map(
    told.map(({ file, language, site, published, title, paragraphs }) => [
      file,
      `<!doctype html><html lang="${language}" dir="rtl"><head><meta charset="utf-8"><title>${title} - ${site}</title>
<meta property="og:site_name" content="${site}"><meta property="article:published_time" content="${published}"></head>
<body><header><a href="/">${site}</a></header><article><h1>${title}</h1>${paragraphs
        .map((words) => `<p>${words}</p>`)
        .join('\n')}</article></body></html>`,
    ]),
  );
}
