import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const here = (place: string): string => fileURLToPath(new URL(place, import.meta.url));

/** The oldest runtime the application runs on: Electron 33. */
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: NODE,
      rollupOptions: {
        input: {
          index: here('src-main/index.ts'),
          'engine.worker': here('src-main/engine/engine.worker.ts'),
          'filling.worker': here('src-main/pipeline/forms/filling.worker.ts'),
          'form.worker': here('src-main/workers/form.worker.ts'),
          'index-trial.worker': here('src-main/features/performance/queries/index-trial.worker.ts'),
          'learning.worker': here('src-main/pipeline/classify/learning/learning.worker.ts'),
          'load.worker': here('src-main/engine/load.worker.ts'),
          'page.worker': here('src-main/workers/page.worker.ts'),
          'recognition.worker': here('src-main/workers/recognition.worker.ts'),
          'searchable.worker': here('src-main/workers/searchable.worker.ts'),
          'unpack.worker': here('src-main/workers/unpack.worker.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: NODE,
      externalizeDeps: false, // a sandboxed preload script can load nothing but Electron
      rollupOptions: {
        input: { index: here('src-preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: here('src-renderer'),
    plugins: [react()],
    build: {
      target: CHROMIUM,
      rollupOptions: { input: { index: here('src-renderer/index.html') } },
    },
  },
});
