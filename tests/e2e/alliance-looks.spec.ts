import type { Page } from '@playwright/test';
import type { Shop } from './alliance.ts';
import { command } from './command.ts';
import { expect as soon } from './harness.ts';
import { look, lookAtDialog, over } from './look.ts';
import type { Till } from './till.ts';
import { test } from './two-shops.ts';
import { LANGUAGES, themeOf } from './words.ts';

/** The digits of two shops are slow to make on purpose, the slower in a program that was built for tests. */
const expect = soon.configure({ timeout: 40_000 });

/** Where pictures are left for whoever wants to look at them; nowhere unless it is said. */
const PICTURES = process.env['ALLIANCE_PICTURES'];

async function picture(page: Page, language: string, name: string): Promise<void> {
  if (PICTURES) await page.screenshot({ path: `${PICTURES}/${language}-${name}.png`, animations: 'disabled' });
}

// To record every step of so many looks takes longer than the looks; what axe finds names its element.
test.use({ trace: 'off', actionTimeout: 40_000 });
test.describe.configure({ timeout: 400_000 });

/** What waits at one shop is read in at the other, as a file. */
async function hand(from: Till, to: Shop, partner: number): Promise<void> {
  const { base64 } = await from.send('alliance.export', { partner, way: 'file' });
  await command(to.page, 'alliance.import', { text: null, base64, way: 'file' });
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('two shops pair, offer, hand packs over and fall out, on every screen', async ({ till, other }) => {
      if (colorScheme === 'dark') await till.send('shop.change_settings', { theme: 'dark' });
      const press = (id: string) => till.page.getByRole('button', { name: till.say(id), exact: true }).click();
      const shown = async (name: string) => {
        await look(till, name);
        await picture(till.page, language, name.replaceAll(' ', '-'));
      };
      await till.go('alliance');
      await expect(till.page.getByText(till.say('alliance-step-settle-note'))).toBeVisible();
      await shown('01 before the first partner');
      await till.go('alliance', 'list');
      await expect(till.page.getByText(till.say('alliance-lists-empty'))).toBeVisible();
      await shown('02 no alliance yet');
      await till.go('alliance');

      await till.send('gifts.add', {
        name: 'Apple box, 2 kg',
        tier: 'drainage',
        perceivedValue: 600,
        reorderLevel: 2,
        supplier: '',
        picture: 'apple',
        unitCost: 240,
        quantity: 20,
        capReason: null,
      });
      const card = await command(other.page, 'alliance.our_card', {});
      const ours = await till.send('alliance.our_card', {});

      // Pairing: our card, theirs, the digits.
      await till.button('alliance-pair').first().click();
      await expect(till.page.getByRole('img', { name: till.say('alliance-our-card') })).toBeVisible();
      await shown('03 both cards');
      await till.field('alliance-their-card-paste').fill('nothing of the kind');
      await till.button('alliance-paste-read').click();
      await expect(till.page.getByRole('alert')).toBeVisible();
      await shown('04 a text that is no card');
      // A card has 900 symbols: a computer that is busy with other things may cut them, and then it is scanned again.
      await expect(async () => {
        await till.scanAgain(card.text);
        await soon(over(till, till.say('alliance-pair-theirs'))).toBeVisible({ timeout: 8_000 });
      }).toPass();
      await shown('05 a card that was scanned');
      await till.page.getByRole('button', { name: till.say('alliance-from-picture-note') }).click();
      await till.button('alliance-pair-later').click();
      await expect(till.page.getByText(till.say('alliance-digits-both'))).toBeVisible();
      await shown('06 the digits');
      await till.button('alliance-later').click();
      await expect(till.page.getByText(till.say('alliance-means-unconfirmed'))).toBeVisible();
      await shown('07 a partner whose digits wait');
      await till.button('alliance-compare').click();
      await till.button('alliance-same').click();
      await expect(till.button('alliance-offer-first')).toBeVisible();
      await shown('08 paired');
      await till.button('alliance-offer-first').click();
      const met = await command(other.page, 'alliance.meet', {
        card: { text: ours.text, base64: null },
        how: 'screen',
      });
      const us = met.card.partner;

      // An offer of ours as a sentence, half said and whole.
      await expect(till.button('alliance-propose')).toBeVisible();
      await till.button('alliance-propose').click();
      await expect(till.page.getByText(till.say('alliance-wrong-texts'))).toBeVisible();
      await shown('09 an offer of which much is missing');
      await till.page.getByRole('combobox', { name: till.say('alliance-blank-what') }).click();
      await till.page.getByRole('option', { name: till.say('alliance-gives-amount'), exact: true }).click();
      await till.field('alliance-blank-amount').fill('5');
      await till.field('alliance-blank-price').fill('4');
      await till.field('alliance-blank-cap').fill('400');
      for (const [name, words] of [
        ['English', '5 off your tea'],
        ['简体中文', '茶饮减 5 元'],
        ['Español', '5 menos en su té'],
      ] as const) {
        await till.page.getByRole('textbox', { name }).fill(words);
      }
      await shown('10 an offer as it will be signed');
      await till.button('alliance-propose').click();
      await expect(till.button('alliance-exchange')).toBeVisible();
      const partner = (await till.send('alliance.overview', {})).partners[0]!.partner;

      // Exchange: a file, a text, codes.
      await shown('11 a partner something waits for');
      await till.go('alliance', partner, 'exchange');
      await expect(till.button('alliance-give-file')).toBeVisible();
      await shown('12 what goes and what comes');
      await till.button('alliance-by-text').click();
      await till.button('alliance-give-text').click();
      await expect(till.field('alliance-text')).toBeVisible();
      await shown('13 as a text for a chat');
      await till.button('alliance-by-qr').click();
      const codes = till.button('alliance-give-qr');
      if (await codes.isEnabled()) {
        await codes.click();
        await expect(till.button('alliance-code-next')).toBeVisible();
        await shown('14 as codes');
      }
      await till.page.keyboard.press('Escape');
      await hand(till, other, partner);
      const theirs = await command(other.page, 'alliance.offers', { partner: us });
      await command(other.page, 'alliance.answer_offer', {
        offer: theirs.theirs[0]!.offer,
        answer: { kind: 'agree', gift: null },
      });
      await command(other.page, 'alliance.propose_offer', {
        partner: us,
        gives: { kind: 'gift' },
        texts: { en: 'A gift from next door', zhCn: '邻店礼品', es: 'Un regalo del vecino' },
        price: 240,
        bearer: 'issuer',
        cap: 24_000,
        claimWindowDays: 30,
        prepaid: false,
        valid: { kind: 'days', days: 30 },
        needsManager: false,
        noChange: true,
      });
      const file = await command(other.page, 'alliance.export', { partner: us, way: 'text' });
      await till.go('alliance', 'read');
      await expect(over(till, till.say('alliance-read-title'))).toBeVisible();
      await shown('15 something to be read');
      await till.field('alliance-take-paste').fill(file.text ?? '');
      await till.button('alliance-paste-read').click();
      await expect(till.button('alliance-look-offers')).toBeVisible();
      await shown('16 what came of it');
      await till.button('alliance-look-offers').click();

      // Their offer, answered.
      const offer = till.page.getByRole('button', { name: till.say('alliance-offer-waits') });
      await expect(offer).toBeVisible();
      await shown('17 an offer that waits');
      await offer.click();
      await till.button('alliance-agree').click();
      await expect(till.page.getByText(till.say('alliance-agree-gift-missing'))).toBeVisible();
      await shown('18 agreeing needs a gift');
      await till.button('alliance-decline').click();
      await expect(till.field('alliance-decline-reason')).toBeVisible();
      await shown('19 declining needs a reason');
      await till.page
        .getByRole('dialog')
        .getByRole('button', { name: till.say('app-back'), exact: true })
        .click();
      await till.page.getByRole('dialog').getByRole('combobox').click();
      await till.page.getByRole('option').first().click();
      await till.button('alliance-agree').click();
      await expect(till.page.getByRole('dialog')).toHaveCount(0);

      // Terms, marks, a pause, and leaving.
      await lookAtDialog(till, 'the terms of a partner', () => press('alliance-change'));
      await till.button('alliance-marks').click();
      await expect(till.page.getByText(till.say('alliance-marks-note'))).toBeVisible();
      await shown('20 the marks that two owners compare');
      for (const act of ['alliance-suspend', 'alliance-leave']) {
        await lookAtDialog(till, act, async () => {
          await press('alliance-more');
          await till.page.getByRole('menuitem', { name: till.say(act) }).click();
        });
      }

      // Packs and vouchers for the partner, where an offer is agreed.
      const agreed = till.page.getByRole('button', { name: /茶饮减 5 元|5 off your tea|5 menos en su té/ });
      await agreed.click();
      await expect(till.button('alliance-issue')).toBeVisible();
      await shown('21 an offer of ours that is agreed');
      await till.button('alliance-issue').click();
      await press('alliance-issue-do');
      await expect(till.page.getByText(till.say('alliance-run-missing'))).toBeVisible();
      await shown('22 vouchers for a partner');
      await till.page.keyboard.press('Escape');
      await lookAtDialog(till, 'a pack to be made', () => till.button('alliance-make-pack').click());

      // An alliance of many shops, and a key in other hands.
      await till.go('alliance', 'list');
      await till.button('alliance-found').click();
      await till.button('alliance-found-sign').click();
      await expect(till.page.getByText(till.say('alliance-found-missing'))).toBeVisible();
      await shown('23 an alliance to be founded');
      await till.field('alliance-found-name').fill('Garden Road');
      await till.page.getByRole('dialog').locator('label.check').first().click();
      await till.button('alliance-found-sign').click();
      await expect(till.page.getByRole('region', { name: 'Garden Road' })).toBeVisible();
      await shown('24 its list');
      await lookAtDialog(till, 'a list handed over', () => till.button('alliance-list-hand-over').click());
      await lookAtDialog(till, 'a list taken over', () => till.button('alliance-take-over').click());
      await till.go('alliance');
      await expect(till.page.getByRole('article')).toBeVisible();
      await shown('25 partners');
      await lookAtDialog(till, 'a key in other hands', async () => {
        await press('alliance-more');
        await till.page.getByRole('menuitem', { name: till.say('alliance-retire') }).click();
      });
    });

    test('what is out for a partner, the pieces of its pack, and one of them at the counter', async ({
      till,
      other,
    }) => {
      if (colorScheme === 'dark') await till.send('shop.change_settings', { theme: 'dark' });
      const shown = async (name: string) => {
        await look(till, name);
        await picture(till.page, language, name.replaceAll(' ', '-'));
      };
      const [ours, theirs] = [
        await till.send('alliance.our_card', {}),
        await command(other.page, 'alliance.our_card', {}),
      ];
      const met = await till.send('alliance.meet', { card: { text: theirs.text, base64: null }, how: 'screen' });
      const us = await command(other.page, 'alliance.meet', { card: { text: ours.text, base64: null }, how: 'screen' });
      const [partner, there] = [met.card.partner, us.card.partner];
      const words = { en: '5 off your tea', zhCn: '茶饮减 5 元', es: '5 menos en su té' };
      const { offer } = await till.send('alliance.propose_offer', {
        partner,
        gives: { kind: 'amount', amount: 500 },
        texts: words,
        price: 400,
        bearer: 'issuer',
        cap: 40_000,
        claimWindowDays: 30,
        prepaid: false,
        valid: { kind: 'days', days: 30 },
        needsManager: false,
        noChange: true,
      });
      await hand(till, other, partner);
      const { theirs: open } = await command(other.page, 'alliance.offers', { partner: there });
      await command(other.page, 'alliance.answer_offer', {
        offer: open[0]!.offer,
        answer: { kind: 'agree', gift: null },
      });
      const own = await command(other.page, 'vouchers.save_offer', {
        offer: null,
        terms: {
          name: { en: 'A bookmark', zhCn: '书签一枚', es: 'Un marcapáginas' },
          gives: { kind: 'amount', amount: 500 },
          valid: { kind: 'days', days: 30 },
          minSpend: 0,
          products: [],
          onePerMember: false,
          stackable: false,
          bound: false,
          refund: 'back',
          needsManager: false,
          noChange: true,
        },
      });
      await command(other.page, 'alliance.make_pack', {
        partner: there,
        of: { kind: 'own', offer: own.offer },
        count: 24,
      });
      const back = await command(other.page, 'alliance.export', { partner: there, way: 'file' });
      await till.send('alliance.import', { text: null, base64: back.base64, way: 'file' });
      await till.send('alliance.issue_for_partner', { offer, count: 40, runName: 'Weekend till' });

      await till.go('alliance', partner);
      await expect(till.page.getByText(till.say('alliance-out', { name: met.card.name }))).toBeVisible();
      await shown('30 what is out for a partner');
      await till.button('alliance-revoke-of', { what: words[language === 'zh-CN' ? 'zhCn' : language] }).click();
      await till.button('alliance-revoke-do').click();
      await expect(till.page.getByText(till.say('alliance-revoke-missing'))).toBeVisible();
      await shown('31 taking back needs a reason');
      await till.field('alliance-revoke-reason').fill('misprinted');
      await till.button('alliance-revoke-do').click();
      await expect(till.page.getByText(till.say('alliance-out-none'))).toBeVisible();
      await shown('32 nothing is out any more');
      await till.page.locator('button.pack').first().click();
      await expect(till.button('alliance-pack-print', { count: 24, number: '24' })).toBeVisible();
      await shown('33 a pack that is not on paper yet');
      await till.page.keyboard.press('Escape');

      await till.go('counter');
      await (await till.rarely('alliance-give-piece')).click();
      await expect(till.button('alliance-give-one')).toBeVisible();
      await shown('34 a piece for somebody without a card');
      await till.button('alliance-give-one').click();
      await expect(till.button('alliance-save-picture')).toBeVisible();
      await shown('35 a piece that was given');
    });
  });
}
