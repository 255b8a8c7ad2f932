import { describe, expect, it } from 'vitest';
import { believedPolicy } from '../../../src-main/core/believed-policy.ts';

const account = (id: string, createdAt: string, expiresOn: string | null, byHand = false) => ({
  id,
  createdAt,
  expiresOn,
  byHand,
});

describe('which account of a policy is believed', () => {
  it('is the newest', () => {
    expect(believedPolicy([])).toBeNull();
    expect(
      believedPolicy([account('old', '2026-01-01', '2026-12-31'), account('new', '2026-02-01', null)]),
    ).toBe('new');
  });

  it('is what a clerk wrote, also against a newer request', () => {
    const written = account('written', '2026-01-01', '2026-11-30', true);
    expect(believedPolicy([written, account('request', '2026-02-01', '2026-12-31')])).toBe('written');
  });

  it('is the policy renewed once a request speaks of the time after', () => {
    const written = account('written', '2026-01-01', '2026-11-30', true);
    expect(believedPolicy([written, account('renewed', '2027-09-01', '2027-11-30')])).toBe('renewed');
  });
});
