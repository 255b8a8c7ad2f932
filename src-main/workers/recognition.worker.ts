import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { collectGarbage } from '../core/collect-garbage.ts';

/**
 * Entry of a recognition thread: tesseract.js's own, which answers the messages, and after each page the picture
 * that came with it is freed. Without that a thread held 174 MB where it needs 105 MB.
 */
createRequire(import.meta.url)('tesseract.js/src/worker-script/node/index.js');

// Comes after tesseract.js's listener, which has recognised the page by then; freed once both have let go of it.
parentPort?.on('message', () => setImmediate(collectGarbage));
