import type { Page } from '@playwright/test';
import { command } from './command.ts';
import { expect as soon } from './harness.ts';
import { look, lookAtDialog } from './look.ts';
import { test } from './two-shops.ts';
import { LANGUAGES, themeOf } from './words.ts';

/** The digits of two shops are slow to make on purpose, the slower in a program that was built for tests. */
const expect = soon.configure({ timeout: 40_000 });

/** Where pictures are left for whoever wants to look at them; nowhere unless it is said. */
const PICTURES = process.env['ALLIANCE_PICTURES'];

test.use({ trace: 'off', actionTimeout: 40_000 });
test.describe.configure({ timeout: 400_000 });

/** One of the two shops, as its owner's commands see it. */
type Side = { page: Page; partner: number };

/** What waits at one shop is read in at the other, as a file; and back. */
async function exchange(one: Side, other: Side): Promise<void> {
  for (const [from, to] of [
    [one, other],
    [other, one],
    [one, other],
  ] as const) {
    const { base64 } = await command(from.page, 'alliance.export', { partner: from.partner, way: 'file' });
    await command(to.page, 'alliance.import', { text: null, base64, way: 'file' });
  }
}

/** A gift that a shop hands over for the other's vouchers. */
async function gift(page: Page, name: string): Promise<number> {
  const added = await command(page, 'gifts.add', {
    name,
    tier: 'drainage',
    perceivedValue: 600,
    reorderLevel: 2,
    supplier: '',
    picture: 'apple',
    unitCost: 240,
    quantity: 40,
    capReason: null,
  });
  return added.id;
}

/** Offers the other shop to pay for a gift, has it agree, and hands vouchers of it out; their texts. */
async function handOut(from: Side, to: Side, words: string, of: number): Promise<string[]> {
  await command(from.page, 'alliance.propose_offer', {
    partner: from.partner,
    gives: { kind: 'gift' },
    texts: { en: words, zhCn: words, es: words },
    price: 350,
    bearer: 'issuer',
    cap: 90_000,
    claimWindowDays: 30,
    prepaid: false,
    valid: { kind: 'days', days: 60 },
    needsManager: false,
    noChange: true,
  });
  await exchange(from, to);
  const { theirs } = await command(to.page, 'alliance.offers', { partner: to.partner });
  await command(to.page, 'alliance.answer_offer', {
    offer: theirs[0]!.offer,
    answer: { kind: 'agree', gift: of },
  });
  await exchange(to, from);
  const { ours } = await command(from.page, 'alliance.offers', { partner: from.partner });
  const issue = { offer: ours[0]!.offer, count: 6, runName: 'At the till' };
  await command(from.page, 'alliance.issue_for_partner', issue);
  await exchange(from, to);
  // They are the first that this shop ever made.
  const texts = [1, 2, 3].map((voucher) => command(from.page, 'vouchers.read_issued', { voucher }));
  return (await Promise.all(texts)).map((one) => one.text);
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('what partners owe each other, from the first voucher to the payment, on every screen', async ({
      till,
      other,
    }) => {
      if (colorScheme === 'dark') await till.send('shop.change_settings', { theme: 'dark' });
      let pictures = 0;
      const shown = async (name: string) => {
        await look(till, name);
        const number = String((pictures += 1)).padStart(2, '0');
        const path = `${PICTURES}/settlement-${language}-${number}-${name.replaceAll(' ', '-')}.png`;
        if (PICTURES) await till.page.screenshot({ path, animations: 'disabled' });
      };
      const press = (id: string) =>
        till.page
          .getByRole('button', { name: till.say(id) })
          .first()
          .click();
      await till.go('settlement');
      await shown('no partner yet');

      const [ours, theirs] = [
        await till.send('alliance.our_card', {}),
        await command(other.page, 'alliance.our_card', {}),
      ];
      const meet = (text: string) => ({ card: { text, base64: null }, how: 'screen' as const });
      const us: Side = {
        page: till.page,
        partner: (await till.send('alliance.meet', meet(theirs.text))).card.partner,
      };
      const them: Side = {
        page: other.page,
        partner: (await command(other.page, 'alliance.meet', meet(ours.text))).card.partner,
      };
      const [apples, pens] = [await gift(till.page, 'Apple box, 2 kg'), await gift(other.page, 'Three pens')];
      const there = await handOut(us, them, 'Three pens', pens);
      const here = await handOut(them, us, 'A box of apples', apples);
      for (const text of there.slice(0, 3)) await command(other.page, 'vouchers.redeem', { text, member: null });
      for (const text of here.slice(0, 2)) await till.send('vouchers.redeem', { text, member: null });
      await exchange(us, them);

      // The lines with a partner, a dispute, and the statement.
      await till.go('settlement', us.partner);
      await expect(till.page.getByText(till.say('settlement-is-accepted')).first()).toBeVisible();
      await shown('lines with a partner');
      await press('settlement-theirs-here');
      await shown('the other side');
      await press('settlement-ours-there');
      await press('settlement-draw');
      await expect(till.page.getByText(till.say('settlement-state-sent'), { exact: true })).toBeVisible();
      await shown('a statement that waits');
      await exchange(us, them);
      const { statements } = await command(other.page, 'alliance.statements', { partner: them.partner });
      await command(other.page, 'alliance.countersign', { statement: statements[0]!.statement });
      await exchange(them, us);
      await expect(till.page.getByText(till.say('settlement-state-countersigned-ours'), { exact: true })).toBeVisible();
      await shown('a statement that both signed');
      await lookAtDialog(till, 'paying it', () => press('settlement-pay'));
      await till.go('settlement');
      await shown('statements of all');
      await till.go('settlement', 'distributors');
      await shown('who hands out best');
      await till.go('settlement', 'coupon-book');
      await shown('a coupon book');
      await till.go('settlement', 'hand');
      await shown('a partner on paper');
      await command(till.page, 'alliance.begin_recovery', {});
      await till.go('settlement', 'recovery');
      await shown('finding oneself again');
    });
  });
}
