/** The weights in use: one model for pages with markup, one for plain text. */
import type { Page } from '../../records/index.ts';
import html from './body-html.json' with { type: 'json' };
import plain from './body-plain.json' with { type: 'json' };
import { type BodyModel, type BodyWeights, loadModel } from './decide.ts';

const models: { html: BodyModel; plain: BodyModel } = {
  html: loadModel(html as BodyWeights),
  plain: loadModel(plain as BodyWeights),
};

export function bodyModel(mediaType: Page['mediaType']): BodyModel {
  return mediaType === 'text/html' ? models.html : models.plain;
}
