import type { Session, WebContents } from 'electron';
import { FILE_SCHEME, PAGE_HOST } from '../../src-preload/contract/bridge.ts';

/** The one page this application shows. */
export const PAGE_ORIGIN = `${FILE_SCHEME}://${PAGE_HOST}`;
export const PAGE_URL = `${PAGE_ORIGIN}/index.html`;

/**
 * No remote source anywhere. Styles may stand inline because the component library writes style
 * elements; WebAssembly is for the viewer's image decoders.
 */
export const CONTENT_SECURITY_POLICY = [
  `default-src 'none'`,
  `script-src 'self' 'wasm-unsafe-eval'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' ${FILE_SCHEME}: data: blob:`,
  `font-src 'self' data: blob:`,
  `connect-src 'self' ${FILE_SCHEME}: data: blob:`,
  `worker-src 'self' blob:`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

const LOCAL_SCHEMES = new Set([`${FILE_SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/** All the window may ask for: to put the text that the clerk copies into the clipboard, never to read it. */
const ALLOWED_PERMISSION = 'clipboard-sanitized-write';

/** Nothing of the window reaches the network or a device: documents are hostile input. */
export function restrictSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === ALLOWED_PERMISSION),
  );
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED_PERMISSION);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !LOCAL_SCHEMES.has(new URL(request.url).protocol) });
  });
  session.on('will-download', (event) => event.preventDefault());
}

/** The window stays on its page: no navigation, no new windows, no embedded pages. */
export function restrictContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (event.url !== PAGE_URL) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
