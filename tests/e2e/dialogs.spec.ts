import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { look, lookAtAct, lookAtDialog, over } from './look.ts';
import { serve, temporaryFolder } from './server.ts';
import { Till } from './till.ts';
import { LANGUAGES, themeOf } from './words.ts';

// To record every step of so many looks takes longer than the looks; what axe finds names its element.
test.use({ trace: 'off' });

const TABLE = '姓名,手机,生日,备注\n王小明,13900004481,3-14,常买青菜\n李华,12,,\n';

/** Presses a button of the dialog on top, by its exact words: other buttons may begin with the same ones. */
const press = (till: Till, id: string, args = {}) =>
  till.page
    .getByRole('dialog')
    .getByRole('button', { name: till.say(id, args), exact: true })
    .click();

/** Types a new PIN twice into the pad that asks for one. */
async function choosePin(till: Till, label: string, pin: string): Promise<void> {
  for (const asked of [label, till.say('shared-pin-again')]) {
    await till.page.getByLabel(asked, { exact: true }).fill(pin);
    await till.page.keyboard.press('Enter');
  }
  await expect(till.page.getByText(till.say('shared-pin-set'))).toBeVisible();
}

/** Proves that the secret on screen was written down. */
async function writeDown(till: Till, secret: string, at = 0): Promise<void> {
  const last = secret.replace(/[^A-Za-z0-9]/g, '').slice(-4);
  await till.page.getByLabel(till.say('shared-secret-last')).nth(at).fill(last);
}

