import { panelWords } from '../src/lib/text/words/panel.ts';
import { expect, figure, settled, test } from './site.ts';

/** A link whose answer takes long: what was built ahead is the answer to another question. */

for (const [name, address] of [
  ['workbench', 'so-sanh/?v=1&pack=demo&measure=models_new&units=any&years=2021&kind=rank'],
  ['front page', '?v=1&pack=demo&measure=models_new&years=2021&highlight=34:40']
])
  test(`the ${name} shows no answer to a question that its link does not ask`, async ({ page }) => {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    const hold = async (route: { continue: () => Promise<void> }) => {
      await held;
      await route.continue();
    };
    await page.route('**/*.wasm', hold);
    await page.route('**/generated/answers/**', hold);
    await page.goto(address!);
    const main = page.locator('main');
    await expect(main).toBeHidden();
    await expect(main).toBeVisible({ timeout: 10_000 });
    const one = figure(page);
    await expect(one).toHaveAttribute('data-state', 'loading');
    await expect(one.getByText(panelWords.vi.computing)).toBeVisible();
    await expect(one.locator('svg[role="img"]')).toHaveCount(0);
    await expect(page.getByText('5.395')).toHaveCount(0);
    release();
    await settled(page);
    await expect(one).toHaveAttribute('data-state', 'ready');
    await expect(one.locator('svg[role="img"]')).toBeVisible();
  });
