/** The find field as the rest of the window knows it: its text, and how to go there (F2). */
class Find {
  text = $state('');
  #input: HTMLInputElement | null = null;

  /** Svelte action on the field itself. */
  hold = (input: HTMLInputElement) => {
    this.#input = input;
    return {
      destroy: () => {
        if (this.#input === input) this.#input = null;
      },
    };
  };

  focus(): void {
    this.#input?.focus();
    this.#input?.select();
  }
}

export const find = new Find();
