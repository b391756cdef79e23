/** A small client of the W3C WebDriver protocol: as much of it as the window tests use. */

/** The name under which the protocol hands out elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** How long the driver looks for an element before it says that there is none. */
const FIND_MS = 10_000;

export class WebDriver {
  private constructor(
    private readonly base: string,
    private readonly session: string,
  ) {}

  /** Starts the program under `driver` and waits for its window. */
  static async open(driver: string, application: string, args: string[]): Promise<WebDriver> {
    const wanted = { alwaysMatch: { 'tauri:options': { application, args } } };
    const answer = await request<{ sessionId: string }>('POST', `${driver}/session`, { capabilities: wanted });
    const opened = new WebDriver(driver, answer.sessionId);
    await opened.send('POST', '/timeouts', { implicit: FIND_MS, script: FIND_MS });
    return opened;
  }

  /** Closes the window and ends the program. */
  async close(): Promise<void> {
    await this.send('DELETE', '');
  }

  title(): Promise<string> {
    return this.send('GET', '/title');
  }

  address(): Promise<string> {
    return this.send('GET', '/url');
  }

  /** Turns to the window with this handle. */
  async turnTo(handle: string): Promise<void> {
    await this.send('POST', '/window', { handle });
  }

  windows(): Promise<string[]> {
    return this.send('GET', '/window/handles');
  }

  /** Runs the body of a function in the page. */
  run<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.send('POST', '/execute/sync', { script, args });
  }

  /** The same for a body that calls its last argument when it is done. */
  runAsync<T>(script: string, ...args: unknown[]): Promise<T> {
    return this.send('POST', '/execute/async', { script, args });
  }

  /** The window's picture as PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.send<string>('GET', '/screenshot'), 'base64');
  }

  css(selector: string): Promise<WindowElement> {
    return this.find('css selector', selector);
  }

  xpath(path: string): Promise<WindowElement> {
    return this.find('xpath', path);
  }

  /** The visible button with this name; other words in it (a key cap, a count) do not matter. */
  button(name: string): Promise<WindowElement> {
    return this.xpath(
      `//*[self::button or @role="button"][contains(normalize-space(.), ${literal(name)}) or @aria-label=${literal(name)}]`,
    );
  }

  /** The innermost element that shows this text. */
  text(text: string): Promise<WindowElement> {
    return this.xpath(
      `//body//*[contains(normalize-space(.), ${literal(text)})][not(*[contains(normalize-space(.), ${literal(text)})])]`,
    );
  }

  /** The field with this label. */
  field(label: string): Promise<WindowElement> {
    const labels = `//label[contains(normalize-space(.), ${literal(label)})]`;
    return this.xpath(`//*[@id=${labels}/@for or @aria-label=${literal(label)}] | ${labels}//input`);
  }

  /** Sends keys to whatever has the focus, as fast as the driver can. */
  async press(keys: string): Promise<void> {
    const actions = [...keys].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.send('POST', '/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  private async find(using: string, value: string): Promise<WindowElement> {
    const found = await this.send<Record<string, string>>('POST', '/element', { using, value });
    const id = found[ELEMENT];
    if (!id) throw new Error(`the driver handed out no element for ${value}`);
    return new WindowElement(this, id);
  }

  send<T>(method: string, path: string, body?: unknown): Promise<T> {
    return request(method, `${this.base}/session/${this.session}${path}`, body);
  }
}

export class WindowElement {
  constructor(
    private readonly driver: WebDriver,
    private readonly id: string,
  ) {}

  click(): Promise<void> {
    return this.driver.send('POST', `/element/${this.id}/click`, {});
  }

  type(text: string): Promise<void> {
    return this.driver.send('POST', `/element/${this.id}/value`, { text });
  }

  text(): Promise<string> {
    return this.driver.send('GET', `/element/${this.id}/text`);
  }
}

async function request<T>(method: string, url: string, body?: unknown): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const { value } = (await response.json()) as { value: T & { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${method} ${url}: ${value.error}: ${value.message}`);
  return value;
}

/** XPath has no escapes; a text with both kinds of quotes is put together from pieces. */
function literal(text: string): string {
  if (!text.includes('"')) return `"${text}"`;
  return `concat(${text
    .split('"')
    .map((piece) => `"${piece}"`)
    .join(`, '"', `)})`;
}
