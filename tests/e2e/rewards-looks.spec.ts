import { enrol } from './enrol.ts';
import { expect, test } from './harness.ts';
import { look, lookAtDialog } from './look.ts';
import { LANGUAGES, themeOf } from './words.ts';

// To record every step of so many looks takes longer than the looks; what axe finds names its element.
test.use({ trace: 'off' });

for (const language of LANGUAGES) {
  const colorScheme = themeOf(language);

  test.describe(`${language}, ${colorScheme}`, () => {
    test.use({ language, colorScheme });

    test('a programme being written, one that runs, and the reports on rewards', async ({ till }) => {
      test.slow();
      await till.begin('owner');
      for (const kind of ['friend_bought', 'ladder', 'leader', 'post_shared']) {
        await till.go('rewards', 'new', kind);
        await expect(till.field('rewards-name')).toBeVisible();
        await look(till, `a programme being written: ${kind}`);
        await till.go('rewards');
      }
      await till.go('rewards', 'new', 'leader');
      await till.button('rewards-keep-draft').click();
      await expect(till.page.getByText(till.say('rewards-wrong-name'))).toBeVisible();
      await look(till, 'a programme of which much is missing');
      await lookAtDialog(till, 'a leader to be named', () => till.button('rewards-leaders-name').click());
      await till.field('rewards-name').fill('A trial');
      await till.field('rewards-blank-budget').fill('50');
      await till.page.getByLabel(till.say('rewards-step-share', { step: 1 })).fill('3');
      await expect(till.page.getByText(till.say('rewards-sim-worst'), { exact: true })).toBeVisible();
      await till.button('rewards-keep-draft').click();
      await expect(till.button('rewards-drop')).toBeVisible();
      await lookAtDialog(till, 'the question before a start', () =>
        till.page.getByRole('button', { name: till.say('rewards-start'), exact: true }).click(),
      );
      await lookAtDialog(till, 'a draft thrown away', () => till.button('rewards-drop').click());

      const { programmes } = await till.send('rewards.list', {});
      const running = programmes.find((card) => card.state === 'running')!;
      await till.go('rewards', running.programme);
      await expect(till.button('rewards-change')).toBeVisible();
      await look(till, 'a programme that runs');
      await lookAtDialog(till, 'its changes', () => till.button('rewards-changes').click());
      await lookAtDialog(till, 'its end', () => till.button('rewards-end').click());
      await till.go('rewards');
      await lookAtDialog(till, 'what clerks gave', () => till.button('rewards-given-by-clerk').click());
      await lookAtDialog(till, 'what leaders are owed', () => till.go('rewards', 'payable'));

      const friend = await enrol(till, '孙小圆', '+8613900006612');
      await till.go('members', friend.member);
      await lookAtDialog(till, 'who brought a member', () => till.button('rewards-name-inviter').click());
      await till.serve(friend);
      await lookAtDialog(till, 'a shared post', async () => (await till.rarely('rewards-post')).click());
    });
  });
}
