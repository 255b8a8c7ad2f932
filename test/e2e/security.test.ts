import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApplication } from '../../scripts/electron-drive.ts';
import type { RunningApplication } from '../../scripts/electron-drive.ts';

/** An id that no document has. */
const UNKNOWN = '6f1c1f6e-9d0c-4c39-8b1c-0a4a5f5c1d11';

let running: RunningApplication;
let dataFolder: string;

beforeAll(async () => {
  dataFolder = await mkdtemp(path.join(tmpdir(), 'brokerflow-window-'));
  running = await startApplication(dataFolder);
});
afterAll(async () => {
  await running.close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});

/** What a fetch from the page comes to: a status, or the name of the error. */
function fetchFromPage(url: string): Promise<number | string> {
  return running.page.evaluate(
    (address) =>
      fetch(address).then(
        (response) => response.status,
        (error: Error) => error.name,
      ),
    url,
  );
}

describe('the window', () => {
  it('knows nothing of Node or Electron', async () => {
    const globals = await running.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
        (name) => name in globalThis,
      ),
    );
    expect(globals).toEqual([]);
  });

  it('is sandboxed and isolated', async () => {
    const preferences = await running.application.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents;
      const read: unknown = contents && Reflect.get(contents, 'getLastWebPreferences'); // not in the types
      return typeof read === 'function' ? (Reflect.apply(read, contents, []) as unknown) : null;
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
  });

  it('has one frozen object to talk to the application', async () => {
    const bridge = await running.page.evaluate(() => ({
      names: Object.keys(window.brokerflow).toSorted(),
      frozen: Object.isFrozen(window.brokerflow),
    }));
    expect(bridge).toEqual({ names: ['addFiles', 'addTemplate', 'call', 'on'], frozen: true });
  });

  it('opens no second window', async () => {
    const opened = await running.page.evaluate(() => window.open('https://example.com') === null);
    expect(opened).toBe(true);
    expect(running.application.windows()).toHaveLength(1);
  });

  it('does not leave its page', async () => {
    const before = running.page.url();
    await running.page.evaluate(() => {
      window.location.href = 'https://example.com/';
    });
    await running.page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'file:///etc/passwd';
      document.body.append(link);
      link.click();
      link.remove();
    });
    expect(await running.page.evaluate(() => document.readyState)).toBe('complete');
    expect(running.page.url()).toBe(before);
  });

  it('embeds no foreign page', async () => {
    await running.page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
    });
    const urls = running.page.frames().map((frame) => frame.url());
    expect(urls.filter((url) => url.includes('example.com'))).toEqual([]);
    await running.page.evaluate(() => document.querySelector('iframe')?.remove());
  });

  it.each(['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/passwd'])(
    'fetches nothing from %s',
    async (url) => {
      expect(await fetchFromPage(url)).toBe('TypeError');
    },
  );

  it('is refused the network below the page as well', async () => {
    const answer = await running.application.evaluate(async ({ session }) =>
      session.defaultSession.fetch('https://example.com/').then(
        (response) => String(response.status),
        (error: Error) => error.message,
      ),
    );
    expect(answer).toContain('ERR_BLOCKED_BY_CLIENT');
  });

  it('runs no script that was written into the page', async () => {
    const ran = await running.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.body.dataset.ran = "yes"';
      document.body.append(script);
      script.remove();
      return document.body.dataset['ran'] ?? null;
    });
    expect(ran).toBeNull();
  });

  it('gets no permission', async () => {
    const state = await running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[];
      const answers = await Promise.all(names.map((name) => navigator.permissions.query({ name })));
      return answers.map((answer) => answer.state);
    });
    expect(new Set(state)).toEqual(new Set(['denied']));
  });
});

describe('stored files', () => {
  it.each([
    ['brokerflow://document/not-an-id', 400],
    ['brokerflow://document/..%2F..%2Fetc%2Fpasswd', 400],
    [`brokerflow://draft/${UNKNOWN}`, 400],
    [`brokerflow://document/${UNKNOWN}`, 404],
    [`brokerflow://form/${UNKNOWN}`, 404],
  ])('%s is refused', async (url, status) => {
    const seen = await running.application.evaluate(
      async ({ session }, address) => (await session.defaultSession.fetch(address)).status,
      url,
    );
    expect(seen).toBe(status);
  });

  it('the page folder cannot be left', async () => {
    expect(await fetchFromPage('brokerflow://app/..%2F..%2Fpackage.json')).toBe(404);
    expect(await fetchFromPage('brokerflow://app/%2e%2e/%2e%2e/package.json')).toBe(404);
    expect(await fetchFromPage('brokerflow://app/index.html')).toBe(200);
  });
});

describe('calls', () => {
  it('a call that is not in the contract is refused', async () => {
    const answer = await running.page.evaluate(() => window.brokerflow.call('__proto__' as 'app.info', {}));
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('an input against the contract is refused', async () => {
    const answer = await running.page.evaluate(() =>
      window.brokerflow.call('requests.get', { id: '../../etc/passwd' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('the window cannot name a path', async () => {
    const answer = await running.page.evaluate(() =>
      window.brokerflow.call('intake.addFiles', { paths: ['/etc/passwd'], source: 'drop' }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
  });

  it('a file that the page made up has no path and is refused', async () => {
    const answer = await running.page.evaluate(() =>
      window.brokerflow.addFiles([new File(['%PDF-1.7'], '/etc/passwd')]),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  });

  it('says where the data lies and what it runs on', async () => {
    const answer = await running.page.evaluate(() => window.brokerflow.call('app.info', {}));
    expect(answer).toMatchObject({ ok: true, value: { dataFolder } });
  });
});

describe('the key of the language model', () => {
  it('is never stored as plain text', async () => {
    const { page } = running;
    const state = await page.evaluate(() => window.brokerflow.call('secrets.state', { name: 'modelKey' }));
    const bare = await page.evaluate(() =>
      window.brokerflow.call('secrets.store', { name: 'modelKey', secret: 'sk-very-secret' }),
    );
    expect(bare.ok).toBe(state.ok && state.value.protection === 'system');
    const stored = await page.evaluate(() =>
      window.brokerflow.call('secrets.store', {
        name: 'modelKey',
        secret: 'sk-very-secret',
        passphrase: 'una frase lunga',
      }),
    );
    expect(stored).toMatchObject({ ok: true, value: { stored: true, unlocked: true } });
    expect(JSON.stringify(stored)).not.toContain('sk-very-secret');
    const file = path.join(dataFolder, 'secrets.json');
    expect(await readFile(file, 'utf8')).not.toContain('sk-very-secret');
    expect((await stat(file)).mode & 0o077).toBe(0);
  });
});
