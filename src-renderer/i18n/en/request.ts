import type { request as italian } from '../it/request.ts';
import type { Translation } from '../translation.ts';

/** Texts of the request screen. */
export const request: Translation<typeof italian> = { title: 'Request' };
