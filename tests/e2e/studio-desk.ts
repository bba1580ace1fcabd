import type { Locator, Page } from '@playwright/test';
import { expect } from './studio.ts';

/** The list that every visit to the Studio begins with. */
export function deskOf(page: Page): Locator {
  return page.getByRole('link', { name: 'Needs review' });
}

/** Opens a document in the form and waits until it can be edited. */
export async function openDocument(page: Page, type: string, id: string): Promise<void> {
  await page.goto(`/studio/intent/edit/id=${id};type=${type}/`);
  await expect(titleField(page)).toBeEditable();
}

/** Begins a new document. */
export async function openNew(page: Page, type: string, id: string): Promise<void> {
  await page.goto(`/studio/intent/create/template=${type};type=${type};id=${id}/`);
  await expect(titleField(page)).toBeEditable();
}

export function titleField(page: Page): Locator {
  return page.getByTestId('field-title').getByRole('textbox').first();
}

export function slugField(page: Page): Locator {
  return page.getByTestId('field-slug').getByRole('textbox');
}

/** One of the badges at the foot of the form that say where the document stands. */
export function badge(page: Page, name: string): Locator {
  return page.getByTestId('pane-footer').getByText(name, { exact: true });
}

/** Presses "Publish" once it may be pressed: what was typed is stored and checked by then. */
export async function publish(page: Page): Promise<void> {
  const button = page.getByTestId('action-publish');
  await expect(button).toBeEnabled();
  await button.click();
}

/**
 * The receipt of a publication, which says on how many pages it is live. On a busy machine it may
 * honestly say "of how many": the pages that are tested have to be asked for all the same.
 */
export async function expectLive(page: Page): Promise<void> {
  const receipt = page.getByText(
    /^Live (?:on (?:\d+ of )?\d+ pages?(?: so far,)? )?after \d+\.\d s$/,
  );
  await expect(receipt.first()).toBeVisible();
}

/**
 * Chooses an entry of the menu beside the publish button. The Studio closes the menu as it learns
 * what may be done with a document that was just opened: then it is opened again.
 */
export async function chooseAction(page: Page, name: string): Promise<void> {
  const entry = page.getByRole('menuitem', { name });
  await expect(async () => {
    const menu = page.getByTestId('action-menu-button').last();
    if (!(await entry.isVisible())) await menu.click({ timeout: 3_000 });
    await entry.click({ timeout: 3_000 });
  }).toPass();
}
