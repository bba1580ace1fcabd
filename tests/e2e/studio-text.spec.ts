import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { googleDocs } from '#tests/unit/sanity/studio/paste/fixtures.ts';
import { expect, test } from './studio.ts';
import { expectLive, openDocument, publish } from './studio-desk.ts';
import { freshId, soundArticle } from './studio-lake.ts';

test('a text from Google Docs keeps lists, bold, links, tables and every letter', async ({
  page,
  lake,
}) => {
  const id = freshId('pasted');
  await lake.write([soundArticle(id)]);
  await openDocument(page, 'faq', id);
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
      lake.ask(
        `*[_id == "drafts.${id}"][0].body[]{_type, style, listItem, "text": pt::text(@), "cells": rows[0].cells[].content[].children[].text}`,
      ),
    )
    .toEqual(
      expect.arrayContaining([
        expect.objectContaining({ style: 'h2', text: 'Så här tar du ut pengar' }),
        expect.objectContaining({ listItem: 'bullet', text: 'Första' }),
        expect.objectContaining({ listItem: 'number', text: 'Två' }),
        expect.objectContaining({ _type: 'richTable', cells: ['Metod', 'Avgift'] }),
      ]),
    );
});

test('an image is uploaded, needs a description, and shows on the site', async ({ page, lake }) => {
  const id = freshId('pictured');
  await lake.write(draftWith(id, { _type: 'figure', _key: 'figure' }));
  await openBlock(page, id, 'figure');
  const dialog = page.getByRole('dialog', { name: /^Text/ });
  await upload(dialog, { name: 'square.png', mimeType: 'image/png', buffer: await redSquare() });
  await expect
    .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0].asset->mimeType`))
    .toBe('image/png');
  await dialog.getByRole('button', { name: 'Close dialog' }).click();
  await publish(page);
  await expect(page.getByTestId('publish-reasons')).toContainText('Say what the image shows');

  await openBlock(page, id, 'figure');
  await dialog.getByRole('textbox', { name: 'What the image shows' }).fill('A red square');
  await expect.poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0].alt`)).toBe('A red square');
  await dialog.getByRole('button', { name: 'Close dialog' }).click();
  await publish(page);
  await expectLive(page);
  await page.goto(`/articles/${id}`);
  await expect(page.getByRole('img', { name: 'A red square' })).toBeVisible();
});

test('a file is uploaded, needs a title, and is offered on the site as what it is', async ({
  page,
  lake,
}) => {
  const id = freshId('form');
  const bytes = Buffer.from('%PDF-1.7 claim');
  await lake.write(draftWith(id, { _type: 'attachment', _key: 'form' }));
  await openBlock(page, id, 'form');
  const dialog = page.getByRole('dialog', { name: /^Text/ });
  // Bytes say what a file is: a name that promises a picture changes nothing.
  await upload(dialog, { name: 'claim.png', mimeType: 'image/png', buffer: bytes });
  await expect
    .poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0].asset->mimeType`))
    .toBe('application/pdf');
  await dialog.getByRole('textbox', { name: 'What the file is' }).fill('Claim form');
  await expect.poll(() => lake.ask(`*[_id == "drafts.${id}"][0].body[0].title`)).toBe('Claim form');
  await dialog.getByRole('button', { name: 'Close dialog' }).click();
  await publish(page);
  await expectLive(page);

  await page.goto(`/articles/${id}`);
  const link = page.getByRole('link', { name: /^Claim form\s*PDF, 14 bytes$/ });
  const served = await page.request.get((await link.getAttribute('href')) ?? '');
  expect(served.headers()['content-type']).toBe('application/pdf');
  expect(await served.body()).toEqual(bytes);
});

/** An article, and its draft whose text is one empty block. */
function draftWith(id: string, block: { _type: string; _key: string }) {
  const slug = { _type: 'slug', current: id };
  return [soundArticle(id), soundArticle(`drafts.${id}`, { slug, body: [block] })];
}

/** Chooses a file until the form takes it: one that is still getting ready ignores it. */
async function upload(
  dialog: Locator,
  file: { name: string; mimeType: string; buffer: Buffer },
): Promise<void> {
  const invitation = dialog.getByText(/^Drag or paste/);
  await expect(invitation).toBeVisible();
  await expect(async () => {
    if (await invitation.isVisible()) {
      await dialog.getByTestId('file-button-input').setInputFiles(file, { timeout: 5_000 });
    }
    await expect(invitation).toHaveCount(0, { timeout: 5_000 });
  }).toPass();
}

/** Opens one block of the text in its own form. */
function openBlock(page: Page, id: string, key: string) {
  const path = encodeURIComponent(`body[_key=="${key}"]`);
  return page.goto(`/studio/intent/edit/id=${id};type=faq;path=${path}/`);
}

function redSquare(): Promise<Buffer> {
  const create = { width: 40, height: 30, channels: 3, background: 'red' } as const;
  return sharp({ create }).png().toBuffer();
}

test('the font that Next preloads in the Studio too is used, so that no browser complains', async ({
  page,
}) => {
  await page.goto('/studio');
  await expect
    .poll(() =>
      page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'loaded').length),
    )
    .toBeGreaterThan(0);
});
