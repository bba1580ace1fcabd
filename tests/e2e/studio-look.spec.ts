import { expect, test } from './studio.ts';
import { publish } from './studio-desk.ts';

/* The look in the settings: contrast as it is typed, what readers will see, and what stops. */

test('choose a brand colour: too pale, the nearest that passes, published, seen', async ({
  page,
  lake,
  openBrowser,
}) => {
  test.slow();
  await page.goto('/studio/intent/edit/id=siteSettings;type=siteSettings/');
  await page.getByRole('tab', { name: 'Look' }).click();
  const brand = page.getByTestId('field-look.brand.light');
  const colour = brand.getByTestId('string-input');
  const checks = brand.getByTestId('colour-checks');
  await expect(colour).toBeEditable();

  await colour.fill('bluish');
  await expect(brand.getByRole('status')).toContainText('Write a colour as CSS does');
  await expect(checks).toHaveCount(0);

  await colour.fill('#ff8a65');
  await expect(checks.getByRole('status')).toContainText('Too little contrast: the page');
  const nearest = checks.getByRole('button', { name: /^Use #[0-9a-f]{6}/ });
  const hex = /#[0-9a-f]{6}/.exec(await nearest.innerText())?.[0] ?? '';
  const link = page.getByTestId('look-preview').locator('u').first();
  // Readers would be given the same colour.
  await expect(link).toHaveCSS('color', rgb(hex));
  await nearest.click();
  await expect(colour).toHaveValue(hex);
  await expect(checks.getByRole('status')).toHaveText('Enough contrast everywhere');
  await expect(link).toHaveCSS('color', rgb(hex));

  await expect
    .poll(() => lake.ask('*[_id == "drafts.siteSettings"][0].look.brand.light'))
    .toBe(hex);
  await publish(page);
  const reader = await openBrowser('nobody');
  await expect
    .poll(async () => {
      await reader.goto('/articles/passkeys');
      return reader
        .locator('.prose p a')
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    })
    .toBe(rgb(hex));
});

function rgb(hex: string): string {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return `rgb(${r}, ${g}, ${b})`;
}
