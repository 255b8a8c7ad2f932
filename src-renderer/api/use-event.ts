import { useEffect, useEffectEvent } from 'react';
import type { EventName, EventPayload } from '../../src-preload/contract/events.ts';
import { bridge } from './bridge.ts';

/** Listens to one event for as long as the component is there. */
export function useEvent<E extends EventName>(event: E, listener: (payload: EventPayload<E>) => void): void {
  const latest = useEffectEvent(listener);
  useEffect(() => bridge().on(event, (payload) => latest(payload)), [event]);
}
