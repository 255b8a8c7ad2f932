import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import type { EngineEvent } from './protocol.ts';

export type Publish = <E extends EventName>(name: E, payload: EventPayload<E>) => void;

export interface EventHub {
  /** Listens to every event; returns the function that stops listening. */
  readonly on: (listener: (event: EngineEvent) => void) => () => void;
  readonly publish: Publish;
}

/** Hands what is published to whoever listens now. */
export function createEventHub(): EventHub {
  const listeners = new Set<(event: EngineEvent) => void>();
  return {
    on: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    publish: (name, payload) => {
      // Name and payload belong together by the signature; the union cannot express it.
      const event = { name, payload } as EngineEvent;
      for (const listener of listeners) listener(event);
    },
  };
}
