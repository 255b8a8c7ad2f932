import { app } from 'electron';
import { startApplication } from './shell/application.ts';
import { declareFileScheme } from './shell/file-protocol.ts';
import { asksForDebugger, placesOf } from './shell/launch-settings.ts';

const places = placesOf({
  argv: process.argv.slice(1),
  env: process.env,
  userData: app.getPath('userData'),
  appFolder: app.getAppPath(),
  resourcesPath: process.resourcesPath,
});
app.setPath('userData', places.windowFolder);
declareFileScheme();

const isExposed = app.isPackaged && asksForDebugger(process.argv);

// One window a data folder: two engines on one database would do the work twice.
if (!isExposed && app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => startApplication(places));
} else {
  app.quit();
}
