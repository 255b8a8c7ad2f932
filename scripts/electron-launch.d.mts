/** See electron-launch.mjs. */
export interface LaunchOptions {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}
export function launchOptions(options?: {
  dataFolder?: string;
  display?: string | undefined;
  language?: string;
}): LaunchOptions;

export interface Display {
  readonly display: string | undefined;
  readonly virtual: boolean;
  readonly stop: () => void;
}
export function openDisplay(options?: { virtual?: boolean }): Promise<Display>;
