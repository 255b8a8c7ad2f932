import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { IPC_ADD_FILES, IPC_ADD_TEMPLATE, IPC_CALL, IPC_EVENT } from './contract/bridge.ts';
import type { Bridge } from './contract/bridge.ts';
import type { EngineNotice } from './contract/events.ts';

const bridge: Bridge = {
  call: (channel, input) => ipcRenderer.invoke(IPC_CALL, channel, input),
  addFiles: (files) =>
    ipcRenderer.invoke(IPC_ADD_FILES, files.map((file) => webUtils.getPathForFile(file)).filter(Boolean)),
  addTemplate: (file, options) =>
    ipcRenderer.invoke(IPC_ADD_TEMPLATE, { ...options, path: webUtils.getPathForFile(file) }),
  on: (name, listener) => {
    const forward = (_event: unknown, notice: EngineNotice): void => {
      if (notice.name === name) (listener as (payload: unknown) => void)(notice.payload);
    };
    ipcRenderer.on(IPC_EVENT, forward);
    return () => ipcRenderer.removeListener(IPC_EVENT, forward);
  },
};

contextBridge.exposeInMainWorld('brokerflow', Object.freeze(bridge));
