import { describe, expect, it } from 'vitest';
import { reviewReason, type Findings } from '../../../src-main/core/review-reason.ts';

const fine: Findings = {
  category: 'Fabbricato',
  confidence: 0.97,
  classifier: 'local',
  matters: 'one',
  threshold: 0.8,
  unread: [],
  pages: [{ page: 1, source: 'ocr', confidence: 0.95, warnings: [] }],
  fields: [{ name: 'vatNumber', valid: true }],
  contested: [],
  advised: null,
  unconfirmed: [],
  missing: [],
  alikeClients: [],
};

describe('reviewReason', () => {
  it('lets a sure, complete and valid request through', () => {
    expect(reviewReason(fine)).toBeNull();
  });

  it('asks for a look at an unsure category, unless the clerk chose it', () => {
    expect(reviewReason({ ...fine, confidence: 0.79 })).toEqual({
      reason: 'low-confidence',
      detail: '0.790',
    });
    expect(reviewReason({ ...fine, confidence: 0.79, classifier: 'clerk' })).toBeNull();
  });

  it('asks where several things are wanted or none, however sure the category is', () => {
    expect(reviewReason({ ...fine, matters: 'several' })?.reason).toBe('several-requests');
    expect(reviewReason({ ...fine, matters: 'none' })?.reason).toBe('no-request');
    expect(reviewReason({ ...fine, matters: 'none', classifier: 'clerk' })).toBeNull();
  });

  it('asks where the outside model names another category, however sure the local one is', () => {
    expect(reviewReason({ ...fine, advised: 'Altro' })).toEqual({
      reason: 'models-disagree',
      detail: 'Altro',
    });
    expect(reviewReason({ ...fine, advised: 'Altro', classifier: 'clerk' })).toBeNull();
  });

  it('asks for a look at an unsure category also where the outside model names the same', () => {
    const agreed = { ...fine, threshold: 0.99, advised: fine.category };
    expect(reviewReason({ ...agreed, confidence: 0.985 })?.reason).toBe('low-confidence');
    expect(reviewReason({ ...agreed, confidence: 0.99 })).toBeNull();
    expect(reviewReason({ ...agreed, confidence: 0.99, matters: 'several' })?.reason).toBe(
      'several-requests',
    );
  });

  it('asks to confirm what the outside model alone has read', () => {
    expect(reviewReason({ ...fine, unconfirmed: ['city'] })).toEqual({
      reason: 'unconfirmed-data',
      detail: 'city',
    });
  });

  it('names the gravest reason first', () => {
    const bad: Findings = {
      ...fine,
      confidence: 0.1,
      pages: [{ page: 2, source: 'ocr', confidence: 0.4, warnings: [] }],
      fields: [{ name: 'vatNumber', valid: false }],
      contested: ['limitEur'],
      missing: ['city'],
    };
    expect(reviewReason(bad)).toEqual({ reason: 'poor-reading', detail: '2' });
    expect(reviewReason({ ...bad, pages: [] })?.reason).toBe('low-confidence');
    const certain: Findings = { ...bad, pages: [], confidence: 1 };
    expect(reviewReason(certain)).toEqual({ reason: 'contradictory-data', detail: 'limitEur' });
    expect(reviewReason({ ...certain, contested: [] })).toEqual({
      reason: 'invalid-data',
      detail: 'vatNumber',
    });
    expect(reviewReason({ ...certain, contested: [], fields: [] })).toEqual({
      reason: 'missing-data',
      detail: 'city',
    });
  });

  it('asks for a look at pages with many guesses, whatever their mean, and not for the picture alone', () => {
    const page = { page: 3, source: 'ocr', confidence: 0.93 } as const;
    expect(reviewReason({ ...fine, pages: [{ ...page, warnings: ['noisy', 'unsure-words'] }] })).toEqual({
      reason: 'poor-reading',
      detail: '3',
    });
    expect(reviewReason({ ...fine, pages: [{ ...page, warnings: ['photo'] }] })).toBeNull();
  });

  it('does not doubt a page with a text layer', () => {
    expect(
      reviewReason({ ...fine, pages: [{ page: 1, source: 'text', confidence: 0.2, warnings: [] }] }),
    ).toBeNull();
  });
});
