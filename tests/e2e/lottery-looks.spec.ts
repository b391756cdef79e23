import type { Page } from '@playwright/test';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { look, lookAtDialog, lookAtDisplay } from './look.ts';
import { cardsOf, chances, endDraws, openDisplay, publish, termsOf, threePrizes } from './lottery-shop.ts';
import { LANGUAGES, themeOf } from './words.ts';

// To record every step of so many looks takes longer than the looks; what axe finds names its element.
test.use({ trace: 'off' });

/** Where pictures are left for whoever wants to look at them; nowhere unless it is said. */
const PICTURES = process.env['LOTTERY_PICTURES'];

async function picture(page: Page, language: string, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${language}-${name}.png`, animations: 'disabled' });
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('draws being written, published, running and closed', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      if (colorScheme === 'dark') await till.send('shop.change_settings', { theme: 'dark' });
      await endDraws(till);
      const { crate, pomelo, bag } = await threePrizes(till);
      await till.go('draws', 'new', 'everyone_wins');
      await expect(till.field('draws-name')).toBeVisible();
      await look(till, 'a draw of which everything is missing');
      await till.button('draws-add-prize').click();
      await look(till, 'a prize to be chosen');
      await picture(till.page, language, '02-add-prize');
      await till.page.getByRole('dialog').getByRole('button', { name: bag.name }).click();
      await till.button('draws-publish').click();
      await expect(till.page.getByText(till.say('draws-lack-organiser'))).toBeVisible();
      await look(till, 'what a draw lacks');
      await picture(till.page, language, '03-lacks');
      await till.page.keyboard.press('Escape');

      const terms = termsOf('Sunday draw', {
        prizes: [cardsOf(crate.id, 2), cardsOf(pomelo.id, 8), cardsOf(bag.id, 110)],
        upgrade: { gift: crate.id, price: 9_800, quota: 12, instead: false },
      });
      const draft = await till.send('lottery.save_draft', { draw: null, terms });
      await till.go('draws', (draft as unknown as { draw: number }).draw);
      await expect(till.page.getByText(crate.name).first()).toBeVisible();
      await expect(till.page.getByText(till.say('draws-offer-breaks-even'))).toBeVisible();
      await look(till, 'a draw being written');
      await picture(till.page, language, '04-editor');
      await lookAtDialog(till, 'when and for whom', () =>
        till.page.locator('.head').getByRole('button').first().click(),
      );
      await till.page.locator('.head').getByRole('button').first().click();
      await picture(till.page, language, '05-when');
      await till.page.keyboard.press('Escape');
      await till.button('draws-rules').click();
      await look(till, 'the rule sheet being written');
      await picture(till.page, language, '06-rules');
      await till.page.keyboard.press('Escape');
      await till.button('draws-publish').click();
      await expect(till.page.getByText(till.say('draws-freeze-secret'))).toBeVisible();
      await look(till, 'the question before a draw is published');
      await picture(till.page, language, '07-publish');
      await till.page
        .getByRole('dialog')
        .getByRole('button', { name: till.say('draws-publish'), exact: true })
        .click();
      await expect(till.page.getByText(till.say('draws-stat-cost'))).toBeVisible();
      const { draws } = await till.send('lottery.list', {});
      const draw = draws.find((one) => one.name === 'Sunday draw')!.draw;

      const deck = termsOf('Week of citrus', {
        kind: 'deck',
        face: 'grid',
        prizes: [cardsOf(crate.id, 1), cardsOf(pomelo.id, 4)],
        blanks: 20,
      });
      await till.send('lottery.save_draft', { draw: null, terms: deck });
      const member = await enrol(till, '李小梅', '+8613900007712');
      await chances(till, member.member, draw, 3);
      for (const choice of [7, 31]) {
        const { pick } = await till.send('lottery.begin', { draw, member: member.member });
        await till.send('lottery.deal', { pick, choice });
      }
      await till.go('draws');
      await expect(till.page.getByRole('heading', { name: 'Sunday draw' })).toBeVisible();
      await look(till, 'the list of draws');
      await picture(till.page, language, '08-list');
      await lookAtDialog(till, 'a slip to be made', () => till.button('draws-slip-give').first().click());
      await till.go('draws', draw);
      await expect(till.button('draws-change')).toBeVisible();
      await look(till, 'a draw that runs');
      await picture(till.page, language, '09-running');
      await lookAtDialog(till, 'its rule sheet', () => till.button('draws-rules').click());
      await lookAtDialog(till, 'its change', () => till.button('draws-change').click());
      await lookAtDialog(till, 'a card to be voided', () =>
        till.page.getByRole('button', { name: till.say('draws-void-of', { number: 2 }) }).click(),
      );
      await till.button('draws-winners').click();
      await look(till, 'its winners');
      await picture(till.page, language, '10-winners');
      await till.page.keyboard.press('Escape');
      await till.page
        .getByRole('main')
        .getByRole('button', { name: till.say('draws-close'), exact: true })
        .click();
      await look(till, 'a draw to be closed early');
      await picture(till.page, language, '11-close');
      await till.page.getByRole('dialog').getByRole('textbox').fill('The fruit is gone');
      await till.page
        .getByRole('dialog')
        .getByRole('button', { name: till.say('draws-close'), exact: true })
        .click();
      await expect(till.page.getByRole('dialog')).toHaveCount(0);
      await look(till, 'a draw that is closed');
      await picture(till.page, language, '12-closed');
      await till.button('draws-proof').click();
      await expect(till.page.getByText(till.say('draws-proof-fits'))).toBeVisible();
      await look(till, 'its proof');
      await picture(till.page, language, '13-proof');
    });

    test('a draw at the counter and on the display', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      if (colorScheme === 'dark') await till.send('shop.change_settings', { theme: 'dark' });
      await endDraws(till);
      const { crate, pomelo, bag } = await threePrizes(till);
      const open = await publish(
        till,
        termsOf('Sunday draw', {
          prizes: [cardsOf(crate.id, 1), cardsOf(pomelo.id, 5), cardsOf(bag.id, 73)],
          upgrade: { gift: crate.id, price: 9_800, quota: 12, instead: false },
        }),
      );
      const large = await publish(
        till,
        termsOf('Week of citrus', { kind: 'deck', face: 'grid', prizes: [cardsOf(pomelo.id, 4)], blanks: 200 }),
      );
      const scratch = await publish(
        till,
        termsOf('Rub and see', { kind: 'everyone_wins', face: 'scratch', prizes: [cardsOf(bag.id, 9)] }),
      );
      const member = await enrol(till, '李小梅', '+8613900007712');
      await chances(till, member.member, open.draw, 3);
      await chances(till, member.member, large.draw);
      await chances(till, member.member, scratch.draw);

      const display = await openDisplay(till);
      await till.page.bringToFront();
      await till.serve(member);
      await expect(till.page.getByText(till.say('draws-tile'), { exact: true })).toBeVisible();
      await look(till, 'the counter with chances');
      await picture(till.page, language, '20-counter');
      await display.bringToFront();
      await expect(display.getByText('Sunday draw').first()).toBeVisible({ timeout: 20_000 });
      await lookAtDisplay(display, 'the seals of draws that run');
      await picture(display, language, '21-seals');

      await till.page.bringToFront();
      await till.page.keyboard.press('F8');
      await expect(till.page.getByRole('dialog')).toBeVisible();
      await expect(till.page.getByText('Week of citrus')).toBeVisible();
      await look(till, 'the chances of a member');
      await picture(till.page, language, '22-chances');
      await till.page.keyboard.press('F8');
      await expect(till.page.getByText(till.say('draws-no-undo'))).toBeVisible();
      await look(till, 'a customer who is to pick');
      await picture(till.page, language, '23-picking');

      await display.bringToFront();
      const card = display.getByRole('button', { name: till.say('draws-display-card', { number: 38 }) });
      await expect(card).toBeVisible();
      await lookAtDisplay(display, 'cards to pick from');
      await picture(display, language, '24-pick');
      await display.emulateMedia({ reducedMotion: 'reduce' });
      await card.click();
      await expect(display.getByText(till.say('draws-display-yours')).first()).toBeVisible();
      await expect(display.locator('.confetti'), 'no confetti where motion is not wanted').toHaveCount(0);
      await lookAtDisplay(display, 'a card that was dealt, on the wheel');
      await picture(display, language, '25-wheel');
      await till.page.bringToFront();
      await expect(till.page.getByText(till.say('draws-result-keep'))).toBeVisible();
      await look(till, 'the prize at the counter');
      await picture(till.page, language, '26-result');
      await till.page.keyboard.press('Escape');

      for (const [draw, name] of [
        [scratch.draw, '27-scratch'],
        [large.draw, '29-grid'],
      ] as const) {
        await till.send('lottery.begin', { draw, member: member.member });
        await display.bringToFront();
        if (draw === large.draw) {
          await expect(display.getByRole('button', { name: till.say('draws-display-take') })).toBeVisible();
          await lookAtDisplay(display, 'a number to be typed');
          await display.getByRole('button', { name: '7', exact: true }).click();
          await picture(display, language, '28-number');
          await display.getByRole('button', { name: till.say('draws-display-take') }).click();
        } else {
          await display.getByRole('button', { name: till.say('draws-display-card', { number: 3 }) }).click();
        }
        await expect(display.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(display.getByText(till.say('draws-display-check')).first()).toBeVisible();
        await lookAtDisplay(display, name);
        await picture(display, language, name);
      }
    });
  });
}
