import type { Bridge } from '../../src-preload/contract/bridge.ts';

declare global {
  interface Window {
    readonly brokerflow: Bridge;
  }
}

/** The preload script's object: the only way out of the window. Nothing outside this folder touches it. */
export function bridge(): Bridge {
  return window.brokerflow;
}
