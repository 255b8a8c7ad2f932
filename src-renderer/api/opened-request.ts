import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { RequestDetail } from '../../src-preload/contract/requests.ts';
import { call } from './call.ts';
import { isWorking } from './request-state.ts';
import { useRequest } from './requests.ts';

/** A row that is only passed with the arrow keys is not looked at. */
const LOOKED_AT_MS = 300;

/** Everything about the request the clerk looks at. While there is work on it, the engine lets it go first. */
export function useOpenedRequest(id: string): UseQueryResult<RequestDetail> {
  const request = useRequest(id);
  const working = request.data !== undefined && isWorking(request.data.status);
  useEffect(() => {
    if (!working) return undefined;
    const timer = setTimeout(() => {
      // It is read in its turn then.
      call('requests.open', { id }).catch(() => undefined);
    }, LOOKED_AT_MS);
    return () => clearTimeout(timer);
  }, [id, working]);
  return request;
}
