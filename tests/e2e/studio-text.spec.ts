import sharp from 'sharp';
import { googleDocs } from '#tests/unit/sanity/studio/paste/fixtures.ts';
import { askLake, expect, openDocument, signIn, soundArticle, test, write } from './studio.ts';

test.setTimeout(120_000);

test('a text from Google Docs keeps lists, bold, links, tables and every letter', async ({
  page,
  site,
}) => {
  await signIn(page, site);
  await write(page, [soundArticle('pasted')]);
  await openDocument(page, 'faq', 'pasted');
  const editor = page.getByTestId('pt-editor').locator('[contenteditable="true"]').first();
  await page.getByText('The whole answer.').click();
  await editor.press('Control+End');
  await editor.press('Enter');
  await editor.evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    clipboardData.setData('text/plain', 'plain');
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    element.dispatchEvent(event);
  }, googleDocs);
  await expect(page.getByText('Så här tar du ut pengar')).toBeVisible();
  await expect
    .poll(() =>
      askLake(
        site,
        '*[_id == "drafts.pasted"][0].body[]{_type, style, listItem, "text": pt::text(@), "cells": rows[0].cells}',
      ),
    )
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ style: 'h2', text: 'Så här tar du ut pengar' }),
        expect.objectContaining({ listItem: 'bullet', text: 'Första' }),
        expect.objectContaining({ listItem: 'number', text: 'Två' }),
        expect.objectContaining({ _type: 'table', cells: ['Metod', 'Avgift'] }),
      ]),
    );
});

test('an image is uploaded, needs a description, and shows on the site', async ({ page, site }) => {
  await signIn(page, site);
  await write(page, [
    soundArticle('pictured'),
    soundArticle('drafts.pictured', {
      slug: { _type: 'slug', current: 'pictured' },
      body: [{ _type: 'figure', _key: 'figure' }],
    }),
  ]);
  await openDocument(page, 'faq', 'pictured');
  await page.goto(
    '/studio/intent/edit/id=pictured;type=faq;path=body%5B_key%3D%3D%22figure%22%5D/',
  );
  const dialog = page.getByRole('dialog');
  const chooser = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Upload' }).click({ timeout: 30_000 });
  await (await chooser).setFiles({
    name: 'square.png',
    mimeType: 'image/png',
    buffer: await redSquare(),
  });
  await expect
    .poll(() => askLake(site, '*[_id == "drafts.pictured"][0].body[0].asset->mimeType'), {
      timeout: 30_000,
    })
    .toBe('image/png');
  await expect(
    dialog.getByText('Say what the image shows, or mark it as decoration.'),
  ).toBeVisible();
});

function redSquare(): Promise<Buffer> {
  const create = { width: 40, height: 30, channels: 3, background: 'red' } as const;
  return sharp({ create }).png().toBuffer();
}
