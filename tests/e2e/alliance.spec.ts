import { pair, openStatement, seenOf, signed } from './alliance-settle.ts';
import { Shop, exchange } from './alliance.ts';
import { expect, test } from './harness.ts';

// Two shops in one test, each with keys that are slow to make.
test.describe.configure({ timeout: 400_000 });

test('two shops pair, agree, honour each other’s vouchers and come to one signed statement', async ({ browser }) => {
  const awning = await Shop.open(browser, 'Green Awning Fruit');
  const wren = await Shop.open(browser, 'Wren Hair');
  try {
    await test.step('pair by pasted text, and compare the digits', () => pair(awning, wren));

    await test.step('each offers the other something, and both agree', async () => {
      await awning.propose(wren.name, { words: 'Five off a haircut', off: '5.00', price: '4.00', cap: '400' });
      await wren.propose(awning.name, { words: 'Three off fruit', off: '3.00', price: '2.50', cap: '250' });
      await exchange(awning, wren);
      await wren.agree(awning.name, 'Five off a haircut');
      await awning.agree(wren.name, 'Three off fruit');
      await exchange(awning, wren);
    });

    const [forWren, forAwning] = await test.step('vouchers for the other’s counter are printed', async () => {
      const one = await awning.issueFor(wren.name, 'Five off a haircut', 4);
      const other = await wren.issueFor(awning.name, 'Three off fruit', 4);
      expect([new Set(one).size, new Set(other).size]).toEqual([4, 4]);
      await exchange(awning, wren, 'file');
      return [one, other] as const;
    });

    await test.step('customers bring them, with nothing between the two shops', async () => {
      await wren.sellWith(forWren[0]!, '30.00', '5.00');
      await wren.sellWith(forWren[1]!, '42.80', '5.00');
      await awning.sellWith(forAwning[0]!, '12.00', '3.00');
      expect(await wren.answerTo(forWren[0]!)).toBe(wren.say('vouchers-no-already-redeemed'));
      expect(await awning.answerTo(forWren[2]!)).toBe(awning.say('vouchers-no-for-named-shop', { name: wren.name }));
    });

    await test.step('a pack goes to the other, who gives a piece of it to a customer', async () => {
      await wren.ownOffer('Two off any product', '2.00');
      await wren.makePack(awning.name, 'Two off any product', 6);
      await exchange(wren, awning);
      const code = await awning.givePiece(wren.name);
      await wren.typeInto('20.00', code, '2.00');
    });

    await test.step('what was used is handed in, and paid as the rules say', async () => {
      await exchange(awning, wren);
      for (const [shop, other, theirs, here] of [
        [awning, wren, 2, 1],
        [wren, awning, 1, 2],
      ] as const) {
        await shop.settling(other.name);
        await expect(shop.page.getByText(shop.say('settlement-is-accepted'))).toHaveCount(theirs);
        await shop.page.getByRole('button', { name: shop.say('settlement-theirs-here') }).click();
        await expect(shop.page.getByText(shop.say('settlement-is-accepted'))).toHaveCount(here);
      }
    });

    await test.step('one draws the statement, the other signs it', () => signed(awning, wren));

    await test.step('both see the same numbers and the same codes', async () => {
      await openStatement(awning, wren, 1, 'countersigned-ours');
      await openStatement(wren, awning, 1);
      const [one, other] = [await seenOf(awning), await seenOf(wren)];
      expect(one).toEqual(other);
      expect(one.due).toContain('5.50');
      expect(one.lines).toHaveLength(3);
    });

    await test.step('it is paid, and the payment has come', async () => {
      await awning.button('settlement-pay').click();
      await awning.button('settlement-pay-do', {}, awning.dialog).click();
      await expect(awning.page.getByText(awning.say('settlement-state-paid-ours'), { exact: true })).toBeVisible();
      await exchange(awning, wren);
      await openStatement(wren, awning, 1);
      await wren.button('settlement-receive').click();
      await expect(wren.page.getByText(wren.say('settlement-state-received'), { exact: true })).toBeVisible();
      await exchange(wren, awning);
      await awning.settling(wren.name);
      await expect(awning.page.getByText(awning.say('settlement-state-received'), { exact: true })).toBeVisible();
    });

    awning.expectQuiet();
    wren.expectQuiet();
  } finally {
    await awning.close();
    await wren.close();
  }
});
