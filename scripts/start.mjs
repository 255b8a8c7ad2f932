// npm start: set-up, build, window.
import { spawn } from 'node:child_process';
import { launchOptions, openDisplay } from './electron-launch.mjs';
import { buildApplication } from './build.mjs';
import { say } from './setup-console.mjs';
import { isRoot } from './setup-system.mjs';
import { setUp } from './setup.mjs';

await setUp();
await buildApplication();

const screen = await openDisplay();
if (screen.virtual) {
  say(`no display in this session: the window opens in a virtual one (${screen.display}), nobody sees it`);
}
if (isRoot()) say('running as root: Chromium cannot use its sandbox, so it is off (--no-sandbox)');

const { executablePath, args, env } = launchOptions({ display: screen.display });
say('starting BrokerFlow');
const application = spawn(executablePath, [...args, ...process.argv.slice(2)], { env, stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => application.kill(signal));
application.on('exit', (code) => {
  screen.stop();
  process.exitCode = code ?? 1;
});
