import { act } from '../api/act.svelte';
import type { ChangeIntake, ChangeSettings, ChangeShop } from '../api/generated';
import { readShop, shop } from '../api/shop.svelte';
import { t } from '../api/words.svelte';
import { say, sentenceOf } from '../app/say.svelte';
import { intake } from '../app/intake.svelte';
import type { SettingId } from './sections';

/** Saves settings one by one and keeps why one was not taken, to be said beside it. */
export class Saving {
  #shop = act('shop.change_shop');
  #settings = act('shop.change_settings');
  #intake = act('intake.change_settings');
  at = $state<SettingId | null>(null);
  error = $state<string | null>(null);

  get busy(): boolean {
    return this.#shop.busy || this.#settings.busy || this.#intake.busy;
  }

  /** Why this setting was not taken, if it was not. */
  why(setting: SettingId): string | null {
    return this.at === setting ? this.error : null;
  }

  /** Changes a part of the shop; the rest stays as it is. True when it was taken. */
  shop(setting: SettingId, part: Partial<ChangeShop>): Promise<boolean> {
    const now = shop.state?.shop;
    if (!now) return Promise.resolve(false);
    const { name, address, promise, kind, language, country, timeZone, law } = now;
    const whole = { name, address, promise, kind, language, country, timeZone, law, ...part };
    return this.#save(setting, () => this.#shop.run(whole));
  }

  settings(setting: SettingId, change: ChangeSettings): Promise<boolean> {
    return this.#save(setting, () => this.#settings.run(change));
  }

  intake(setting: SettingId, change: ChangeIntake): Promise<boolean> {
    return this.#save(setting, async () => {
      await this.#intake.run(change);
      intake.refresh();
    });
  }

  async #save(setting: SettingId, run: () => Promise<unknown>): Promise<boolean> {
    this.at = setting;
    this.error = null;
    try {
      await run();
      await readShop();
      say(t('shop-saved'));
      return true;
    } catch (thrown) {
      this.error = sentenceOf(thrown);
      return false;
    }
  }
}
