const SECOND = 1_000;

/** Seconds until something ends by itself, told to the screen; a touch begins them anew. */
export class Countdown {
  left = $state(0);
  readonly seconds: number;
  #endsAt = 0;

  constructor(seconds: number) {
    this.seconds = seconds;
    this.touch();
  }

  touch(): void {
    this.#endsAt = Date.now() + this.seconds * SECOND;
    this.left = this.seconds;
  }

  /** Counts until it is stopped; `ended` is called once. */
  run(ended: () => void): () => void {
    this.touch();
    const ticking = setInterval(() => {
      // By the clock: a window in the background is woken less often.
      this.left = Math.max(0, Math.ceil((this.#endsAt - Date.now()) / SECOND));
      if (this.left > 0) return;
      clearInterval(ticking);
      ended();
    }, SECOND);
    return () => clearInterval(ticking);
  }
}