/** Somebody guesses at the PIN of this person at another till until they are locked out. */
async function guessElsewhere(till: Till, person: number): Promise<void> {
  const origin = new URL(till.page.url()).origin;
  const elsewhere = crypto.randomUUID();
  for (let tries = 1; tries <= 5; tries += 1) {
    const answer = await till.page.request.post(`${origin}/api/staff.sign_in`, {
      headers: { Origin: origin, 'X-Till': elsewhere, 'X-Request-Id': crypto.randomUUID() },
      data: { person, pin: '0000' },
    });
    expect(answer.ok()).toBe(false);
  }
}

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('what lies over the gifts', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const { gifts } = await till.send('gifts.list', { retired: false });
      const [gift, other] = gifts;
      await till.go('gifts', gift!.id);
      await expect(over(till, gift!.name)).toBeVisible();
      await look(till, 'a gift and its book');
      for (const act of ['count', 'take-back', 'damage']) {
        await lookAtAct(till, gift!.name, till.say(`gifts-${act}-title`, { name: gift!.name }), () =>
          press(till, `gifts-${act}-act`),
        );
      }
      await lookAtAct(till, gift!.name, till.say('gifts-edit-title', { name: gift!.name }), () =>
        press(till, 'gifts-edit'),
      );
      await press(till, 'gifts-receive');
      await press(till, 'gifts-receive');
      await expect(till.page.getByRole('dialog').getByText(till.say('gifts-wrong-quantity'))).toBeVisible();
      await lookAtAct(till, gift!.name, till.say('gifts-receive-title', { name: gift!.name }), async () => {});
      await till.page.keyboard.press('Escape');

      await lookAtDialog(till, 'a new gift, left empty', async () => {
        await till.button('gifts-new').click();
        await press(till, 'gifts-add');
        await expect(till.page.getByText(till.say('gifts-wrong-name'))).toBeVisible();
      });
      await lookAtDialog(till, 'the count of the whole shelf', () => till.button('gifts-count-stock').first().click());
      await lookAtDialog(till, 'the rules', () => till.button('gifts-rules').click());

      await till.go('gifts', 'waiting');
      await expect(till.page.getByRole('region', { name: till.say('gifts-view-waiting') })).toBeVisible();
      await look(till, 'the gifts that wait');
      await lookAtDialog(till, 'a promise taken back', () => till.button('gifts-cancel').first().click());

      await till.send('gifts.retire', { gift: other!.id });
      await till.go('gifts', 'retired');
      await expect(till.page.getByRole('link', { name: other!.name })).toBeVisible();
      await look(till, 'the gifts put away');
      await lookAtDialog(till, 'a gift put away', () => till.page.getByRole('link', { name: other!.name }).click());
    });

    test('what lies over the members', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const first = await enrol(till, '赵一鸣', '+8613900006611');
      await enrol(till, '赵一鸣', null);
      await till.go('members', first.member);
      const panel = till.page.getByRole('complementary', { name: first.name });
      await expect(panel).toBeVisible();
      const more = async (id: string) => {
        await till.button('members-more').click();
        await till.page.getByRole('menuitem', { name: till.say(id) }).click();
      };
      await lookAtDialog(till, 'a member to be corrected', () => till.button('members-edit').click());
      await lookAtDialog(till, 'a new card', () => more('members-new-card'));
      await lookAtDialog(till, 'possible doubles', () => more('members-duplicates'));
      await lookAtDialog(till, 'two members side by side', async () => {
        await more('members-duplicates');
        await till.button('members-compare').first().click();
        await expect(over(till, till.say('members-merge-title'))).toBeVisible();
      });
      await lookAtDialog(till, 'the erasure', () => more('members-erase'));
      await lookAtDialog(till, 'a new member, left empty', async () => {
        await till.button('members-new').click();
        await press(till, 'members-enrol');
        await expect(till.page.getByText(till.say('members-wrong-name'))).toBeVisible();
      });

      await till.button('members-import').click();
      await expect(over(till, till.say('members-import-title'))).toBeVisible();
      await look(till, 'the import, before a file');
      await till.page
        .getByRole('dialog')
        .locator('input[type="file"]')
        .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(TABLE) });
      await expect(till.page.getByRole('dialog').getByRole('table')).toBeVisible();
      await look(till, 'the import, its columns');
      await till.page.getByText(till.say('members-import-agreed')).click();
      await till.page
        .getByRole('dialog')
        .getByRole('button', { name: till.say('members-import-begin', { rows: 2, count: '2' }) })
        .click();
      await expect(over(till, till.say('members-import-done'))).toBeVisible();
      await look(till, 'the import, what came of it');
    });

    test('what lies over the people', async ({ till }) => {
      test.slow();
      const owner = await till.begin('owner').then(() => till.person('owner'));
      const clerk = await till.person('clerk');
      await till.go('staff', clerk.id);
      await expect(till.page.getByRole('region', { name: clerk.name })).toBeVisible();
      for (const filter of ['look', 'staff']) {
        // A filter may count what it finds after its name; the roles of people end with the same words.
        await till.page.getByRole('button', { name: new RegExp(`^${till.say(`staff-filter-${filter}`)}`) }).click();
        await look(till, `the book of ${filter}`);
      }
      const panel = till.page.getByRole('region', { name: clerk.name });
      const act = (id: string, args = {}) =>
        panel.getByRole('button', { name: till.say(id, args), exact: true }).click();
      await lookAtDialog(till, 'a person to be changed', () => act('staff-change', { name: clerk.name }));
      await lookAtDialog(till, 'a new PIN for somebody', () => act('staff-new-pin'));
      await lookAtDialog(till, 'somebody leaves', () => act('staff-leaves'));
      await lookAtDialog(till, 'a new person, left empty', async () => {
        await till.button('staff-add').click();
        await press(till, 'staff-add');
        await expect(till.page.getByText(till.say('staff-name-missing'))).toBeVisible();
      });

      await guessElsewhere(till, clerk.id);
      const [before, after] = till.say('staff-lift', { wait: '@' }).split('@');
      const lift = panel.getByRole('button', { name: new RegExp(`${before}.+${after}`) });
      await lookAtDialog(till, 'somebody let in from the office', () => lift.click());

      await till.go('staff', owner.id);
      await lookAtDialog(till, "the owner's own new PIN", () => till.button('staff-new-pin').click());

      await till.send('staff.person_leaves', { person: clerk.id });
      await till.go('staff', clerk.id);
      await expect(panel.getByText(till.say('staff-has-left'))).toBeVisible();
      await look(till, 'somebody who left');

      await till.button('staff-sheet').click();
      await expect(over(till, till.say('staff-sheet'))).toBeVisible();
      await look(till, 'the recovery sheet');
      await press(till, 'staff-code-new');
      const code = till.page.getByRole('dialog').locator('.value');
      await expect(code).toBeVisible();
      await writeDown(till, (await code.textContent()) ?? '');
      await expect(till.page.getByText(till.say('shared-secret-written'), { exact: true })).toBeVisible();
      await look(till, 'a new recovery code');
    });

    test('what lies over the counter', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const { rules, gifts } = await till.send('gifts.list', { retired: false });
      await till.send('gifts.change_rules', { ...rules, clerkPerDay: 0 });
      const [member, other] = await till.members(true);
      const card = await till.cardOf(other!.member);
      await till.send('members.replace_card', { member: other!.member, why: 'lost' });
      for (let more = 0; more < 2; more += 1) {
        await till.send('gifts.give', {
          member: member!.member,
          gift: gifts[more]!.id,
          reason: 'apology',
          note: 'kiwis',
        });
      }
      await till.button('app-lock-label', { name: (await till.person('owner')).name }).click();
      await till.signIn('clerk');
      await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();

      await till.serve(member!);
      await lookAtDialog(till, 'all gifts of a member', () => till.button('counter-show-all').click());
      await till.button('counter-hide').click();
      await look(till, 'a member whose facts are hidden');

      await (await till.rarely('counter-give')).click();
      await till.page.getByRole('dialog').getByRole('group').first().getByRole('button').first().click();
      await press(till, 'counter-give-do');
      await expect(over(till, till.say('override-discretion'))).toBeVisible();
      await look(till, "the manager's word");
      await till.page.keyboard.press('Escape');
      await expect(over(till, till.say('override-discretion'))).toHaveCount(0);
      await look(till, 'a gift that was not approved');
      await till.page.keyboard.press('Escape');

      await till.scan(card);
      await expect(till.page.getByRole('main').getByText(till.say('counter-ended', { state: 'lost' }))).toBeVisible();
      await look(till, 'a lost card');
      await till.page.keyboard.press('Escape');

      await till.page.keyboard.press('Shift+F3');
      const form = till.page.getByRole('dialog');
      await form.getByLabel(till.say('counter-enrol-name'), { exact: true }).fill(member!.name);
      await expect(till.page.getByText(till.say('counter-enrol-twins'))).toBeVisible();
      await look(till, 'a possible double in the sign-up');
      await form.getByLabel(till.say('counter-enrol-name'), { exact: true }).fill('Sofía Núñez');
      await form.getByLabel(till.say('counter-enrol-phone'), { exact: true }).fill('+8613900004472');
      await till.page.getByText(till.say('app-purpose', { purpose: 'card' }), { exact: true }).click();
      await till.page.getByText(till.say('counter-enrol-fourteen'), { exact: true }).click();
      await press(till, 'counter-enrol-do');
      await lookAtDialog(till, 'the welcome', () =>
        expect(over(till, till.say('counter-welcome-title', { name: 'Sofía Núñez' }))).toBeVisible(),
      );

      await till.go('settings');
      await expect(till.page.getByText(till.say('app-closed-to-you'))).toBeVisible();
      await look(till, 'a screen that is closed to a clerk');
    });

    test('the settings and what lies over them', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const { backupKey } = await till.send('backup.new_key', {});
      await till.send('backup.back_up', {});
      await till.go('settings', 'till');
      await till.button('shop-scanner-test').click();
      await look(till, 'the test of the scanner');
      const sections = till.page.getByRole('navigation', { name: till.say('shop-sections') }).getByRole('link');
      await expect(sections.first()).toBeVisible();
      for (const section of await sections.all()) {
        await section.click();
        const name = (await section.innerText()).trim();
        await expect(till.page.getByRole('region', { name, exact: true })).toBeVisible();
        await look(till, `the settings, ${name}`);
      }
      await till.go('settings', 'backup');
      await till.button('shop-check-now').click();
      await expect(till.page.getByText(till.say('shop-check-ok'))).toBeVisible();
      await look(till, 'a shop that was checked');
      await lookAtDialog(till, 'the second folder', () => till.button('shop-folder-choose').click());
      await lookAtDialog(till, 'the key on paper', () => till.button('shop-key-check').click());

      await till.button('backup-restore').click();
      const wizard = till.page.getByRole('dialog');
      const files = wizard.getByRole('group', { name: till.say('backup-files') }).getByRole('button');
      await expect(files.first()).toBeVisible();
      await look(till, 'the restore, which file');
      await files.first().click();
      await press(till, 'backup-next-key');
      await wizard.getByLabel(till.say('backup-key')).fill('1234');
      await press(till, 'backup-next-look');
      await expect(till.page.getByText(till.say('backup-key-wrong'))).toBeVisible();
      await look(till, 'the restore, a wrong key');
      await wizard.getByLabel(till.say('backup-key')).fill(backupKey);
      await press(till, 'backup-next-look');
      await expect(wizard.getByRole('button', { name: till.say('backup-restore-do') })).toBeVisible();
      await lookAtDialog(till, 'the restore, what is in it', async () => {});

      await till.button('shop-key-new').click();
      await look(till, 'a new key');
      await press(till, 'shop-key-new');
      await expect(wizard.locator('.value')).toBeVisible();
      await look(till, 'a new key to write down');
      await writeDown(till, (await wizard.locator('.value').textContent()) ?? '');
      await press(till, 'app-done');

      await till.page.getByPlaceholder(till.say('shop-find')).fill('zzzz');
      await expect(till.page.getByText(till.say('shop-found-none'), { exact: true })).toBeVisible();
      await look(till, 'settings that are not found');
    });

    test('what lies over the lock screen', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      const owner = await till.person('owner');
      const clerk = await till.person('clerk');
      const { code } = await till.send('staff.new_recovery_code', {});
      await till.button('app-lock-label', { name: owner.name }).click();
      await expect(till.page.getByRole('heading', { name: till.say('staff-who') })).toBeVisible();
      await look(till, 'the lock screen, with the work of somebody kept');
      const tongue = { en: 'English', 'zh-CN': '中文', es: 'Español' }[language];
      await lookAtDialog(till, 'the languages', () => till.page.getByRole('button', { name: tongue }).click());

      await till.page.getByRole('button', { name: clerk.name }).first().click();
      const pin = till.page.getByLabel(till.say('staff-pin-of', { name: clerk.name }));
      for (let tries = 1; tries <= 5; tries += 1) {
        await pin.fill('0000');
        await till.page.keyboard.press('Enter');
        await expect(pin).toHaveValue('');
        await expect(till.page.getByRole('alert').first()).toBeVisible();
      }
      await expect(pin).toBeDisabled();
      await look(till, 'somebody who is locked out');
      await till.button('staff-let-in', { name: clerk.name }).click();
      await expect(till.page.getByRole('group', { name: till.say('staff-who-approves') })).toBeVisible();
      await look(till, 'a manager who lets somebody in');

      await till.page.getByRole('button', { name: owner.name }).first().click();
      await till.button('staff-recover').first().click();
      await expect(over(till, till.say('staff-recover'))).toBeVisible();
      await look(till, 'the recovery');
      await till.page.getByRole('dialog').getByRole('textbox').first().fill(code);
      await choosePin(till, till.say('staff-recover-pin'), '7391');
      await press(till, 'staff-recover-do');
      await expect(till.page.getByRole('heading', { name: till.say('shared-sheet-title') })).toBeVisible();
      await look(till, 'the sheet after a recovery');
    });

    test('a file that is no shop, and the way back from a backup', async ({ page }) => {
      const folder = temporaryFolder('unfit');
      writeFileSync(join(folder, 'shop.db'), 'tea eggs and no shop'.repeat(400));
      const shop = await serve(folder);
      try {
        const till = new Till(page, shop, language);
        await till.open();
        await expect(till.page.getByRole('alert')).toBeVisible();
        await look(till, 'a shop that cannot be opened');
        await lookAtDialog(till, 'the restore of a broken shop', () => till.button('backup-restore').click());
        await page.route('**/api/**', (route) => route.abort());
        await till.button('app-again').click();
        await expect(page.getByRole('heading', { name: till.say('app-no-core') })).toBeVisible();
        await look(till, 'a shop that does not answer');
      } finally {
        await shop.stop();
      }
    });

    test.describe('a new shop', () => {
      test.use({ empty: true });

      test('is opened, and stands empty', async ({ till }) => {
        test.slow();
        await till.open();
        const next = (step: string) =>
          till.page.getByRole('button', { name: till.say(`setup-next-${step}`), exact: true }).click();
        await lookAtDialog(till, 'the restore instead of a first run', () => till.button('setup-restore').click());
        await next('language');
        await till.field('setup-name').fill('青篷果铺 Green Awning');
        for (const step of ['shop', 'money', 'scanner']) await next(step);
        await next('owner');
        await expect(till.page.getByText(till.say('setup-owner-missing'))).toBeVisible();
        await look(till, 'an owner without a name');
        await till.field('setup-owner-name').fill('Lan');
        await choosePin(till, till.say('setup-pin'), '7391');
        await next('owner');
        await expect(till.page.getByRole('heading', { name: till.say('shared-sheet-title') })).toBeVisible();
        await look(till, 'the recovery sheet of a new shop');
        const secrets = await till.page.locator('.value').allTextContents();
        for (const [at, secret] of secrets.entries()) await writeDown(till, secret, at);
        await till.button('staff-sheet-next').click();
        await expect(till.page.getByRole('navigation', { name: till.say('app-screens') })).toBeVisible();
        for (const screen of ['counter', 'today', 'members', 'gifts', 'rewards', 'staff']) {
          await till.go(screen);
          await look(till, `${screen}, with nothing in it`);
        }
      });
    });
  });
}
