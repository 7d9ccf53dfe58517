/**
 * Invented pages that are no article, or not the whole of one, in several languages and layouts, and invented articles
 * that are easily taken for such. Written for this project. Those with an odd place in the list are for tuning, the
 * others for reporting.
 */

import { entriesAndTeasers } from './invented-entries.ts';
import {
  article,
  cards,
  clock,
  entries,
  headlines,
  type InventedPage,
  page,
  prose,
  related,
} from './invented-parts.ts';

export const inventedPages: readonly InventedPage[] = [
  {
    kind: 'error',
    html: page(
      'Page not found | Quellin Post',
      '<h1>Page not found</h1><p>Sorry, the page you were looking for is not here.</p>',
    ),
  },
  {
    kind: 'error',
    html: page(
      '404',
      '<h1>Oops!</h1><p>We couldn’t find that page. It may have been moved or deleted.</p><p><a href="/">Back to the front page</a></p>',
    ),
  },
  {
    kind: 'error',
    html: page('Fehler 404', '<h1>Seite nicht gefunden</h1><p>Die angeforderte Seite existiert leider nicht mehr.</p>'),
  },
  {
    kind: 'error',
    html: page(
      'Page introuvable',
      '<h1>Erreur 404</h1><p>La page que vous cherchez n’existe pas ou a été déplacée.</p>',
    ),
  },
  {
    kind: 'error',
    html: '<html><head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body></html>',
  },
  {
    kind: 'error',
    html: '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>',
  },
  {
    kind: 'error',
    html: page('Página no encontrada', '<h1>¡Vaya! Error 404</h1><p>La página que buscas no está disponible.</p>'),
  },
  {
    kind: 'error',
    html: page(
      'Quellin Post',
      `<h1>This page isn’t available</h1><p>The link may be broken, or the page may have been removed.</p>${related('h3')}`,
    ),
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Just a moment...</title></head><body><p>Checking if the site connection is secure</p><p>post.example needs to review the security of your connection before proceeding.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>post.example</title></head><body><h1>Verify you are human by completing the action below.</h1><p>Ray ID: 8a1</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Access denied</title></head><body><p>Our systems have detected unusual traffic from your network. Please complete the check to go on.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Sicherheitsprüfung</title></head><body><h1>Einen Moment bitte</h1><p>Bitte bestätigen Sie, dass Sie kein Roboter sind.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Pardon Our Interruption</title></head><body><p>As you were browsing something about your browser made us think you were a bot.</p></body></html>',
  },
  {
    kind: 'captcha',
    html: '<html><head><title>Robot Check</title></head><body><p>Press and hold the button to confirm that you are a human and not a bot.</p></body></html>',
  },
  {
    kind: 'consent',
    html: page(
      'Your privacy',
      '<h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button><button>Reject all</button><button>Manage preferences</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Quellin Post',
      '<h1>Cookies on our site</h1><p>We use cookies to make the site work and to show personalised ads. With your consent, our partners do so too.</p><button>Accept all cookies</button><button>Settings</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Willkommen',
      '<h1>Weiter mit Werbung</h1><p>Wir verwenden Cookies und ähnliche Techniken. Mit Ihrer Einwilligung verarbeiten wir und unsere Partner Daten. Sie können zustimmen oder ablehnen.</p><button>Alle akzeptieren</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Bienvenue',
      '<h1>Votre vie privée</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles.</p><button>Tout accepter</button><button>Tout refuser</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Privacidad',
      '<h1>Tu privacidad nos importa</h1><p>Nosotros y nuestros socios utilizamos cookies para guardar información. Puedes aceptar o rechazar su uso.</p><button>Aceptar todo</button><button>Rechazar todo</button>',
    ),
  },
  {
    kind: 'consent',
    html: page(
      'Before you continue',
      '<h1>Before you continue</h1><p>We use cookies and data to deliver our services and to measure engagement. If you choose to accept all, we will also use them for personalised content.</p><button>Reject all</button><button>Accept all</button>',
    ),
  },
  { kind: 'index', html: page('The Quellin Post', `<h1>News</h1>${cards('h3', () => '')}`) },
  {
    kind: 'index',
    html: page('The Quellin Post - local news', `<main>${cards('h2', (at) => `<p>${prose[at % 4]}</p>`)}</main>`),
  },
  {
    kind: 'index',
    html: page(
      'Sport | Quellin Post',
      `<h1>Sport</h1>${cards('h3', (at) => `<p>${prose[at % 4]!.slice(0, 70)}…</p><time>3 May 2024</time>`)}`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Tag: harbour',
      `<h1>Posts tagged harbour</h1><div>${cards('h2', (at) => `<p>${prose[at % 4]} <a href="/${at}">Continue reading</a></p>`)}</div>`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Latest headlines',
      `<ul>${headlines.map((text, at) => `<li><h4><a href="/${at}">${text}</a></h4></li>`).join('')}</ul>`,
    ),
  },
  {
    kind: 'index',
    html: page(
      'Search results',
      `<h1>10 results for harbour</h1>${cards('h3', (at) => `<p>… ${prose[at % 4]!.slice(10, 90)} …</p>`)}`,
    ),
  },
  ...entriesAndTeasers,
  { kind: 'article', html: page('Board closes berth', article(prose)) },
  { kind: 'article', html: page('Board closes berth', article(prose) + related('h3')) },
  { kind: 'article', html: page('Board closes berth', article(prose.slice(0, 2)) + related('h2')) },
  { kind: 'article', html: page('Board closes berth', article(prose.slice(0, 1)) + related('h4')) },
  {
    kind: 'article',
    html: page(
      'Court finds “access denied” to islanders',
      article([
        'Islanders were told “access denied” when they asked for the papers of the board, a court found on Monday.',
        ...prose,
      ]),
    ),
  },
  {
    kind: 'article',
    html: page(
      'New rules for cookies',
      article([
        'Sites must ask before they set cookies, a court found, and “accept all” must not be larger than “reject all”.',
        'Consent that is bundled is no consent, the judges said, and privacy is not for sale.',
        ...prose,
      ]),
    ),
  },
  {
    kind: 'article',
    html: page(
      'Board closes berth',
      article(
        prose,
        '<div class="comments"><h3>Comments</h3>' +
          entries((at) => `${at + 1} May 2024, ${clock(at)}`, 10).replaceAll(/<p>The|<p>Shop|<p>“/g, '<p>I say: the') +
          '</div>',
      ),
    ),
  },
  {
    kind: 'article',
    html: page(
      'Ferry timetable',
      article(
        prose,
        `<ul>${Array.from({ length: 10 }, (_, at) => `<li>${clock(at)} Quellin to Outer Isle</li>`).join('')}</ul>`,
      ),
    ),
  },
];
